package kr.malmungchi.loanword;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Learns how foreign words look from foreign words and from the words of ordinary texts.
 *
 * <p>Texts hold foreign words too. Those that begin with a known one are left out, and after a
 * first round those that look very foreign.
 */
final class ForeignnessTraining {
  private static final int ROUNDS = 12;
  private static final double PENALTY = 2e-5;
  private static final double CERTAINLY_FOREIGN = 3;

  /** Weight of all foreign words together, against that of all ordinary ones. */
  private static final double FOREIGN_SHARE = 2;

  private static final int LEAST_SEEN = 3;

  private ForeignnessTraining() {}

  static Foreignness train(Collection<String> foreign, Collection<String> textWords) {
    Set<String> known = new HashSet<>(foreign);
    List<String> ordinary =
        new ArrayList<>(textWords.stream().filter(word -> !beginsWith(word, known)).toList());
    Foreignness first = fit(known, ordinary);
    ordinary.removeIf(word -> first.of(word) > CERTAINLY_FOREIGN);
    return fit(known, ordinary);
  }

  /** Whether a word is a known one, or begins with one of three syllables or more. */
  static boolean beginsWith(String word, Set<String> known) {
    if (known.contains(word)) {
      return true;
    }
    for (int end = 3; end < word.length(); end++) {
      if (known.contains(word.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  private static Foreignness fit(Collection<String> foreign, Collection<String> ordinary) {
    List<LogisticTraining.Example> examples = new ArrayList<>();
    int[] seen = new int[Foreignness.WEIGHTS];
    add(foreign, 1, FOREIGN_SHARE * ordinary.size() / foreign.size(), seen, examples);
    add(ordinary, 0, 1, seen, examples);
    double[] weights = LogisticTraining.fit(examples, Foreignness.WEIGHTS, ROUNDS, PENALTY);
    float[] kept = new float[weights.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = seen[i] < LEAST_SEEN ? 0 : (float) weights[i];
    }
    return new Foreignness(kept);
  }

  private static void add(
      Collection<String> words,
      double label,
      double weight,
      int[] seen,
      List<LogisticTraining.Example> examples) {
    for (String word : words.stream().sorted().toList()) {
      int[] features = Foreignness.features(word);
      double[] ones = new double[features.length];
      Arrays.fill(ones, 1);
      for (int feature : features) {
        seen[feature]++;
      }
      examples.add(new LogisticTraining.Example(features, ones, label, weight));
    }
  }
}
