package kr.malmungchi.summary;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a sentence is worth to a summary: its salience, where it stands, and what its first and last
 * words say about it.
 *
 * <p>The weights come from a logistic regression over marked summaries of news, rounded; the one of
 * an early place was raised by hand afterwards, and those of what real pages have and edited news
 * has not (questions, scraps) are set by hand.
 */
final class Worth {
  private static final double EARLY = 0.9;
  private static final double EARLY_SHARE = 0.2;
  private static final double LATER = 0.65;
  private static final double REPORTS = 0.4;
  private static final double TITLE = 0.2;
  private static final double DEPENDENT = 1.0;
  private static final double ASKS = 1.0;
  private static final double LEADS = 0.5;
  private static final double SCRAP = 0.7;

  private Worth() {}

  /** What its form adds: 0 for a plain statement. */
  static double ofForm(Candidate sentence) {
    String text = sentence.text();
    double worth = SentenceClues.reports(text) ? REPORTS : 0;
    worth -= SentenceClues.isDependent(text) ? DEPENDENT : 0;
    worth -= SentenceClues.asks(text) ? ASKS : 0;
    worth -= SentenceClues.leads(text) ? LEADS : 0;
    worth -= SentenceClues.isWhole(text) && !SentenceClues.announces(text) ? 0 : SCRAP;
    return worth;
  }

  /** What its place adds, as a share of its text or section from 0 to 1. */
  static double ofPlace(double place) {
    return (place < EARLY_SHARE ? EARLY : 0) - LATER * place;
  }

  /**
   * What a sentence is worth.
   *
   * @param place where it stands in its part of the text, from 0 to 1
   */
  static double of(Candidate sentence, double salience, double likeness, double place) {
    return salience + TITLE * likeness + ofPlace(place) + ofForm(sentence);
  }

  /** The best first; of equals the first in the text. */
  static List<Candidate> ranked(List<Candidate> part, double[] worth) {
    return IntStream.range(0, worth.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -worth[i]))
        .map(part::get)
        .toList();
  }
}
