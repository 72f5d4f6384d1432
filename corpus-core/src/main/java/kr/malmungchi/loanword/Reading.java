package kr.malmungchi.loanword;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.malmungchi.loanword.Confidence.Evidence;
import kr.malmungchi.loanword.KeyTable.WeightedKey;
import kr.malmungchi.loanword.Shortlist.Candidate;

/** One way to read a query, against words of one alphabet. */
final class Reading {
  /** The weight of a key that a query does not have, for words that were found elsewhere. */
  private static final double NO_KEY = 1e-4;

  /** For Latin words, whose own keys are not asked for: that takes longer and finds less. */
  private static final double LATIN_KEY = 0.5;

  /** What may be read against what. */
  enum Direction {
    LATIN_TO_HANGUL(Alphabet.LATIN, Alphabet.HANGUL),
    HANGUL_TO_HANGUL(Alphabet.HANGUL, Alphabet.HANGUL),
    HANGUL_TO_LATIN(Alphabet.HANGUL, Alphabet.LATIN);

    private final Alphabet query;
    private final Alphabet words;

    Direction(Alphabet query, Alphabet words) {
      this.query = query;
      this.words = words;
    }
  }

  /** A candidate with what speaks for it. */
  record Judged(String word, Map<Evidence, Double> evidence, double confidence) {}

  private final Loanwords loanwords;
  private final Direction direction;
  private final String form;
  private final String letters;
  private final List<WeightedKey> keys;

  /**
   * @param form Hangul syllables or letters a to z
   */
  Reading(Loanwords loanwords, Direction direction, String form, List<WeightedKey> keys) {
    this.loanwords = loanwords;
    this.direction = direction;
    this.form = form;
    this.letters = letters(direction.query, form);
    this.keys = keys;
  }

  static String letters(Alphabet alphabet, String form) {
    return alphabet == Alphabet.HANGUL ? Alphabet.sounds(form) : form + Alphabet.END;
  }

  List<WeightedKey> keys() {
    return keys;
  }

  Alphabet words() {
    return direction.words;
  }

  /** For the scores of many words; for one thread. */
  Alignment alignment() {
    return new Alignment(
        switch (direction) {
          case LATIN_TO_HANGUL -> loanwords.tables().latin();
          case HANGUL_TO_HANGUL -> loanwords.tables().hangul();
          case HANGUL_TO_LATIN -> loanwords.tables().latinTurned();
        },
        letters);
  }

  List<Judged> judge(Shortlist shortlist) {
    Map<Long, Double> weights = new HashMap<>();
    keys.forEach(key -> weights.put(key.key(), key.weight()));
    Tables tables = loanwords.tables();
    Confidence confidence =
        tables.confidence(
            direction == Direction.HANGUL_TO_HANGUL ? Alphabet.HANGUL : Alphabet.LATIN);
    List<Judged> judged = new ArrayList<>();
    List<Candidate> candidates = shortlist.bestFirst();
    for (Candidate candidate : candidates) {
      Map<Evidence, Double> evidence = evidence(candidate, weights);
      evidence.put(Evidence.GAP, (double) candidates.get(0).score() - candidate.score());
      judged.add(new Judged(candidate.word(), evidence, confidence.of(evidence)));
    }
    return judged;
  }

  private Map<Evidence, Double> evidence(Candidate candidate, Map<Long, Double> weights) {
    boolean toLatin = direction == Direction.HANGUL_TO_LATIN;
    String word = letters(direction.words, candidate.form());
    // The tables of the confidence know a Latin spelling on the left only.
    String left = toLatin ? word : letters;
    String right = toLatin ? letters : word;
    SoundTable table =
        direction == Direction.HANGUL_TO_HANGUL
            ? loanwords.tables().hangul()
            : loanwords.tables().latin();
    Foreignness foreignness = loanwords.tables().foreignness();
    double score = candidate.score();
    Map<Evidence, Double> evidence = new EnumMap<>(Evidence.class);
    evidence.put(Evidence.BIAS, 1.0);
    evidence.put(Evidence.SCORE, score);
    evidence.put(Evidence.SCORE_OF_QUERY, score / table.leftInformation(left));
    evidence.put(Evidence.SCORE_OF_WORD, score / table.rightInformation(right));
    evidence.put(Evidence.SCORE_OF_LENGTH, score / left.length());
    evidence.put(Evidence.LENGTH, Math.log(left.length()));
    evidence.put(Evidence.FOREIGN_WORD, foreignness.of(toLatin ? form : candidate.form()));
    if (direction == Direction.HANGUL_TO_HANGUL) {
      evidence.put(Evidence.FOREIGN_QUERY, foreignness.ofAnySpelling(form));
      evidence.put(Evidence.SAME_KEY, key(word) == key(letters) ? 1.0 : 0.0);
    }
    double weight = toLatin ? LATIN_KEY : weights.getOrDefault(key(word), NO_KEY);
    evidence.put(Evidence.KEY, Math.log(weight));
    return evidence;
  }

  private static long key(String sounds) {
    return SoundKey.of(Alphabet.HANGUL.numbers(sounds));
  }
}
