package kr.malmungchi.document;

import java.util.Locale;
import java.util.Optional;

/** What sort of writing a document is. */
public enum Kind {
  BOOK,
  BLOG,
  FORUM,
  NEWS,
  REPORT,
  NOTE,
  UNKNOWN;

  /** The name in JSON and on the command line: {@code book}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Kind> of(String label) {
    for (Kind kind : values()) {
      if (kind.label().equals(label.toLowerCase(Locale.ROOT))) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
