package kr.malmungchi.lexicon;

import kr.malmungchi.text.Characters;

/**
 * Knows the two-set keyboard (두벌식), on which every key types a Latin letter or a Hangul one: 샘 and
 * {@code toa} are the same keys.
 */
public final class TwoSetKeyboard {
  /** The keys of {@link Syllables#INITIALS}. */
  private static final String INITIALS = "rRseEfaqQtTdwWczxvg";

  private static final String[] VOWELS = {
    "k", "o", "i", "O", "j", "p", "u", "P", "h", "hk", "ho", "hl", "y", "n", "nj", "np", "nl", "b",
    "m", "ml", "l"
  };
  private static final String[] FINALS = {
    "", "r", "R", "rt", "s", "sw", "sg", "e", "f", "fr", "fa", "fq", "ft", "fx", "fv", "fg", "a",
    "q", "qt", "t", "T", "d", "w", "c", "z", "x", "v", "g"
  };
  private static final String SINGLE_VOWELS = "koiOjpuPhynbml";
  private static final int ASCII = 128;
  private static final String WITH_SHIFT = "QWERTOP";

  /** The numbers of letters by the one key or the two keys that type them, less one. */
  private static final byte[] VOWEL_NUMBERS = numbers(VOWELS);

  private static final byte[] FINAL_NUMBERS = numbers(FINALS);

  private TwoSetKeyboard() {}

  private static byte[] numbers(String[] letters) {
    byte[] numbers = new byte[ASCII * ASCII];
    for (int i = 0; i < letters.length; i++) {
      if (!letters[i].isEmpty()) {
        char second = letters[i].length() > 1 ? letters[i].charAt(1) : 0;
        numbers[letters[i].charAt(0) * ASCII + second] = (byte) (i + 1);
      }
    }
    return numbers;
  }

  private static int number(byte[] numbers, char first, char second) {
    return first < ASCII && second < ASCII ? numbers[first * ASCII + second] - 1 : -1;
  }

  /** The keys that type this Hangul: 샘 → toa. Other characters stay. */
  public static String keys(String hangul) {
    StringBuilder keys = new StringBuilder(3 * hangul.length());
    for (int i = 0; i < hangul.length(); i++) {
      append(hangul.charAt(i), keys);
    }
    return keys.toString();
  }

  private static void append(char c, StringBuilder keys) {
    if (Characters.isHangulSyllable(c)) {
      int number = c - Syllables.FIRST;
      keys.append(INITIALS.charAt(number / Syllables.PER_INITIAL))
          .append(VOWELS[number / Syllables.FINALS % VOWELS.length])
          .append(FINALS[number % Syllables.FINALS]);
      return;
    }
    int initial = Syllables.INITIALS.indexOf(c);
    int vowel = Syllables.VOWELS.indexOf(c);
    int ending = c == '-' ? -1 : Syllables.FINAL_CONSONANTS.indexOf(c);
    if (initial >= 0) {
      keys.append(INITIALS.charAt(initial));
    } else if (vowel >= 0) {
      keys.append(VOWELS[vowel]);
    } else if (ending > 0) {
      keys.append(FINALS[ending]);
    } else {
      keys.append(c);
    }
  }

  /** What these keys type in Hangul: toadkfxmaks → 샘알트만. A letter without partners stays alone. */
  public static String hangul(String keys) {
    StringBuilder hangul = new StringBuilder(keys.length());
    int at = 0;
    while (at < keys.length()) {
      int initial = INITIALS.indexOf(key(keys, at));
      if (initial >= 0 && isVowel(keys, at + 1)) {
        at = syllable(keys, at, initial, hangul);
      } else {
        at = lone(keys, at, initial, hangul);
      }
    }
    return hangul.toString();
  }

  private static int syllable(String keys, int start, int initial, StringBuilder hangul) {
    int at = start + 1;
    int vowel = vowelAt(keys, at);
    at += VOWELS[vowel].length();
    int ending = 0;
    for (int length = 2; length > 0; length--) {
      int found = finalAt(keys, at, length);
      if (found > 0 && !isVowel(keys, at + length)) {
        ending = found;
        at += length;
        break;
      }
    }
    hangul.append(
        (char)
            (Syllables.FIRST
                + initial * Syllables.PER_INITIAL
                + vowel * Syllables.FINALS
                + ending));
    return at;
  }

  private static int lone(String keys, int at, int initial, StringBuilder hangul) {
    if (initial >= 0) {
      hangul.append(Syllables.INITIALS.charAt(initial));
      return at + 1;
    }
    int vowel = isVowel(keys, at) ? vowelAt(keys, at) : -1;
    if (vowel >= 0) {
      hangul.append(Syllables.VOWELS.charAt(vowel));
      return at + VOWELS[vowel].length();
    }
    hangul.append(keys.charAt(at));
    return at + 1;
  }

  private static boolean isVowel(String keys, int at) {
    return at < keys.length() && SINGLE_VOWELS.indexOf(key(keys, at)) >= 0;
  }

  /** The longest vowel there: one of two keys if there is one. */
  private static int vowelAt(String keys, int at) {
    char first = key(keys, at);
    int two = at + 1 < keys.length() ? number(VOWEL_NUMBERS, first, key(keys, at + 1)) : -1;
    return two >= 0 ? two : number(VOWEL_NUMBERS, first, (char) 0);
  }

  private static int finalAt(String keys, int at, int length) {
    return at + length > keys.length()
        ? -1
        : number(FINAL_NUMBERS, key(keys, at), length > 1 ? key(keys, at + 1) : 0);
  }

  /** Shift makes another Hangul letter of seven keys only. */
  private static char key(String keys, int at) {
    char key = keys.charAt(at);
    return key >= 'A' && key <= 'Z' && WITH_SHIFT.indexOf(key) < 0 ? (char) (key + 32) : key;
  }
}
