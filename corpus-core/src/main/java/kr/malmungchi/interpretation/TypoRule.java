package kr.malmungchi.interpretation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.malmungchi.lexicon.Remembered;
import kr.malmungchi.lexicon.TwoSetKeyboard;
import kr.malmungchi.lexicon.Vocabulary;
import kr.malmungchi.text.Word;
import kr.malmungchi.text.Words;

/** Reads words that are one keystroke away from a word of the corpus: 초지눙 → 초지능. */
final class TypoRule implements Rule {
  private static final int LEAST_STROKES = 4;
  private static final int MOST_STROKES = 40;
  private static final int MOST_WORDS = 8;
  private static final int MOST_READINGS = 3;

  /** Just below the confidence of what is searched for without being asked. */
  private static final double SUGGESTION = 0.59;

  private static final int MOST_REMEMBERED = 5_000;

  private final Remembered<String, Map<String, Double>> likely = new Remembered<>(MOST_REMEMBERED);

  @Override
  public String name() {
    return "typo";
  }

  @Override
  public List<Reading> read(Question question) {
    List<Reading> readings = new ArrayList<>();
    int words = 0;
    for (int number = 0; number < question.size() && words < MOST_WORDS; number++) {
      if (question.isOpen(number)) {
        words++;
        correct(question, number, readings);
      }
    }
    return readings;
  }

  private void correct(Question question, int number, List<Reading> readings) {
    Word word = question.word(number);
    Map<String, Double> meant =
        likely.of(
            word.form() + " " + word.whole(),
            question.vocabulary().state(),
            () -> likely(word, question.vocabulary()));
    if (meant.isEmpty()) {
      return;
    }
    Map<String, Long> beside = besides(question, number, meant.keySet());
    double all = meant.values().stream().mapToDouble(Double::doubleValue).sum();
    int strokes = TwoSetKeyboard.keys(word.form()).length();
    boolean isNoun = question.vocabulary().isNoun(word.form());
    meant.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_READINGS)
        .forEach(
            near -> {
              double confidence =
                  Math.min(0.9, 0.15 + 0.1 * strokes) * Math.sqrt(near.getValue() / all);
              if (beside.containsKey(near.getKey())) {
                confidence = Math.min(0.95, confidence + 0.3);
              } else if (isNoun) {
                confidence = Math.min(SUGGESTION, confidence);
              }
              readings.add(new Reading(name(), number, number + 1, near.getKey(), confidence));
            });
  }

  /** The words one keystroke away, each with how likely it is beside the others. */
  private static Map<String, Double> likely(Word word, Vocabulary vocabulary) {
    Map<String, Double> costs =
        new HashMap<>(Keystrokes.near(word.form(), LEAST_STROKES, MOST_STROKES));
    if (word.hasParticle()) {
      Keystrokes.near(word.whole(), LEAST_STROKES, MOST_STROKES)
          .forEach((near, cost) -> costs.merge(near, cost, Math::min));
    }
    Map<String, Double> likely = new HashMap<>();
    vocabulary
        .passages(costs.keySet())
        .forEach(
            (near, count) ->
                likely.merge(
                    to(word, near),
                    Math.log1p((double) count) / costs.getOrDefault(near, 1.0),
                    Math::max));
    likely.remove(word.form());
    return likely;
  }

  /** Without the particle that was typed: 저온창거를 → 저온창고. */
  private static String to(Word typed, String near) {
    List<Word> words = Words.of(near);
    return typed.hasParticle() && words.size() == 1 ? words.get(0).form() : near;
  }

  /** Which candidates the corpus has beside the word before or after. */
  private static Map<String, Long> besides(Question question, int number, Set<String> candidates) {
    Map<String, String> pairs = new HashMap<>();
    for (String candidate : candidates) {
      if (number > 0) {
        pairs.put(question.word(number - 1).whole() + " " + candidate, candidate);
      }
      if (number + 1 < question.size()) {
        pairs.put(candidate + " " + question.word(number + 1).form(), candidate);
      }
    }
    Map<String, Long> beside = new HashMap<>();
    question
        .vocabulary()
        .passages(new HashSet<>(pairs.keySet()))
        .forEach((pair, count) -> beside.merge(pairs.get(pair), count, Long::sum));
    return beside;
  }
}
