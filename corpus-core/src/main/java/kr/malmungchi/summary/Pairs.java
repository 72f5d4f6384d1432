package kr.malmungchi.summary;

/**
 * What one sentence is made of: pairs of syllables, and words that are not Hangul, as numbers of a
 * {@link PairTable}.
 *
 * @param numbers ascending, each once
 * @param counts how often each occurs
 * @param words how many words there are
 */
record Pairs(int[] numbers, int[] counts, int words) {
  private static final int FEWEST = 3;

  /** Whether there is enough to say something alone. */
  boolean isTelling() {
    return words >= FEWEST && numbers.length >= FEWEST;
  }
}
