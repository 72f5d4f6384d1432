package kr.malmungchi.interpretation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.malmungchi.text.Word;

/**
 * Reads words with other spaces between them: 보편기본소득 → 보편 기본 소득, 세가지 → 세 가지, 마스터 플랜 → 마스터플랜. Words
 * that some passage has are also read as the neighbours that others have.
 */
final class SpacingRule implements Rule {
  private static final double CONFIDENCE = 0.95;

  private static final int LEAST_LETTERS = 3;
  private static final int MOST_LETTERS = 12;

  /** How much surer a cut is that leaves no letter alone. */
  private static final double PER_SINGLE_LETTER = 3;

  /** Another spacing in fewer passages than this share of the one typed is not worth a search. */
  private static final double LEAST_SHARE = 0.1;

  @Override
  public String name() {
    return "spacing";
  }

  @Override
  public List<Reading> read(Question question) {
    List<Reading> readings = new ArrayList<>();
    join(question, readings);
    for (int number = 0; number < question.size(); number++) {
      Word word = question.word(number);
      if (question.isOpen(number) && word.whole().length() >= LEAST_LETTERS) {
        cut(question, number, readings);
      }
    }
    for (int number = 0; number < question.size(); number++) {
      if (question.isKnown(number)) {
        pairs(question, number, readings);
      }
    }
    return readings;
  }

  /** Neighbours that the corpus has as one word. */
  private void join(Question question, List<Reading> readings) {
    Map<String, Integer> joined = new LinkedHashMap<>();
    for (int number = 0; number + 1 < question.size(); number++) {
      Word next = question.word(number + 1);
      if (!question.word(number).hasParticle()) {
        joined.put(question.word(number).whole() + next.form(), number);
        joined.put(question.word(number).whole() + next.whole(), number);
      }
    }
    Set<String> known = question.vocabulary().passages(joined.keySet()).keySet();
    joined.forEach(
        (word, number) -> {
          if (known.contains(word)) {
            readings.add(new Reading(name(), number, number + 2, word, CONFIDENCE));
          }
        });
  }

  /** A word that no passage has, as words that some have. */
  private void cut(Question question, int number, List<Reading> readings) {
    String letters = question.word(number).whole();
    Segmentation cut = Segmentation.of(letters, question.vocabulary());
    if (cut.parts().size() > 1) {
      double covered = (double) cut.known() / letters.length();
      double broken = PER_SINGLE_LETTER * cut.lonely(question.vocabulary()) / letters.length();
      double confidence = Math.max(0, CONFIDENCE * covered * covered * (1 - broken));
      readings.add(new Reading(name(), number, number + 1, cut.words(), confidence));
    }
  }

  /** The neighbours that make up a word: 세가지 → 세 가지. */
  private void pairs(Question question, int number, List<Reading> readings) {
    String letters = question.word(number).form();
    if (letters.length() > MOST_LETTERS) {
      return;
    }
    List<String> pairs = new ArrayList<>();
    for (int at = 1; at < letters.length(); at++) {
      pairs.add(letters.substring(0, at) + ' ' + letters.substring(at));
    }
    question
        .vocabulary()
        .passages(pairs)
        .forEach(
            (pair, passages) -> {
              if (passages >= LEAST_SHARE * question.passages(number)) {
                readings.add(new Reading(name(), number, number + 1, pair, CONFIDENCE));
              }
            });
  }
}
