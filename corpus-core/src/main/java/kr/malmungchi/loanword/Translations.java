package kr.malmungchi.loanword;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import kr.malmungchi.text.Word;
import kr.malmungchi.text.Words;

/**
 * Knows which Korean words a term in Latin letters can be the translation of, by their lengths: a
 * letter of an abbreviation, or a word, stands for about two syllables (GDP 국내 총생산, machine
 * learning 기계 학습).
 *
 * <p>One or two capitalised words are a name, and what stands beside a name may be anything:
 * 창업자(Jeff Bezos).
 */
final class Translations {
  private static final Splitter WORDS =
      Splitter.on(CharMatcher.anyOf(" -·")).trimResults().omitEmptyStrings();

  /** Syllables for each letter or word; 한국과학기술원 has 1.6 for each of KAIST. */
  private static final double FEWEST = 1.6;

  private static final int MOST = 4;
  private static final int FEWEST_SYLLABLES = 2;
  private static final int SHORTEST_WORD = 3;
  private static final int SHORTEST_ABBREVIATION = 2;
  private static final int LONGEST_ABBREVIATION = 6;
  private static final int LONGEST_NAME = 2;

  private static final ImmutableSet<String> SMALL_WORDS =
      ImmutableSet.of("a", "an", "the", "of", "for", "and", "in", "on", "to", "by", "with");

  /** With which a verb or adjective stands before its noun, and 및. */
  private static final String BEFORE_TERMS = "한된는던할될인진운은을린및";

  /** With which a bracket says more than what the word means: AGI(및 후속 시스템). */
  private static final ImmutableSet<String> NOT_FIRST =
      ImmutableSet.of("및", "또는", "혹은", "그리고", "즉", "이하", "특히", "단", "약", "예");

  /** With which sentences end. */
  private static final char VERB_END = '다';

  private Translations() {}

  /** Whether a term can be the translation of another as a whole. */
  static boolean mayBe(String latin, String hangul) {
    int parts = parts(latin);
    int syllables = Glosses.syllables(hangul);
    return parts > 0
        && syllables >= fewest(parts)
        && syllables <= parts * MOST
        && !NOT_FIRST.contains(WORDS.split(hangul).iterator().next());
  }

  /**
   * Where the words start that a term translates; empty if there are none.
   *
   * @param starts of the last words before {@code end}, the nearest first
   */
  static Optional<Integer> start(String text, List<Integer> starts, int end, String latin) {
    int parts = text.charAt(end - 1) == VERB_END ? 0 : parts(latin);
    for (int i = 0; parts > 0 && i < starts.size(); i++) {
      int start = starts.get(i);
      int wordEnd = i == 0 ? end : starts.get(i - 1) - 1;
      if (i > 0 && !mayBeginTerm(text.substring(start, wordEnd))) {
        return Optional.empty();
      }
      int syllables = Glosses.syllables(text.substring(start, end));
      if (syllables > parts * MOST) {
        return Optional.empty();
      }
      if (syllables >= fewest(parts)) {
        return isWhole(text, start) ? Optional.of(start) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Not 도서관 of B 도서관: where a word of another script stands before, it may belong to the term. */
  private static boolean isWhole(String text, int start) {
    int before = start > 0 && text.charAt(start - 1) == ' ' ? start - 2 : start - 1;
    return before < 0 || !isLatinOrDigit(text.charAt(before));
  }

  private static boolean isLatinOrDigit(char c) {
    return Script.of(c) == Script.LATIN || Character.isDigit(c);
  }

  private static int fewest(int parts) {
    return Math.max(FEWEST_SYLLABLES, (int) Math.ceil(parts * FEWEST));
  }

  /** Not 발표한 or 회사의: what comes before them belongs to no term. */
  private static boolean mayBeginTerm(String word) {
    return BEFORE_TERMS.indexOf(word.charAt(word.length() - 1)) < 0
        && Words.of(word).stream().noneMatch(Word::hasParticle);
  }

  /** How many letters or words of a term have a meaning; 0 if it may be a name. */
  private static int parts(String latin) {
    List<String> words = WORDS.splitToList(latin);
    if (words.size() == 1 && isAbbreviation(words.get(0))) {
      return (int) words.get(0).chars().filter(Character::isLetter).count();
    }
    List<String> full = words.stream().filter(word -> !SMALL_WORDS.contains(word)).toList();
    boolean small = full.stream().anyMatch(word -> Character.isLowerCase(word.charAt(0)));
    boolean name = !small && full.size() <= LONGEST_NAME && full.size() == words.size();
    boolean mixed = words.size() == 1 && words.get(0).chars().anyMatch(Character::isUpperCase);
    boolean initials = full.stream().anyMatch(word -> word.length() < SHORTEST_WORD);
    return name || mixed || initials ? 0 : full.size();
  }

  private static boolean isAbbreviation(String word) {
    return word.length() >= SHORTEST_ABBREVIATION
        && word.length() <= LONGEST_ABBREVIATION
        && word.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || c == '&');
  }
}
