package kr.malmungchi.interpretation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kr.malmungchi.lexicon.Vocabulary;
import kr.malmungchi.text.Word;
import kr.malmungchi.text.Words;

/**
 * Letters without spaces, cut into words of the corpus: 과반지분을요구한머스크 → 과반 지분을 요구한 머스크.
 *
 * <p>The cut is the cheapest one, found by dynamic programming: each word costs the less the more
 * passages have it, and letters that belong to no known word cost most.
 *
 * @param parts the words in order
 * @param known how many of the letters belong to words that some passage has
 * @param single how many known parts are one letter long
 */
record Segmentation(List<String> parts, int known, int single) {
  private static final int LONGEST_WORD = 14;
  private static final int LONGEST_TEXT = 200;

  private static final double PER_WORD = 10;
  private static final double PER_SINGLE_LETTER = 4;
  private static final double PER_PARTICLE = 1.5;
  private static final double PER_UNKNOWN_LETTER = 9;
  private static final double LEAST_COST = 0.5;

  Segmentation {
    parts = List.copyOf(parts);
  }

  String words() {
    return String.join(" ", parts);
  }

  int length() {
    return parts.stream().mapToInt(String::length).sum();
  }

  /** Whether every letter belongs to a known word, and none of these is a lonely letter. */
  boolean isWholly(Vocabulary vocabulary) {
    return known == length() && lonely(vocabulary) == 0;
  }

  /** How many parts of one letter no passage has beside the part before or after. */
  long lonely(Vocabulary vocabulary) {
    if (single == 0) {
      return 0;
    }
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < parts.size(); i++) {
      pairs.add(parts.get(i) + ' ' + parts.get(i + 1));
    }
    Map<String, Long> together = vocabulary.passages(pairs);
    return IntStream.range(0, parts.size())
        .filter(i -> parts.get(i).length() == 1)
        .filter(i -> i == 0 || !together.containsKey(pairs.get(i - 1)))
        .filter(i -> i == pairs.size() || !together.containsKey(pairs.get(i)))
        .count();
  }

  static Segmentation of(String letters, Vocabulary vocabulary) {
    if (letters.length() > LONGEST_TEXT) {
      return new Segmentation(List.of(letters), 0, 0);
    }
    return new Lattice(letters, vocabulary).cheapest();
  }

  private static final class Lattice {
    private final String letters;
    private final Map<String, Long> passages;

    Lattice(String letters, Vocabulary vocabulary) {
      this.letters = letters;
      Set<String> wanted = new HashSet<>();
      for (int start = 0; start < letters.length(); start++) {
        for (int end = start + 1; end <= longestEnd(start); end++) {
          String part = letters.substring(start, end);
          wanted.add(part);
          wanted.add(stem(part));
        }
      }
      this.passages = vocabulary.passages(wanted);
    }

    private int longestEnd(int start) {
      return Math.min(letters.length(), start + LONGEST_WORD);
    }

    private static String stem(String part) {
      List<Word> words = Words.of(part);
      return words.size() == 1 ? words.get(0).form() : part;
    }

    Segmentation cheapest() {
      int length = letters.length();
      double[] cost = new double[length + 1];
      int[] from = new int[length + 1];
      for (int end = 1; end <= length; end++) {
        cost[end] = Double.POSITIVE_INFINITY;
        for (int start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
          double here = cost[start] + cost(letters.substring(start, end));
          if (here < cost[end]) {
            cost[end] = here;
            from[end] = start;
          }
        }
      }
      List<String> parts = new ArrayList<>();
      int known = 0;
      int single = 0;
      for (int end = length; end > 0; end = from[end]) {
        String part = letters.substring(from[end], end);
        parts.add(part);
        if (isKnown(part)) {
          known += part.length();
          single += part.length() == 1 ? 1 : 0;
        }
      }
      Collections.reverse(parts);
      return new Segmentation(parts, known, single);
    }

    private boolean isKnown(String part) {
      return passages.containsKey(part) || passages.containsKey(stem(part));
    }

    private double cost(String part) {
      long whole = passages.getOrDefault(part, 0L);
      long stem = passages.getOrDefault(stem(part), 0L);
      if (whole == 0 && stem == 0) {
        return PER_WORD + PER_UNKNOWN_LETTER * part.length();
      }
      double cost =
          Math.min(
              whole == 0 ? Double.POSITIVE_INFINITY : PER_WORD - Math.log1p((double) whole),
              stem == 0
                  ? Double.POSITIVE_INFINITY
                  : PER_WORD + PER_PARTICLE - Math.log1p((double) stem));
      return Math.max(LEAST_COST, cost) + (part.length() == 1 ? PER_SINGLE_LETTER : 0);
    }
  }
}
