package kr.malmungchi.reading;

import static com.google.common.base.Preconditions.checkState;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import kr.malmungchi.text.Characters;

/**
 * Counts what bytes show when they are read in one character set: text of a language has the
 * frequent characters of that language, bytes of another character set have any.
 *
 * <p>Korean prose has four fifths of its syllables among the 200 most frequent ones; Korean garbage
 * has a twelfth of them, since it draws evenly from the 2,350 of KS X 1001.
 */
final class CharsetEvidence {
  /** What even a list of names or of goods reaches. */
  private static final double KOREAN_SHARE = 0.35;

  /** What prose reaches. */
  private static final double PROSE_SHARE = 0.6;

  /** Fewer syllables prove nothing by their share. */
  private static final int FEW_SYLLABLES = 12;

  private static final double FOREIGN_SHARE = 0.1;
  private static final BitSet FREQUENT_SYLLABLES = frequent("ko");
  private static final BitSet FREQUENT_HANJA = frequent("zh");

  private int beyondAscii;
  private int syllables;
  private int frequentSyllables;
  private int kana;
  private int hanja;
  private int frequentHanja;
  private int otherLetters;
  private int odd;

  private static BitSet frequent(String language) {
    BitSet characters = new BitSet(Character.MAX_VALUE);
    try (InputStream stream = CharsetEvidence.class.getResourceAsStream("charset-characters.txt")) {
      checkState(stream != null, "charset-characters.txt is missing from the jar");
      new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> line.startsWith(language + "\t"))
          .forEach(line -> line.substring(language.length() + 1).chars().forEach(characters::set));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return characters;
  }

  void add(CharBuffer characters) {
    while (characters.hasRemaining()) {
      char c = characters.get();
      if (c >= 0x80) {
        addBeyondAscii(c);
      } else if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
        odd++;
      }
    }
  }

  private void addBeyondAscii(char c) {
    beyondAscii++;
    if (Characters.isHangulSyllable(c)) {
      syllables++;
      frequentSyllables += FREQUENT_SYLLABLES.get(c) ? 1 : 0;
    } else if (c >= 0x3041 && c <= 0x30FE) {
      kana++;
    } else if (Character.isIdeographic(c)) {
      hanja++;
      frequentHanja += FREQUENT_HANJA.get(c) ? 1 : 0;
    } else if (isOdd(c)) {
      odd++;
    } else if (Character.isLetter(c)) {
      otherLetters++;
    }
  }

  private static boolean isOdd(char c) {
    return switch (Character.getType(c)) {
      case Character.UNASSIGNED, Character.PRIVATE_USE, Character.CONTROL -> true;
      default -> c >= 0xFF61 && c <= 0xFFDC;
    };
  }

  /** Whether it is surely Korean: enough syllables, and they are the frequent ones. */
  boolean isKorean() {
    return syllables >= FEW_SYLLABLES && koreanShare() >= KOREAN_SHARE && odd <= syllables / 10;
  }

  /** Korean prose, not a list of words. */
  boolean isKoreanProse() {
    return isKorean() && koreanShare() >= PROSE_SHARE;
  }

  /**
   * Whether it may be Korean: few syllables with a frequent one among them, or nothing but marks.
   */
  boolean mayBeKorean() {
    boolean some = syllables < FEW_SYLLABLES ? frequentSyllables > 0 : koreanShare() >= 0.2;
    boolean none = syllables == 0 && otherLetters + hanja + kana == 0;
    return (some || none) && odd == 0 && syllables >= otherLetters + kana;
  }

  boolean isJapanese() {
    return kana >= 2 && kana >= 2 * FOREIGN_SHARE * (kana + hanja) && kana > odd + syllables;
  }

  boolean isChinese() {
    return frequentHanja >= 2 && frequentHanja >= FOREIGN_SHARE * hanja && hanja > odd + kana;
  }

  /** The share of frequent syllables, from 0 to 1. */
  double koreanShare() {
    return syllables == 0 ? 0 : (double) frequentSyllables / syllables;
  }

  int beyondAscii() {
    return beyondAscii;
  }

  /** Characters that no text has: controls, half-width kana, unassigned and private ones. */
  int odd() {
    return odd;
  }

  /** For people: {@code 83% of 1,204 syllables are frequent ones}. */
  String inWords() {
    return syllables == 0
        ? "no syllables to judge by"
        : "%.0f%% of %,d syllables are frequent ones".formatted(100 * koreanShare(), syllables);
  }
}
