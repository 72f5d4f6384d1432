package kr.malmungchi.interpretation;

import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kr.malmungchi.lexicon.Remembered;
import kr.malmungchi.lexicon.Vocabulary;
import kr.malmungchi.text.Word;

/**
 * Reads words as others that general Korean writes for them, by their stems: 해임하면서 → 해고, 축출.
 *
 * <p>Only what some passage has is read. The parts of a compound have no related words of their
 * own: 책 is written for 도서, but not in 도서관.
 */
final class RelatedWordRule implements Rule {
  /** All readings of one word, the surest of them. */
  private static final int MOST_OF_A_WORD = 12;

  /** All readings of one question; those of its first words count. */
  private static final int MOST_READINGS = 100;

  private static final int MOST_REMEMBERED = 10_000;

  private final Function<String, Map<String, Double>> table;
  private final boolean compounds;
  private final Remembered<String, Map<String, Double>> remembered =
      new Remembered<>(MOST_REMEMBERED);

  private RelatedWordRule(Function<String, Map<String, Double>> table, boolean compounds) {
    this.table = table;
    this.compounds = compounds;
  }

  /** Reads words as others that mean the same. */
  static RelatedWordRule ofGroups(RelatedWords words) {
    return new RelatedWordRule(words::grouped, false);
  }

  /** Reads words as what people may say instead, which may be a compound of several stems: 교통사고. */
  static RelatedWordRule ofAlternatives(RelatedWords words) {
    return new RelatedWordRule(words::alternatives, true);
  }

  @Override
  public String name() {
    return "related";
  }

  @Override
  public List<Reading> read(Question question) {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < question.size(); i++) {
      if (!question.isUnderstood(i)) {
        int number = i;
        related(question.word(number), question.vocabulary()).entrySet().stream()
            .limit(MOST_OF_A_WORD)
            .forEach(
                word ->
                    readings.add(
                        new Reading(name(), number, number + 1, word.getKey(), word.getValue())));
      }
    }
    return readings.subList(0, Math.min(MOST_READINGS, readings.size()));
  }

  private Map<String, Double> related(Word word, Vocabulary vocabulary) {
    return remembered.of(
        word.form() + ' ' + word.whole(), vocabulary.state(), () -> read(word, vocabulary));
  }

  private Map<String, Double> read(Word word, Vocabulary vocabulary) {
    Map<String, Double> related = new LinkedHashMap<>();
    List<String> stems = vocabulary.stems(word.whole());
    if (!isCutShort(word.form(), stems)) {
      related.putAll(table.apply(word.form()));
    }
    if (stems.size() == 1) {
      table.apply(stems.get(0)).forEach((stem, sure) -> related.merge(stem, sure, Math::max));
    }
    related.remove(word.form());
    stems.forEach(related::remove);
    related.keySet().retainAll(known(related.keySet(), vocabulary));
    return related;
  }

  /** 고양 of 고양이, whose last syllable only looks like a particle. */
  private static boolean isCutShort(String form, List<String> stems) {
    return stems.size() == 1
        && stems.get(0).length() > form.length()
        && stems.get(0).startsWith(form);
  }

  private Set<String> known(Set<String> words, Vocabulary vocabulary) {
    Set<String> known = new HashSet<>(vocabulary.stemPassages(words).keySet());
    if (compounds) {
      known.addAll(vocabulary.passages(Sets.difference(words, known).immutableCopy()).keySet());
    }
    return known;
  }
}
