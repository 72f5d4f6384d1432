package kr.malmungchi.summary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** tf·idf over a set of sentences: tf is 1 + ln(count), idf is ln(1 + N / n). */
final class Weights {
  private final Map<String, Integer> frequencies = new HashMap<>();
  private final int sentences;

  Weights(List<Terms> sentences) {
    this.sentences = sentences.size();
    for (Terms terms : sentences) {
      terms.counts().keySet().forEach(word -> frequencies.merge(word, 1, Integer::sum));
    }
  }

  /** The sum of the sentences' vectors, scaled to length 1. */
  Map<String, Double> centroid(List<Terms> sentences) {
    Map<String, Double> centroid = new TreeMap<>();
    for (Terms terms : sentences) {
      terms
          .counts()
          .forEach((word, count) -> centroid.merge(word, weight(word, count), Double::sum));
    }
    double length = length(centroid);
    if (length > 0) {
      centroid.replaceAll((word, weight) -> weight / length);
    }
    return centroid;
  }

  /** The cosine with a vector of length 1. */
  double cosine(Terms terms, Map<String, Double> centroid) {
    double dot = 0;
    double square = 0;
    for (Map.Entry<String, Integer> entry : terms.counts().entrySet()) {
      double weight = weight(entry.getKey(), entry.getValue());
      dot += weight * centroid.getOrDefault(entry.getKey(), 0.0);
      square += weight * weight;
    }
    return dot == 0 ? 0 : dot / Math.sqrt(square);
  }

  double cosine(Terms one, Terms other) {
    double dot = 0;
    for (Map.Entry<String, Integer> entry : one.counts().entrySet()) {
      Integer count = other.counts().get(entry.getKey());
      if (count != null) {
        dot += weight(entry.getKey(), entry.getValue()) * weight(entry.getKey(), count);
      }
    }
    return dot == 0 ? 0 : dot / (length(one) * length(other));
  }

  /** Which share of the question's weight the sentence has, from 0 to 1. */
  double covered(Terms question, Terms sentence) {
    double all = 0;
    double found = 0;
    for (String word : question.counts().keySet()) {
      double weight = weight(word, 1);
      all += weight;
      found += sentence.counts().containsKey(word) ? weight : 0;
    }
    return all == 0 ? 0 : found / all;
  }

  private double weight(String word, int count) {
    int frequency = frequencies.getOrDefault(word, 1);
    return (1 + Math.log(count)) * Math.log(1 + (double) sentences / frequency);
  }

  private double length(Terms terms) {
    double square = 0;
    for (Map.Entry<String, Integer> entry : terms.counts().entrySet()) {
      double weight = weight(entry.getKey(), entry.getValue());
      square += weight * weight;
    }
    return Math.sqrt(square);
  }

  private static double length(Map<String, Double> vector) {
    double square = 0;
    for (double weight : vector.values()) {
      square += weight * weight;
    }
    return Math.sqrt(square);
  }
}
