package kr.malmungchi.lexicon;

import java.util.ArrayList;
import java.util.List;
import kr.malmungchi.lexicon.WordPattern.Letter;
import kr.malmungchi.text.Characters;

/**
 * Knows of what Hangul syllables are made: an initial consonant (초성), a vowel (중성) and perhaps a
 * final consonant (종성).
 */
public final class Syllables {
  static final char FIRST = '가';
  static final int FINALS = 28;
  static final int PER_INITIAL = 21 * FINALS;

  static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  static final String VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
  static final String FINAL_CONSONANTS = "-ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

  /** Finals of two consonants: each with its first and its second. */
  private static final String CLUSTERS = "ㄳㄱㅅㄵㄴㅈㄶㄴㅎㄺㄹㄱㄻㄹㅁㄼㄹㅂㄽㄹㅅㄾㄹㅌㄿㄹㅍㅀㄹㅎㅄㅂㅅ";

  private Syllables() {}

  /** Consonants typed alone, such as ㅅㅇㅌㅁ; an input method may have joined two of them (ㄱㅅ → ㄳ). */
  public static boolean isConsonant(int c) {
    return c >= 'ㄱ' && c <= 'ㅎ';
  }

  /** Takes joined consonants apart: ㄳㄷ → ㄱㅅㄷ. */
  public static String separateConsonants(String consonants) {
    StringBuilder separate = new StringBuilder(consonants.length());
    for (int i = 0; i < consonants.length(); i++) {
      int cluster = cluster(consonants.charAt(i));
      if (cluster < 0) {
        separate.append(consonants.charAt(i));
      } else {
        separate.append(CLUSTERS, cluster + 1, cluster + 3);
      }
    }
    return separate.toString();
  }

  private static int cluster(char consonant) {
    for (int i = 0; i < CLUSTERS.length(); i += 3) {
      if (CLUSTERS.charAt(i) == consonant) {
        return i;
      }
    }
    return -1;
  }

  /** A consonant as any syllable that begins with it, anything else as itself. */
  static Letter letter(char c) {
    int initial = INITIALS.indexOf(c);
    if (initial < 0) {
      return Letter.of(c);
    }
    char first = (char) (FIRST + initial * PER_INITIAL);
    return new Letter(first, (char) (first + PER_INITIAL - 1));
  }

  /** What the last letter typed may be the beginning of; each alternative is one or two letters. */
  static List<List<Letter>> continuations(char last) {
    if (!Characters.isHangulSyllable(last)) {
      return List.of(List.of(letter(last)));
    }
    int ending = (last - FIRST) % FINALS;
    char open = (char) (last - ending);
    if (ending == 0) {
      return List.of(List.of(new Letter(last, (char) (last + openVowels(open) * FINALS - 1))));
    }
    List<List<Letter>> alternatives = new ArrayList<>();
    alternatives.add(List.of(new Letter(last, (char) (last + longerFinals(ending)))));
    char consonant = FINAL_CONSONANTS.charAt(ending);
    int cluster = cluster(consonant);
    if (cluster >= 0) {
      int kept = FINAL_CONSONANTS.indexOf(CLUSTERS.charAt(cluster + 1));
      alternatives.add(
          List.of(Letter.of((char) (open + kept)), letter(CLUSTERS.charAt(cluster + 2))));
    } else {
      alternatives.add(List.of(Letter.of(open), letter(consonant)));
    }
    return alternatives;
  }

  /** How many vowels, itself included, can come of the vowel by a further stroke: ㅗ → ㅘㅙㅚ. */
  private static int openVowels(char open) {
    return switch (VOWELS.charAt((open - FIRST) / FINALS % VOWELS.length())) {
      case 'ㅗ', 'ㅜ' -> 4;
      case 'ㅡ' -> 2;
      default -> 1;
    };
  }

  /** How many finals after this one begin with it: ㄱ → ㄲㄳ. */
  private static int longerFinals(int ending) {
    return switch (FINAL_CONSONANTS.charAt(ending)) {
      case 'ㄱ', 'ㄴ' -> 2;
      case 'ㄹ' -> 7;
      case 'ㅂ' -> 1;
      default -> 0;
    };
  }
}
