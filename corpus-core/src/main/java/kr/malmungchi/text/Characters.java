package kr.malmungchi.text;

/**
 * Which characters are blank, invisible, quotation marks or Hangul, for Korean text as it is really
 * found.
 */
public final class Characters {
  /** A letter by its category that shows nothing; people write it where a blank is refused. */
  private static final char HANGUL_FILLER = '\u3164';

  private Characters() {}

  /** White space of any kind, also the no-break ones, and characters that show nothing. */
  public static boolean isBlank(char c) {
    return c <= ' '
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || isInvisible(c)
        || c == HANGUL_FILLER
        || Character.isISOControl(c);
  }

  /**
   * Characters that take no place and mean nothing in Korean text: zero-width, soft hyphen, byte
   * order and direction marks, variation selectors.
   */
  public static boolean isInvisible(char c) {
    return switch (c) {
      case '\u00AD', '\u034F', '\u061C', '\u180E', '\uFEFF', '\uFFF9', '\uFFFA', '\uFFFB' -> true;
      default ->
          (c >= '\u200B' && c <= '\u200F')
              || (c >= '\uFE00' && c <= '\uFE0F')
              || (c >= '\u202A' && c <= '\u202E')
              || (c >= '\u2060' && c <= '\u206F');
    };
  }

  public static boolean isHangulSyllable(int c) {
    return c >= 0xAC00 && c <= 0xD7A3;
  }

  /** Modern jamo as typed alone (ㄱ, ㅏ). */
  public static boolean isJamo(int c) {
    return c >= 0x3131 && c <= 0x318E;
  }

  public static boolean isHangul(int c) {
    return isHangulSyllable(c) || isJamo(c) || (c >= 0x1100 && c <= 0x11FF);
  }

  public static boolean isHanja(int c) {
    return Character.isIdeographic(c);
  }

  /**
   * Whether a syllable ends in a consonant (받침): true for 샘, false for 사; false for anything that
   * is no syllable.
   */
  public static boolean hasFinalConsonant(int c) {
    return isHangulSyllable(c) && (c - 0xAC00) % 28 != 0;
  }

  /** Whether a syllable ends in ㄹ, after which 로 stands instead of 으로. */
  public static boolean endsInRieul(int c) {
    return isHangulSyllable(c) && (c - 0xAC00) % 28 == 8;
  }
}
