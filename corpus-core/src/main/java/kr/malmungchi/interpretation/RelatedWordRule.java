package kr.malmungchi.interpretation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kr.malmungchi.lexicon.Remembered;
import kr.malmungchi.lexicon.Vocabulary;
import kr.malmungchi.text.Word;

/**
 * Reads words as others that general Korean writes for them, by their stems: 해임하면서 → 해고, 축출.
 *
 * <p>Only stems that some passage has are read. The parts of a compound have no related words of
 * their own: 책 is written for 도서, but not in 도서관.
 */
final class RelatedWordRule implements Rule {
  /** Less than one of the rules that read a word as another spelling of itself. */
  private static final double CONFIDENCE = 0.75;

  /** All readings of one question; those of its first words count. */
  private static final int MOST_READINGS = 40;

  private static final int MOST_REMEMBERED = 10_000;

  private final RelatedWords table = RelatedWords.load();
  private final Remembered<String, Set<String>> remembered = new Remembered<>(MOST_REMEMBERED);

  @Override
  public String name() {
    return "related";
  }

  @Override
  public List<Reading> read(Question question) {
    List<Reading> readings = new ArrayList<>();
    for (int number = 0; number < question.size(); number++) {
      if (!question.isUnderstood(number)) {
        for (String related : related(question.word(number), question.vocabulary())) {
          readings.add(new Reading(name(), number, number + 1, related, CONFIDENCE));
        }
      }
    }
    return readings.subList(0, Math.min(MOST_READINGS, readings.size()));
  }

  private Set<String> related(Word word, Vocabulary vocabulary) {
    return remembered.of(
        word.form() + ' ' + word.whole(), vocabulary.state(), () -> read(word, vocabulary));
  }

  private Set<String> read(Word word, Vocabulary vocabulary) {
    Set<String> related = new LinkedHashSet<>(table.of(word.form()));
    List<String> stems = vocabulary.stems(word.whole());
    if (stems.size() == 1) {
      related.addAll(table.of(stems.get(0)));
    }
    related.remove(word.form());
    stems.forEach(related::remove);
    Set<String> known = vocabulary.stemPassages(related).keySet();
    related.retainAll(known);
    return related;
  }
}
