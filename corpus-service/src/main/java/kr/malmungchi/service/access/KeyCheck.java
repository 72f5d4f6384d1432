package kr.malmungchi.service.access;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import kr.malmungchi.service.guard.ClientAddresses;
import kr.malmungchi.service.guard.RateLimits;
import kr.malmungchi.service.problem.Problem;
import kr.malmungchi.store.ApiKey;
import kr.malmungchi.store.Role;
import kr.malmungchi.store.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request through whose key allows it, and not too many of one caller. Where no key is
 * needed, whoever reaches the service may do everything.
 */
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public final class KeyCheck implements ContainerRequestFilter {
  private static final String CHALLENGE = "Bearer realm=\"malmungchi\"";
  private static final String BARE_PAGE = "page/index.html";
  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

  private final KeyRing keys;
  private final boolean always;
  private final RateLimits limits;
  private final ClientAddresses addresses;
  @Context private @Nullable HttpServletRequest connection;

  public KeyCheck(
      KeyRing keys, boolean open, AccessSettings settings, RateLimits limits, ClientAddresses at) {
    this.keys = keys;
    this.always = open || settings.keys() == AccessSettings.Keys.ALWAYS;
    this.limits = limits;
    this.addresses = at;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Optional<ApiKey> key = secret(request).flatMap(keys::of);
    OptionalLong wait =
        key.map(known -> limits.ofKey(known.name())).orElseGet(() -> limits.ofAddress(address()));
    if (wait.isPresent()) {
      request.abortWith(tooMany(wait.getAsLong()));
    } else if (key.isPresent()) {
      admit(request, Caller.of(key.get()));
    } else if (request.getHeaderString(HttpHeaders.AUTHORIZATION) != null) {
      // Also where none is needed: a wrong key that works would be noticed too late.
      request.abortWith(
          unknown(", error=\"invalid_token\"", "this key is not one of this service"));
    } else if (always || keys.hadAny()) {
      admitWithoutKey(request);
    } else {
      Caller.LOCAL.attach(request);
    }
  }

  private static Optional<Secret> secret(ContainerRequestContext request) {
    @Nullable String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      return Optional.empty();
    }
    List<String> words = WORDS.splitToList(header);
    return words.size() == 2 && Ascii.equalsIgnoreCase(words.get(0), "Bearer")
        ? Secret.parse(words.get(1))
        : Optional.empty();
  }

  private InetAddress address() {
    HttpServletRequest request = Objects.requireNonNull(connection);
    return addresses.of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
  }

  private static void admit(ContainerRequestContext request, Caller caller) {
    caller.attach(request);
    Optional<Role> needed = needed(request);
    if (needed.isPresent() && !caller.role().covers(needed.get())) {
      request.abortWith(
          problem(
              403,
              "the key \"%s\" has the role %s; this needs %s"
                  .formatted(caller.name(), caller.role().label(), needed.get().label())));
    }
  }

  private static void admitWithoutKey(ContainerRequestContext request) {
    if (needed(request).isEmpty()) {
      return;
    }
    if (NeededRole.isPage(request.getMethod(), path(request))) {
      // The page without any content, whose script asks for the key.
      request.setRequestUri(request.getUriInfo().getBaseUri().resolve(BARE_PAGE));
    } else {
      request.abortWith(unknown("", "this service answers only requests that show a key"));
    }
  }

  private static Optional<Role> needed(ContainerRequestContext request) {
    return NeededRole.of(request.getMethod(), path(request));
  }

  private static String path(ContainerRequestContext request) {
    return request.getUriInfo().getPath();
  }

  private static Response unknown(String error, String detail) {
    return Response.fromResponse(problem(401, detail))
        .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + error)
        .build();
  }

  private static Response tooMany(long seconds) {
    return Response.fromResponse(problem(429, "too many requests; Retry-After says when to go on"))
        .header(HttpHeaders.RETRY_AFTER, seconds)
        .build();
  }

  private static Response problem(int status, String detail) {
    return Response.status(status)
        .type(Problem.MEDIA_TYPE)
        .entity(Problem.of(status, detail))
        .build();
  }
}
