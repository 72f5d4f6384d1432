package kr.malmungchi.summary;

/**
 * What one sentence is made of: pairs of syllables, and words that are not Hangul, as numbers of a
 * {@link PairTable}.
 */
final class Pairs {
  private static final int FEWEST = 3;

  private final int[] numbers;
  private final int[] counts;
  private final int words;

  Pairs(int[] numbers, int[] counts, int words) {
    this.numbers = numbers;
    this.counts = counts;
    this.words = words;
  }

  /** Ascending, each once. */
  int[] numbers() {
    return numbers;
  }

  /** How often each occurs. */
  int[] counts() {
    return counts;
  }

  /** Whether there is enough to say something alone. */
  boolean isTelling() {
    return words >= FEWEST && numbers.length >= FEWEST;
  }
}
