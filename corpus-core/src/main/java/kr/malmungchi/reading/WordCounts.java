package kr.malmungchi.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.malmungchi.text.Characters;

/**
 * How often certain words stand in a text: alone, and as the beginning of a longer one (유튜브 in
 * 유튜브에). Only what is asked for is counted, so that a text of 100 MB needs no vocabulary.
 */
final class WordCounts {
  private final Map<String, Count> counts = new HashMap<>();
  private final Map<Integer, List<String>> byBeginning = new HashMap<>();

  private static final class Count {
    private int alone;
    private int beginnings;
  }

  WordCounts(Set<String> words) {
    for (String word : words) {
      counts.put(word, new Count());
      if (!word.isEmpty()) {
        byBeginning.computeIfAbsent(beginning(word, 0), key -> new ArrayList<>()).add(word);
      }
    }
  }

  private static int beginning(String text, int at) {
    int second = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return (text.charAt(at) << 16) | (Character.isLetterOrDigit(second) ? second : ' ');
  }

  void count(String source) {
    boolean inside = false;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      boolean letter = Character.isLetterOrDigit(c) || Characters.isInvisible(c);
      if (letter && !inside) {
        countAt(source, i);
      }
      inside = letter;
    }
  }

  private void countAt(String source, int at) {
    for (String word : byBeginning.getOrDefault(beginning(source, at), List.of())) {
      if (source.startsWith(word, at)) {
        int end = at + word.length();
        boolean alone = end == source.length() || !Character.isLetterOrDigit(source.charAt(end));
        Count count = counts.getOrDefault(word, new Count());
        count.alone += alone ? 1 : 0;
        count.beginnings++;
      }
    }
  }

  /** How often the word stands between characters that are no letters. */
  int alone(String word) {
    return counts.getOrDefault(word, new Count()).alone;
  }

  /** How often a word begins so, itself included. */
  int beginnings(String word) {
    return counts.getOrDefault(word, new Count()).beginnings;
  }
}
