package kr.malmungchi.loanword;

/**
 * The two alphabets of the sound tables: 66 Hangul sounds (18 onsets, since ㅇ is silent there, 21
 * vowels, 27 codas) and 26 Latin letters, each with {@code $} for the end of a word.
 *
 * <p>Hangul sounds are written as conjoining jamo, which tell an onset from a coda. Inside loops
 * over many words a letter is its number, and a row of letters is a byte array.
 */
enum Alphabet {
  HANGUL(66),
  LATIN(26);

  static final char END = '$';

  private static final int SYLLABLES = 0xAC00;
  private static final int CODAS = 28;
  private static final int VOWELS = 21;
  private static final char FIRST_ONSET = '\u1100';
  private static final char SILENT_ONSET = '\u110B';
  private static final char FIRST_VOWEL = '\u1161';
  private static final char FIRST_CODA = '\u11A8';
  private static final int VOWEL_NUMBER = 18;
  private static final int CODA_NUMBER = 39;

  private final int end;

  Alphabet(int end) {
    this.end = end;
  }

  /** The number of the end mark, which is also the count of the letters. */
  int end() {
    return end;
  }

  int number(char letter) {
    if (letter == END) {
      return end;
    }
    if (this == LATIN) {
      return letter - 'a';
    }
    if (letter < FIRST_VOWEL) {
      return letter - FIRST_ONSET - (letter > SILENT_ONSET ? 1 : 0);
    }
    return letter < FIRST_CODA
        ? VOWEL_NUMBER + letter - FIRST_VOWEL
        : CODA_NUMBER + letter - FIRST_CODA;
  }

  /** The letter of a number, for those who write tables. */
  char letter(int number) {
    if (number == end) {
      return END;
    }
    if (this == LATIN) {
      return (char) ('a' + number);
    }
    if (number < VOWEL_NUMBER) {
      int onset = FIRST_ONSET + number;
      return (char) (onset < SILENT_ONSET ? onset : onset + 1);
    }
    return (char)
        (number < CODA_NUMBER
            ? FIRST_VOWEL + number - VOWEL_NUMBER
            : FIRST_CODA + number - CODA_NUMBER);
  }

  byte[] numbers(String letters) {
    byte[] numbers = new byte[letters.length()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (byte) number(letters.charAt(i));
    }
    return numbers;
  }

  /** The sounds of Hangul syllables, with the end: 톰 → ᄐ ᅩ ᆷ $. */
  static String sounds(String syllables) {
    StringBuilder sounds = new StringBuilder(3 * syllables.length() + 1);
    for (int i = 0; i < syllables.length(); i++) {
      int syllable = syllables.charAt(i) - SYLLABLES;
      char onset = (char) (FIRST_ONSET + syllable / (VOWELS * CODAS));
      int coda = syllable % CODAS;
      if (onset != SILENT_ONSET) {
        sounds.append(onset);
      }
      sounds.append((char) (FIRST_VOWEL + syllable / CODAS % VOWELS));
      if (coda > 0) {
        sounds.append((char) (FIRST_CODA + coda - 1));
      }
    }
    return sounds.append(END).toString();
  }
}
