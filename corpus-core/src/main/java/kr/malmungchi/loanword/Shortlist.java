package kr.malmungchi.loanword;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the candidates of the best scores. */
final class Shortlist {
  private static final int MOST = 20;

  /**
   * @param word as it was given
   * @param form how it is read: Hangul syllables or letters a to z
   */
  record Candidate(String word, String form, float score) {
    private static final Comparator<Candidate> WORST_FIRST =
        Comparator.comparingDouble(Candidate::score)
            .thenComparing(Candidate::word, Comparator.reverseOrder());
  }

  private final PriorityQueue<Candidate> best = new PriorityQueue<>(Candidate.WORST_FIRST);

  /** Whether a candidate of this score would be kept. */
  boolean takes(float score) {
    return best.size() < MOST || score >= best.element().score();
  }

  void offer(Candidate candidate) {
    best.add(candidate);
    if (best.size() > MOST) {
      best.remove();
    }
  }

  List<Candidate> bestFirst() {
    List<Candidate> sorted = new ArrayList<>(best);
    sorted.sort(Candidate.WORST_FIRST.reversed());
    return sorted;
  }
}
