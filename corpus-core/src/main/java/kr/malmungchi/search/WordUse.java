package kr.malmungchi.search;

import java.util.List;

/**
 * Where some words stand in the corpus.
 *
 * @param passages how many passages have one of them
 * @param words each word, in the order asked
 */
public record WordUse(long passages, List<Entry> words) {
  public static final WordUse NONE = new WordUse(0, List.of());

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
}
