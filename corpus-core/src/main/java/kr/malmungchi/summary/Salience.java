package kr.malmungchi.summary;

import java.util.Arrays;
import java.util.List;

/**
 * How much of what a text is about each of its sentences says.
 *
 * <p>A sentence is a vector of its pairs, each weighing {@code (1 + ln count) · √idf} with {@code
 * idf = ln(1 + N / n)}, N being the sentences and n those with the pair. Its salience is its dot
 * product with the sum of all vectors over {@code length^0.4} (Radev et al., "Centroid-based
 * summarization of multiple documents", 2004, have the cosine, which is over the length itself: it
 * prefers sentences too short to tell much).
 */
final class Salience {
  private static final double LENGTH_EXPONENT = 0.4;

  private final int[] frequencies;
  private final double[] weights;
  private final double[] sum;

  /** Weighs pairs by these sentences; all were read by {@code table}. */
  Salience(List<Candidate> sentences, PairTable table) {
    frequencies = new int[table.size()];
    weights = new double[table.size()];
    sum = new double[table.size()];
    for (Candidate sentence : sentences) {
      for (int number : sentence.pairs().numbers()) {
        frequencies[number]++;
      }
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.sqrt(Math.log(1 + (double) sentences.size() / Math.max(1, frequencies[i])));
    }
  }

  /** The salience of each sentence within a part of them, in standard deviations from the mean. */
  double[] of(List<Candidate> part) {
    for (Candidate sentence : part) {
      add(sentence.pairs());
    }
    double[] scores = new double[part.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = score(part.get(i).pairs());
    }
    for (Candidate sentence : part) {
      for (int number : sentence.pairs().numbers()) {
        sum[number] = 0;
      }
    }
    return standardized(scores);
  }

  private void add(Pairs pairs) {
    for (int i = 0; i < pairs.numbers().length; i++) {
      sum[pairs.numbers()[i]] += weight(pairs, i);
    }
  }

  private double score(Pairs pairs) {
    double dot = 0;
    double square = 0;
    for (int i = 0; i < pairs.numbers().length; i++) {
      double weight = weight(pairs, i);
      dot += weight * sum[pairs.numbers()[i]];
      square += weight * weight;
    }
    return dot == 0 ? 0 : dot / Math.pow(square, LENGTH_EXPONENT / 2);
  }

  private double weight(Pairs pairs, int at) {
    return (1 + Math.log(pairs.counts()[at])) * weights[pairs.numbers()[at]];
  }

  /** The share of the pairs of a title that each sentence has, standardised as well. */
  static double[] likeness(Pairs title, List<Candidate> part) {
    double[] shares = new double[part.size()];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = common(title.numbers(), part.get(i).pairs().numbers());
    }
    return standardized(shares);
  }

  private static int common(int[] one, int[] other) {
    int common = 0;
    for (int number : one) {
      common += Arrays.binarySearch(other, number) >= 0 ? 1 : 0;
    }
    return common;
  }

  /** Whether the cosine between two sentences is larger. */
  boolean areAlike(Pairs one, Pairs other, double cosine) {
    double dot = 0;
    int at = 0;
    for (int i = 0; i < one.numbers().length; i++) {
      int number = one.numbers()[i];
      while (at < other.numbers().length && other.numbers()[at] < number) {
        at++;
      }
      if (at < other.numbers().length && other.numbers()[at] == number) {
        dot += weight(one, i) * weight(other, at);
      }
    }
    return dot > cosine * length(one) * length(other);
  }

  private double length(Pairs pairs) {
    double square = 0;
    for (int i = 0; i < pairs.numbers().length; i++) {
      double weight = weight(pairs, i);
      square += weight * weight;
    }
    return Math.sqrt(square);
  }

  private static double[] standardized(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    double square = 0;
    for (double value : values) {
      square += (value - mean) * (value - mean);
    }
    double deviation = Math.sqrt(square / Math.max(1, values.length));
    for (int i = 0; i < values.length; i++) {
      values[i] = deviation == 0 ? 0 : (values[i] - mean) / deviation;
    }
    return values;
  }
}
