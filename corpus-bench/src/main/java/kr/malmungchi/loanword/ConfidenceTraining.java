package kr.malmungchi.loanword;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kr.malmungchi.loanword.Confidence.Evidence;
import kr.malmungchi.loanword.Reading.Judged;

/** Learns from judged candidates with what probability a word is another spelling of a query. */
final class ConfidenceTraining {
  private static final List<Evidence> EVIDENCE = List.of(Evidence.values());
  private static final int ROUNDS = 60;
  private static final double PENALTY = 1e-7;

  private final LoanwordIndex index;
  private final Map<String, Set<String>> latinOf;
  private final List<LogisticTraining.Example> examples = new ArrayList<>();

  ConfidenceTraining(LoanwordIndex index, Map<String, Set<String>> latinOf) {
    this.index = index;
    this.latinOf = latinOf;
  }

  /** Looks a query up and takes in every candidate, but for those that are only nearly right. */
  void add(Loanwords loanwords, Question question, double weight) {
    for (Reading reading : loanwords.query(question.query()).readings()) {
      if (reading.words() == Alphabet.HANGUL) {
        for (Judged judged : index.judge(reading)) {
          boolean isRight = Truth.isOneOf(judged.word(), question.right());
          boolean isSelf = Truth.isOneOf(judged.word(), Set.of(question.query()));
          if (!isSelf && (isRight || !Truth.isNear(judged.word(), question.latin(), latinOf))) {
            examples.add(example(judged.evidence(), isRight, weight));
          }
        }
      }
    }
  }

  private static LogisticTraining.Example example(
      Map<Evidence, Double> evidence, boolean isRight, double weight) {
    int[] features = IntStream.range(0, EVIDENCE.size()).toArray();
    double[] values = EVIDENCE.stream().mapToDouble(e -> evidence.getOrDefault(e, 0.0)).toArray();
    return new LogisticTraining.Example(features, values, isRight ? 1 : 0, weight);
  }

  int size() {
    return examples.size();
  }

  Map<Evidence, Double> fit() {
    double[] means = new double[EVIDENCE.size()];
    double[] spreads = new double[EVIDENCE.size()];
    measure(examples, means, spreads);
    List<LogisticTraining.Example> scaled = new ArrayList<>();
    for (LogisticTraining.Example example : examples) {
      double[] values = new double[EVIDENCE.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = i == 0 ? 1 : (example.value(i) - means[i]) / spreads[i];
      }
      scaled.add(example.withValues(values));
    }
    double[] weights = LogisticTraining.fit(scaled, EVIDENCE.size(), ROUNDS, PENALTY);
    for (int i = 1; i < weights.length; i++) {
      weights[i] /= spreads[i];
      weights[0] -= weights[i] * means[i];
    }
    Map<Evidence, Double> named = new EnumMap<>(Evidence.class);
    for (int i = 0; i < weights.length; i++) {
      named.put(EVIDENCE.get(i), weights[i]);
    }
    return named;
  }

  private static void measure(
      Collection<LogisticTraining.Example> examples, double[] means, double[] spreads) {
    for (int i = 0; i < means.length; i++) {
      int at = i;
      means[i] = examples.stream().mapToDouble(e -> e.value(at)).average().orElse(0);
      double square =
          examples.stream()
              .mapToDouble(e -> e.value(at) - means[at])
              .map(difference -> difference * difference)
              .average()
              .orElse(0);
      spreads[i] = square < 1e-9 ? 1 : Math.sqrt(square);
    }
  }
}
