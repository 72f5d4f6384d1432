package kr.malmungchi.loanword;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Fits a logistic function to labelled examples, by steps of stochastic gradient (Adagrad). */
final class LogisticTraining {
  private static final double STEP = 0.3;

  /** Weights that an example has with their values, and its label, 0 or 1. */
  static final class Example {
    private final int[] features;
    private final double[] values;
    private final double label;
    private final double weight;

    Example(int[] features, double[] values, double label, double weight) {
      this.features = features.clone();
      this.values = values.clone();
      this.label = label;
      this.weight = weight;
    }

    double value(int feature) {
      return values[feature];
    }

    /** The same with other values. */
    Example withValues(double[] others) {
      return new Example(features, others, label, weight);
    }
  }

  private LogisticTraining() {}

  /**
   * @param penalty of the squared weights, per example
   */
  static double[] fit(List<Example> examples, int weights, int rounds, double penalty) {
    double[] fitted = new double[weights];
    double[] squares = new double[weights];
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(7);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
        double error = example.weight * (example.label - probability(example, fitted));
        for (int i = 0; i < example.features.length; i++) {
          int feature = example.features[i];
          double gradient = error * example.values[i] - penalty * fitted[feature];
          squares[feature] += gradient * gradient;
          fitted[feature] += STEP * gradient / Math.sqrt(squares[feature] + 1e-8);
        }
      }
    }
    return fitted;
  }

  private static double probability(Example example, double[] weights) {
    double sum = 0;
    for (int i = 0; i < example.features.length; i++) {
      sum += weights[example.features[i]] * example.values[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
