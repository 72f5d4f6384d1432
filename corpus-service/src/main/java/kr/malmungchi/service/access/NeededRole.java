package kr.malmungchi.service.access;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.malmungchi.store.Role;

/** Knows what a request needs: whatever is not named here is for administrators. */
final class NeededRole {
  private static final ImmutableSet<String> READING = ImmutableSet.of("GET", "HEAD", "OPTIONS");

  /** The page's own files and the description of the API say nothing of the corpus. */
  private static final Pattern OPEN =
      Pattern.compile("page/[^/]*|openapi\\.json|reference(?:/style\\.css)?|problems/[^/]*");

  private static final Pattern ADMINISTRATION =
      Pattern.compile("api/v1/(?:keys|audit|export)(?:/.*)?", Pattern.DOTALL);

  private static final Pattern CHANGEABLE =
      Pattern.compile("api/v1/(?:documents|imports|dictionary)(?:/.*)?", Pattern.DOTALL);

  private static final Pattern PAGE =
      Pattern.compile(
          "(?:documents/[^/]*(?:/structure|/similar)?|timeline|quotes|names(?:/[^/]*)?"
              + "|agreements|dictionary|imports|language/[a-z]{2})?");

  private NeededRole() {}

  /** The role that a request needs; empty if anybody may. */
  static Optional<Role> of(String method, String path) {
    boolean reading = READING.contains(method);
    if (reading && OPEN.matcher(path).matches()) {
      return Optional.empty();
    }
    if (reading && !ADMINISTRATION.matcher(path).matches()) {
      return Optional.of(Role.READ);
    }
    return Optional.of(CHANGEABLE.matcher(path).matches() ? Role.WRITE : Role.ADMIN);
  }

  /** Whether a browser comes here by a link, when it can show no key yet. */
  static boolean isPage(String method, String path) {
    return method.equals("GET") && PAGE.matcher(path).matches();
  }
}
