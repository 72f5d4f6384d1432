package kr.malmungchi.search;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.stream.IntStream;
import kr.malmungchi.text.NormalizedText;
import kr.malmungchi.text.Word;
import kr.malmungchi.text.Words;

/**
 * Words that are looked for beside those typed, because they may mean the same: 샘 알트만 for 샘 올트먼.
 *
 * @param rule which rule led to it, as in {@link Interpretation}
 * @param from the words of the question for which these stand
 * @param words one word or several
 * @param weight what a match counts against one of a word typed, from 0 to 1
 * @param match how the words count
 */
public record Variant(String rule, String from, String words, double weight, Match match) {
  private static final double SURE = 0.7;

  /** How the words of a variant count. */
  public enum Match {
    /** Each by itself, as if it had been typed. */
    ALONE,

    /** As {@link #ALONE}, and of a name that no passage has as it was typed, no piece counts. */
    NAME,

    /**
     * Only where they stand next to each other, in this order; such a variant stands for its words
     * in the alternatives of a question too.
     */
    TOGETHER,

    /** As {@link #TOGETHER}, but only in passages that do not have the words typed. */
    INSTEAD,

    /** As a stem, whatever ending is written with it; what no passage has as a stem, as written. */
    STEM
  }

  public Variant {
    checkArgument(weight > 0 && weight <= 1, "not a weight: %s", weight);
  }

  /** Words each of which counts by itself. */
  public Variant(String rule, String from, String words, double weight) {
    this(rule, from, words, weight, Match.ALONE);
  }

  /** Whether its words count only next to each other. */
  public boolean isTogether() {
    return match == Match.TOGETHER || match == Match.INSTEAD;
  }

  /** Whether these are the words typed in another spelling, not other words. */
  public boolean isSpelling() {
    return match != Match.STEM;
  }

  /** Whether it surely spells the name that was typed. */
  public boolean isSureName() {
    return match == Match.NAME && weight >= SURE;
  }

  /** Whether a part of a question has the words for which these stand. */
  public boolean standsIn(String text) {
    List<Word> here = Words.of(NormalizedText.of(text));
    List<Word> wanted = Words.of(NormalizedText.of(from));
    return IntStream.rangeClosed(0, here.size() - wanted.size())
        .anyMatch(
            at ->
                IntStream.range(0, wanted.size())
                    .allMatch(i -> here.get(at + i).whole().equals(wanted.get(i).whole())));
  }
}
