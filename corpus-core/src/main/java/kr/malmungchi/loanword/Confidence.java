package kr.malmungchi.loanword;

import java.util.Map;

/**
 * Turns what is known of a query and a word into the probability that they are one name: a logistic
 * function.
 */
final class Confidence {
  /**
   * What the function looks at.
   *
   * <ul>
   *   <li>{@code SCORE}: of the alignment
   *   <li>{@code SCORE_OF_QUERY}, {@code SCORE_OF_WORD}: the score by the information of either
   *       spelling
   *   <li>{@code SCORE_OF_LENGTH}: the score by the letters of the query
   *   <li>{@code FOREIGN_WORD}, {@code FOREIGN_QUERY}: how foreign either looks; 0 for Latin
   *   <li>{@code GAP}: how far the score lies below the best
   *   <li>{@code LENGTH}: the logarithm of the letters of the query
   *   <li>{@code KEY}: the logarithm of the key's weight for the query
   *   <li>{@code SAME_KEY}: 1 if query and word have one key, for Hangul
   * </ul>
   */
  enum Evidence {
    BIAS,
    SCORE,
    SCORE_OF_QUERY,
    SCORE_OF_WORD,
    SCORE_OF_LENGTH,
    FOREIGN_WORD,
    FOREIGN_QUERY,
    GAP,
    LENGTH,
    KEY,
    SAME_KEY
  }

  private final Map<Evidence, Double> weights;

  Confidence(Map<Evidence, Double> weights) {
    this.weights = Map.copyOf(weights);
  }

  /** From 0 to 1. */
  double of(Map<Evidence, Double> evidence) {
    double sum = 0;
    for (Map.Entry<Evidence, Double> entry : evidence.entrySet()) {
      sum += entry.getValue() * weights.getOrDefault(entry.getKey(), 0.0);
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
