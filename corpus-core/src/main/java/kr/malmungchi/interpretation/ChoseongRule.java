package kr.malmungchi.interpretation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.malmungchi.lexicon.Syllables;
import kr.malmungchi.lexicon.Vocabulary.Entry;
import kr.malmungchi.lexicon.WordPattern;
import kr.malmungchi.text.Word;
import kr.malmungchi.text.Words;

/**
 * Reads words of initial consonants (초성) only: ㅅㅇㅌㅁ → 샘 알트만, ㅂㄹ ㅌㅇㄹ → 브렛 테일러. Those in the most
 * passages are meant.
 */
final class ChoseongRule implements Rule {
  private static final int LEAST_CONSONANTS = 2;
  private static final int CANDIDATES = 40;
  private static final int MOST_READINGS = 5;
  private static final int MOST_IN_PARTS = 12;
  private static final int LONGEST_PART = 8;

  /** A candidate in fewer passages than this share of the best one's is not offered. */
  private static final double LEAST_SHARE = 0.05;

  /** Of a word that ends like a particle, the word without it is more often meant. */
  private static final double WITH_PARTICLE = 0.3;

  @Override
  public String name() {
    return "choseong";
  }

  @Override
  public List<Reading> read(Question question) {
    List<Reading> readings = new ArrayList<>();
    int first = 0;
    while (first < question.size()) {
      int end = first;
      while (end < question.size() && isConsonants(question.typed(end))) {
        end++;
      }
      if (end > first) {
        read(question, first, end, readings);
      }
      first = Math.max(end, first + 1);
    }
    return readings;
  }

  private static boolean isConsonants(String typed) {
    return typed.chars().allMatch(Syllables::isConsonant);
  }

  /** The consonants as one name, however spaced; else by pairs of words, word by word, in parts. */
  private void read(Question question, int first, int end, List<Reading> readings) {
    List<Entry> found = found(question, first, end);
    if (!found.isEmpty()) {
      readings.addAll(rank(found, first, end));
    } else if (end == first + 1) {
      parts(question, first, readings);
    } else {
      boolean paired = false;
      for (int number = first; number < end; number++) {
        boolean last = number + 1 == end;
        List<Entry> pair = last ? List.of() : found(question, number, number + 2);
        readings.addAll(rank(pair, number, number + 2));
        if (pair.isEmpty() && !paired) {
          read(question, number, number + 1, readings);
        }
        paired = !pair.isEmpty();
      }
    }
  }

  /** What the corpus has with the spaces as typed, else with any. */
  private static List<Entry> found(Question question, int first, int end) {
    String consonants =
        IntStream.range(first, end)
            .mapToObj(number -> Syllables.separateConsonants(question.typed(number)))
            .collect(Collectors.joining(" "));
    if (!WordPattern.fits(consonants)
        || consonants.length() - (end - first - 1) < LEAST_CONSONANTS) {
      return List.of();
    }
    WordPattern pattern = WordPattern.of(consonants);
    List<Entry> found =
        end > first + 1 ? question.vocabulary().matching(pattern, CANDIDATES) : List.of();
    return found.isEmpty()
        ? question.vocabulary().matching(pattern.anySpacing(), CANDIDATES)
        : found;
  }

  /**
   * Several words in one piece: the longest beginnings that the corpus has, one after the other.
   */
  private void parts(Question question, int number, List<Reading> readings) {
    String consonants = Syllables.separateConsonants(question.typed(number));
    if (consonants.length() > MOST_IN_PARTS) {
      return;
    }
    List<Reading> parts = new ArrayList<>();
    int at = 0;
    while (at < consonants.length()) {
      List<Entry> found = List.of();
      int end = Math.min(consonants.length(), at + LONGEST_PART) + 1;
      while (found.isEmpty() && --end >= at + LEAST_CONSONANTS) {
        WordPattern part = WordPattern.of(consonants.substring(at, end)).anySpacing();
        found = question.vocabulary().matching(part, CANDIDATES);
      }
      if (found.isEmpty()) {
        return;
      }
      parts.addAll(rank(found, number, number + 1));
      at = end;
    }
    readings.addAll(parts);
  }

  private List<Reading> rank(List<Entry> found, int first, int end) {
    double best = found.stream().mapToDouble(ChoseongRule::passages).max().orElse(1);
    return found.stream()
        .filter(entry -> passages(entry) >= LEAST_SHARE * best)
        .map(
            entry ->
                new Reading(name(), first, end, entry.words(), 0.6 + 0.35 * passages(entry) / best))
        .sorted((a, b) -> Double.compare(b.confidence(), a.confidence()))
        .limit(MOST_READINGS)
        .toList();
  }

  private static double passages(Entry entry) {
    List<Word> words = Words.of(entry.words());
    boolean particle = words.get(words.size() - 1).hasParticle();
    return particle ? WITH_PARTICLE * entry.passages() : entry.passages();
  }
}
