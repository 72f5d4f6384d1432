package kr.malmungchi.store;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Writes the one character that PostgreSQL's texts cannot hold, U+0000, by two that they can:
 * U+0010 ("data link escape") and {@code 0}. An U+0010 of the text is doubled. All other texts,
 * which is nearly every one, stay as they are, so that they can be read with any tool.
 */
final class NulEscape {
  private static final char NUL = '\0';
  private static final char ESCAPE = '\u0010';
  private static final char NUL_SIGN = '0';

  private NulEscape() {}

  static String escaped(String text) {
    if (text.indexOf(NUL) < 0 && text.indexOf(ESCAPE) < 0) {
      return text;
    }
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case NUL -> escaped.append(ESCAPE).append(NUL_SIGN);
        case ESCAPE -> escaped.append(ESCAPE).append(ESCAPE);
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /**
   * @throws IllegalArgumentException if it is nothing that {@link #escaped} makes
   */
  static String unescaped(String stored) {
    if (stored.indexOf(ESCAPE) < 0) {
      return stored;
    }
    StringBuilder text = new StringBuilder(stored.length());
    boolean escaped = false;
    for (int i = 0; i < stored.length(); i++) {
      char c = stored.charAt(i);
      if (!escaped && c == ESCAPE) {
        escaped = true;
        continue;
      }
      checkArgument(!escaped || c == ESCAPE || c == NUL_SIGN, "a broken escape before %s", i);
      text.append(escaped && c == NUL_SIGN ? NUL : c);
      escaped = false;
    }
    checkArgument(!escaped, "a broken escape at the end");
    return text.toString();
  }
}
