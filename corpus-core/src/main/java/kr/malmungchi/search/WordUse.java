package kr.malmungchi.search;

import java.util.Collection;
import java.util.List;

/**
 * Where some words stand in the corpus.
 *
 * @param passages how many passages have one of them
 * @param words each word, in the order asked
 */
public record WordUse(long passages, List<Entry> words) {
  /**
   * One of the words.
   *
   * @param passages how many passages have it, in their text or in the titles around it
   * @param examples the first places of some of them
   */
  public record Entry(String word, long passages, List<Place> examples) {
    public Entry {
      examples = List.copyOf(examples);
    }
  }

  public WordUse {
    words = List.copyOf(words);
  }

  /** What a corpus without passages has of some words. */
  public static WordUse nowhere(Collection<String> words) {
    return new WordUse(0, words.stream().map(word -> new Entry(word, 0, List.of())).toList());
  }
}
