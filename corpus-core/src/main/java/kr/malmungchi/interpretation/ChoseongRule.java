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

  /** The consonants spaced as typed, else with any spacing, else word by word. */
  private void read(Question question, int first, int end, List<Reading> readings) {
    String consonants =
        IntStream.range(first, end)
            .mapToObj(number -> Syllables.separateConsonants(question.typed(number)))
            .collect(Collectors.joining(" "));
    if (!WordPattern.fits(consonants)
        || consonants.length() - (end - first - 1) < LEAST_CONSONANTS) {
      return;
    }
    WordPattern pattern = WordPattern.of(consonants);
    List<Entry> found = question.vocabulary().matching(pattern, CANDIDATES);
    if (found.isEmpty() || end == first + 1) {
      found = question.vocabulary().matching(pattern.anySpacing(), CANDIDATES);
    }
    if (!found.isEmpty()) {
      readings.addAll(rank(found, first, end));
    } else if (end > first + 1) {
      for (int number = first; number < end; number++) {
        read(question, number, number + 1, readings);
      }
    }
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
