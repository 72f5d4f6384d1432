package kr.malmungchi.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.malmungchi.answer.AskedWords;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.search.Hit;
import kr.malmungchi.summary.Summary.Reason;

/**
 * Chooses the sentences of passages that answer a question, and behind them those that say what the
 * passages are about.
 *
 * <p>A sentence answers by the share of the question's words that it has, rare words counting more.
 * Documents whose sentences answer about as well have the same share of the summary.
 */
public final class QuestionSummarizer {
  /** A sentence answers if it has this share of what the best one has. */
  private static final double ANSWERS = 0.7;

  /** Several texts tell the same news in other words. */
  private static final double ALIKE = 0.5;

  private static final double QUESTION_WEIGHT = 4.0;
  private static final double SALIENCE_WEIGHT = 0.25;
  private static final double FORM_WEIGHT = 0.5;

  /** What the first hit has before the last. */
  private static final double RANK_WEIGHT = 1.0;

  /** What the hits tell about the question, the best answer first. */
  public Summary summarize(AskedWords asked, List<Hit> hits, Length length) {
    int documents = (int) hits.stream().map(hit -> hit.document().id()).distinct().count();
    if (hits.isEmpty()) {
      return Summary.empty(Reason.NOTHING_FOUND, 0, 0);
    }
    Candidates candidates = Candidates.of(hits);
    if (candidates.distinct().isEmpty()) {
      return Summary.empty(Reason.NO_SENTENCE, documents, hits.size());
    }
    return Summary.of(
        new Choice(asked, hits, candidates).of(length), documents, hits.size(), Reason.TOO_SHORT);
  }

  /**
   * A sentence with what it is worth.
   *
   * @param answer which share of the question's weight it has, from 0 to 1
   */
  private record Scored(Candidate sentence, double answer, double worth) {}

  private static final class Choice {
    private final Candidates candidates;
    private final List<Candidate> sentences;
    private final Salience salience;
    private final List<Scored> ranked;

    Choice(AskedWords asked, List<Hit> hits, Candidates candidates) {
      this.candidates = candidates;
      this.sentences = candidates.distinct();
      this.salience = new Salience(sentences, candidates.table());
      this.ranked = ranked(answers(asked), hits.size());
    }

    private double[] answers(AskedWords asked) {
      List<double[]> shares =
          sentences.stream().map(sentence -> asked.in(sentence.text())).toList();
      double[] weights = asked.weights(shares);
      return shares.stream().mapToDouble(share -> AskedWords.weighed(share, weights)).toArray();
    }

    private List<Scored> ranked(double[] answers, int hits) {
      double[] salient = salience.of(sentences);
      List<Scored> scored = new ArrayList<>();
      for (int i = 0; i < answers.length; i++) {
        Candidate sentence = sentences.get(i);
        double worth =
            QUESTION_WEIGHT * answers[i]
                + SALIENCE_WEIGHT * salient[i]
                + FORM_WEIGHT * Worth.ofForm(sentence)
                - RANK_WEIGHT * sentence.part() / hits;
        scored.add(new Scored(sentence, answers[i], worth));
      }
      scored.sort(Comparator.comparingDouble((Scored one) -> -one.worth));
      return scored;
    }

    List<SummarySentence> of(Length length) {
      Selection selection = new Selection(candidates, salience, length, ALIKE);
      double best = ranked.stream().mapToDouble(Scored::answer).max().orElse(0);
      List<Candidate> answering = new ArrayList<>();
      List<Candidate> others = new ArrayList<>();
      for (Scored one : ranked) {
        (one.answer >= ANSWERS * best ? answering : others).add(one.sentence);
      }
      take(answering, length, selection);
      take(others, length, selection);
      if (selection.size() == 0) {
        selection.takeAny(ranked.stream().map(Scored::sentence).toList());
      }
      return selection.inTurn();
    }

    /** First no more of each document than its share, then what is left. */
    private void take(List<Candidate> best, Length length, Selection selection) {
      if (best.isEmpty() || selection.isFull()) {
        return;
      }
      double characters =
          best.stream().mapToInt(sentence -> sentence.span().length()).average().orElse(1);
      long documents = best.stream().map(Choice::document).distinct().count();
      int room = length.sentences(characters) - selection.size();
      long share = Math.max(1, (room + documents - 1) / documents);
      Map<DocumentId, Integer> taken = new HashMap<>();
      for (Candidate sentence : best) {
        if (taken.getOrDefault(document(sentence), 0) < share && selection.take(sentence)) {
          taken.merge(document(sentence), 1, Integer::sum);
        }
      }
      best.forEach(selection::take);
    }

    private static DocumentId document(Candidate sentence) {
      return sentence.origin().card().id();
    }
  }
}
