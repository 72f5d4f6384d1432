package kr.malmungchi.interpretation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kr.malmungchi.dictionary.Terms;
import kr.malmungchi.dictionary.UserDictionary;
import kr.malmungchi.text.Word;

/**
 * Reads words as those that the user dictionary says mean the same: 한은 → 한국은행, Bank of Korea.
 *
 * <p>Of overlapping terms the first and longest counts. What a term means is not asked for its own
 * synonyms: no chain of rules can lead away from the question.
 */
final class SynonymRule implements Rule {
  private static final double CONFIDENCE = 1;

  /** A term of more words is not looked for. */
  private static final int MOST_WORDS = 12;

  /** All readings of one question; those of its first words count. */
  private static final int MOST_READINGS = 60;

  private final UserDictionary dictionary;

  SynonymRule(UserDictionary dictionary) {
    this.dictionary = dictionary;
  }

  @Override
  public String name() {
    return "synonym";
  }

  @Override
  public List<Reading> read(Question question) {
    List<Reading> readings = new ArrayList<>();
    if (!dictionary.hasSynonyms()) {
      return readings;
    }
    int first = 0;
    while (first < question.size() && readings.size() < MOST_READINGS) {
      int end = read(question, first, readings);
      first = Math.max(end, first + 1);
    }
    return readings.subList(0, Math.min(MOST_READINGS, readings.size()));
  }

  /** Adds the meanings of the longest term that begins here, and returns where it ends. */
  private int read(Question question, int first, List<Reading> readings) {
    StringBuilder before = new StringBuilder();
    Set<String> found = Set.of();
    int end = first;
    for (int last = first; last < Math.min(question.size(), first + MOST_WORDS); last++) {
      Word word = question.word(last);
      for (String form : List.of(word.form(), word.whole())) {
        StringBuilder key = new StringBuilder(before);
        Terms.append(form, key);
        Set<String> here = dictionary.meanings(key.toString());
        if (!here.isEmpty()) {
          found = here;
          end = last + 1;
        }
      }
      Terms.append(word.whole(), before);
    }
    for (String meaning : found) {
      readings.add(new Reading(name(), first, end, meaning, CONFIDENCE));
    }
    return end;
  }
}
