package kr.malmungchi.summary;

import java.util.Map;
import java.util.TreeMap;
import kr.malmungchi.text.Characters;
import kr.malmungchi.text.Word;
import kr.malmungchi.text.Words;

/**
 * The words of one sentence with their counts; sums over them are in a fixed order, so that they
 * never differ in the last bit.
 */
final class Terms {
  private static final int FEWEST = 3;

  private final Map<String, Integer> counts = new TreeMap<>();

  Terms(String text) {
    for (Word word : Words.of(text)) {
      if (word.form().length() > 1 || !isHangul(word)) {
        counts.merge(word.form(), 1, Integer::sum);
      }
    }
  }

  private static boolean isHangul(Word word) {
    return Characters.isHangul(word.form().charAt(0));
  }

  Map<String, Integer> counts() {
    return counts;
  }

  /** Whether there are words enough to say something alone. */
  boolean isTelling() {
    return counts.size() >= FEWEST;
  }
}
