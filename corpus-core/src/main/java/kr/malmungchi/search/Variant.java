package kr.malmungchi.search;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Words that are looked for beside those typed, because they may mean the same: 샘 알트만 for 샘 올트먼.
 *
 * @param rule which rule led to it, as in {@link Interpretation}
 * @param from the words of the question for which these stand
 * @param words one word or several
 * @param weight what a match counts against one of a word typed, from 0 to 1
 */
public record Variant(String rule, String from, String words, double weight) {

  public Variant {
    checkArgument(weight > 0 && weight <= 1, "not a weight: %s", weight);
  }
}
