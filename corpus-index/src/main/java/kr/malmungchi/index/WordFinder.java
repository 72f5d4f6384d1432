package kr.malmungchi.index;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kr.malmungchi.text.NormalizedText;

/**
 * Finds given words in normalised text, wherever they stand, as given or all in small or in capital
 * letters. Looks at each place of the text once and, where some word may begin, once for each
 * length of such words.
 */
final class WordFinder {
  private final Map<String, String> words = new HashMap<>();

  /** How long the words are that begin with two letters. */
  private final Map<Integer, int[]> lengths = new HashMap<>();

  /** Is told of a place. */
  @FunctionalInterface
  interface Visitor {
    void found(String word, int start, int end);
  }

  /** Words of two letters or more. */
  WordFinder(Collection<String> words) {
    for (String word : words) {
      for (String spelling : spellings(word)) {
        this.words.put(spelling, word);
        lengths.merge(
            beginning(spelling, 0), new int[] {spelling.length()}, WordFinder::withLength);
      }
    }
  }

  static Set<String> spellings(String word) {
    String normal = NormalizedText.of(word).text();
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(normal);
    spellings.add(normal.toLowerCase(Locale.ROOT));
    spellings.add(normal.toUpperCase(Locale.ROOT));
    return spellings;
  }

  private static int[] withLength(int[] known, int[] one) {
    if (Arrays.stream(known).anyMatch(length -> length == one[0])) {
      return known;
    }
    int[] more = Arrays.copyOf(known, known.length + 1);
    more[known.length] = one[0];
    return more;
  }

  private static int beginning(String text, int at) {
    return text.charAt(at) << Character.SIZE | text.charAt(at + 1);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** All places, also those inside one another, in the order of their starts. */
  void find(String text, Visitor visitor) {
    for (int at = 0; at + 1 < text.length() && !words.isEmpty(); at++) {
      int[] possible = lengths.get(beginning(text, at));
      if (possible != null) {
        for (int length : possible) {
          visit(text, at, at + length, visitor);
        }
      }
    }
  }

  private void visit(String text, int start, int end, Visitor visitor) {
    String word = end <= text.length() ? words.get(text.substring(start, end)) : null;
    if (word != null) {
      visitor.found(word, start, end);
    }
  }

  /** The words that stand in a text. */
  Set<String> in(String text) {
    Set<String> found = new LinkedHashSet<>();
    find(text, (word, start, end) -> found.add(word));
    return found;
  }
}
