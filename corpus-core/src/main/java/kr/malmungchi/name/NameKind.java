package kr.malmungchi.name;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a name is the name of. */
public enum NameKind {
  PERSON,
  ORGANISATION,
  PRODUCT,
  PLACE,
  OTHER;

  /** The name in JSON and on the command line: {@code person}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<NameKind> of(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label().equals(label)).findFirst();
  }
}
