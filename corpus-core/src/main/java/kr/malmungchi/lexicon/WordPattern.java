package kr.malmungchi.lexicon;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a word, letter by letter: ㅅㅇㅌㅁ is four syllables of which only the initial
 * consonants are known, 알트마 is 알트 and a syllable that begins with 마, and more may follow.
 *
 * @param letters what each letter may be
 * @param isOpen whether more may follow
 * @param isSpaced whether a space may stand between any two letters
 */
public record WordPattern(List<Letter> letters, boolean isOpen, boolean isSpaced) {
  private static final int LONGEST = 40;

  /** One letter out of a range of code units, both ends included: [마-맣]. */
  public record Letter(char first, char last) {
    public Letter {
      checkArgument(first <= last, "not a range of letters: %s-%s", first, last);
    }

    public static Letter of(char letter) {
      return new Letter(letter, letter);
    }

    boolean matches(char letter) {
      return letter >= first && letter <= last;
    }

    boolean isOne() {
      return first == last;
    }
  }

  public WordPattern {
    letters = List.copyOf(letters);
    checkArgument(!letters.isEmpty(), "a pattern without letters");
    checkArgument(letters.size() <= LONGEST, "a pattern of more than %s letters", LONGEST);
  }

  public static boolean fits(String typed) {
    return !typed.isEmpty() && typed.length() <= LONGEST;
  }

  /** Syllables as typed; consonants alone stand for any syllable that begins with them. */
  public static WordPattern of(String typed) {
    return new WordPattern(letters(typed), false, false);
  }

  /**
   * What a word can still become when its last syllable is half typed: 알트마 → 알트[마-맣]…; 알틈 → 알[틈]…
   * and 알트[마-밓]…, since a consonant at the end may begin the next syllable.
   */
  public static List<WordPattern> begunBy(String typed) {
    List<Letter> before = letters(typed.substring(0, typed.length() - 1));
    List<WordPattern> patterns = new ArrayList<>();
    for (List<Letter> end : Syllables.continuations(typed.charAt(typed.length() - 1))) {
      List<Letter> letters = new ArrayList<>(before);
      letters.addAll(end);
      if (letters.size() <= LONGEST) {
        patterns.add(new WordPattern(letters, true, false));
      }
    }
    return patterns;
  }

  private static List<Letter> letters(String typed) {
    return typed.chars().mapToObj(c -> Syllables.letter((char) c)).toList();
  }

  /** The same as the beginning of a word. */
  public WordPattern open() {
    return new WordPattern(letters, true, isSpaced);
  }

  /** The same with any spacing; spaces in it are left out. */
  public WordPattern anySpacing() {
    return new WordPattern(
        letters.stream().filter(letter -> !letter.matches(' ')).toList(), isOpen, true);
  }

  public boolean matches(String words) {
    int at = 0;
    for (int i = 0; i < letters.size(); i++) {
      if (isSpaced && i > 0 && at < words.length() && words.charAt(at) == ' ') {
        at++;
      }
      if (at == words.length() || !letters.get(i).matches(words.charAt(at))) {
        return false;
      }
      at++;
    }
    return isOpen || at == words.length();
  }
}
