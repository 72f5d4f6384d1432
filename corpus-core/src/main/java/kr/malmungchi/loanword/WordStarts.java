package kr.malmungchi.loanword;

import java.util.ArrayList;
import java.util.List;

/** Finds where the last one, two, three and four words of one script before a place start. */
final class WordStarts {
  private static final int MOST_WORDS = 4;
  private static final int LONGEST = Spellings.LONGEST_LATIN;

  private WordStarts() {}

  /** The nearest first; none where another script or a mark stands before the place. */
  static List<Integer> of(String text, int place, Script script) {
    List<Integer> starts = new ArrayList<>();
    int least = Math.max(0, place - LONGEST);
    int at = place;
    while (starts.size() < MOST_WORDS) {
      int end = at;
      while (at > least && Script.of(text.charAt(at - 1)) == script) {
        at--;
      }
      if (at == end) {
        break;
      }
      starts.add(at);
      if (at == least || !script.joins(text.charAt(at - 1))) {
        break;
      }
      at--;
    }
    return starts;
  }
}
