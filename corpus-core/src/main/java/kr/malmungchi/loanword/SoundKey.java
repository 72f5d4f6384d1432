package kr.malmungchi.loanword;

/**
 * The blocking key of a row of Hangul sounds: consonants by their kind, any vowel as V, without ㅎ
 * and ㅡ, equal neighbours as one. 올트먼, 알트만 and 울트먼 all have VLTMVN.
 *
 * <p>A key is held as a number of four bits a letter, at most sixteen letters; what would follow is
 * left out. The empty key is 0.
 */
final class SoundKey {
  private static final String LETTERS = "-KNTLMPSCV";

  /** The letter for each onset, vowel, coda and the end; '-' has none. */
  private static final String KINDS =
      "KKNTTLMPPSSCCCKTP-" + "VVVVVVVVVVVVVVVVVV-VV" + "KKKNNNTLLLLLLLLMPPTTNTTKTP-" + "-";

  private static final byte[] KIND = kinds();

  private SoundKey() {}

  private static byte[] kinds() {
    byte[] kinds = new byte[KINDS.length()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = (byte) LETTERS.indexOf(KINDS.charAt(i));
    }
    return kinds;
  }

  static long of(byte[] sounds) {
    return append(0, sounds);
  }

  static long append(long key, byte[] sounds) {
    long longer = key;
    for (byte sound : sounds) {
      longer = appendKind(longer, KIND[sound]);
    }
    return longer;
  }

  /** The key of both rows of sounds after each other. */
  static long join(long key, long next) {
    long longer = key;
    for (int shift = highest(next); shift >= 0; shift -= 4) {
      longer = appendKind(longer, (int) (next >>> shift) & 15);
    }
    return longer;
  }

  private static int highest(long key) {
    return 63 - Long.numberOfLeadingZeros(key) & ~3;
  }

  private static long appendKind(long key, int kind) {
    return kind == 0 || (key & 15) == kind || key >>> 60 != 0 ? key : key << 4 | kind;
  }

  static String written(long key) {
    StringBuilder letters = new StringBuilder(16);
    for (int shift = 60; shift >= 0; shift -= 4) {
      int kind = (int) (key >>> shift) & 15;
      if (kind != 0) {
        letters.append(LETTERS.charAt(kind));
      }
    }
    return letters.toString();
  }
}
