package kr.malmungchi.summary;

import java.util.Arrays;
import java.util.Locale;
import kr.malmungchi.text.Characters;

/**
 * Reads sentences as pairs of neighbouring syllables inside of words, and numbers the pairs in the
 * order in which they come.
 *
 * <p>Pairs stand in for a morpheme analyser: stems and endings share them however a word is
 * inflected or spaced, and reading them costs next to nothing. A run of other letters or of digits
 * counts as one.
 */
final class PairTable {
  private static final int SMALLEST = 1 << 10;
  private static final int LONGEST_WORD = 100;

  /** Open addressing: the code and the number, from 1, of each pair. */
  private int[] codes = new int[SMALLEST];

  private int[] numbers = new int[SMALLEST];
  private int size;

  /** The numbers of the sentence that is read. */
  private int[] read = new int[64];

  /** How many different pairs there are. */
  int size() {
    return size;
  }

  Pairs read(String text) {
    int length = 0;
    int words = 0;
    int at = 0;
    while (at < text.length()) {
      int end = runEnd(text, at);
      if (end - at > 1 && Characters.isHangulSyllable(text.charAt(at))) {
        for (int i = at; i + 1 < end; i++) {
          length = note(length, (text.charAt(i) << 16) | text.charAt(i + 1));
        }
        words++;
      } else if (Script.of(text.charAt(at)).isOneWord) {
        String word = text.substring(at, Math.min(end, at + LONGEST_WORD));
        length = note(length, word.toLowerCase(Locale.ROOT).hashCode());
        words++;
      }
      at = end;
    }
    return counted(length, words);
  }

  private enum Script {
    HANGUL(false),
    DIGIT(true),
    OTHER(true),
    NONE(false);

    private final boolean isOneWord;

    Script(boolean isOneWord) {
      this.isOneWord = isOneWord;
    }

    static Script of(char c) {
      if (Characters.isHangulSyllable(c)) {
        return HANGUL;
      }
      return Character.isDigit(c) ? DIGIT : Character.isLetter(c) ? OTHER : NONE;
    }
  }

  /** The end of a run of one script, or behind one character that is no letter or digit. */
  private static int runEnd(String text, int start) {
    Script script = Script.of(text.charAt(start));
    int at = start + 1;
    while (script != Script.NONE && at < text.length() && Script.of(text.charAt(at)) == script) {
      at++;
    }
    return at;
  }

  private int note(int length, int code) {
    if (length == read.length) {
      read = Arrays.copyOf(read, length * 2);
    }
    read[length] = number(code);
    return length + 1;
  }

  private Pairs counted(int length, int words) {
    Arrays.sort(read, 0, length);
    int[] distinct = new int[length];
    int[] counts = new int[length];
    int last = -1;
    for (int i = 0; i < length; i++) {
      if (last < 0 || distinct[last] != read[i]) {
        distinct[++last] = read[i];
      }
      counts[last]++;
    }
    return new Pairs(Arrays.copyOf(distinct, last + 1), Arrays.copyOf(counts, last + 1), words);
  }

  private int number(int code) {
    if (size * 2 > codes.length) {
      grow();
    }
    int slot = slot(code);
    if (numbers[slot] == 0) {
      codes[slot] = code;
      numbers[slot] = ++size;
    }
    return numbers[slot] - 1;
  }

  private int slot(int code) {
    int mask = codes.length - 1;
    int slot = ((code * 0x9E3779B9) >>> 7) & mask;
    while (numbers[slot] != 0 && codes[slot] != code) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldCodes = codes;
    int[] oldNumbers = numbers;
    codes = new int[oldCodes.length * 2];
    numbers = new int[codes.length];
    for (int i = 0; i < oldCodes.length; i++) {
      if (oldNumbers[i] != 0) {
        int slot = slot(oldCodes[i]);
        codes[slot] = oldCodes[i];
        numbers[slot] = oldNumbers[i];
      }
    }
  }
}
