package kr.malmungchi.loanword;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A word that may be another spelling of the name that was asked for.
 *
 * @param word as it was given as a candidate
 * @param confidence the probability that it is the same name, from 0 to 1
 * @param expands whether a search may take it without asking; otherwise it is a suggestion
 */
public record LoanwordMatch(String word, double confidence, boolean expands) {
  /** From here on a search is widened by itself. */
  public static final double EXPAND = 0.6;

  /** From here on a word is worth suggesting. */
  public static final double SUGGEST = 0.3;

  public LoanwordMatch {
    checkArgument(confidence >= 0 && confidence <= 1, "not a probability: %s", confidence);
  }
}
