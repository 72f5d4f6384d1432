package kr.malmungchi.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is said about a question that was not read as typed: a few different sentences. */
final class Warnings {
  private static final int MOST = 10;
  private static final int LONGEST_WORD = 40;

  private final Set<String> sentences = new LinkedHashSet<>();

  void add(String sentence) {
    if (sentences.size() < MOST) {
      sentences.add(sentence);
    }
  }

  List<String> sentences() {
    return List.copyOf(sentences);
  }

  /** A word of the question, short enough to stand in a sentence. */
  static String shown(String word) {
    if (word.codePointCount(0, word.length()) <= LONGEST_WORD) {
      return word;
    }
    return word.substring(0, word.offsetByCodePoints(0, LONGEST_WORD)) + "…";
  }
}
