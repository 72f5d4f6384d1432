package kr.malmungchi.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much words tell: ln(1 + N / n) for a word that n of N statements have. */
final class Rarity {
  private final Map<String, Integer> frequencies = new HashMap<>();
  private final int statements;

  Rarity(List<Reading> readings) {
    this.statements = readings.size();
    for (Reading reading : readings) {
      reading.words().forEach(word -> frequencies.merge(word, 1, Integer::sum));
    }
  }

  double of(String word) {
    return Math.log(1 + (double) statements / frequencies.getOrDefault(word, 1));
  }

  /** Which share of the words, by how much they tell, is among the others; 0 of none. */
  double share(Set<String> words, Set<String> others) {
    double all = 0;
    double found = 0;
    for (String word : words) {
      double weight = of(word);
      all += weight;
      found += others.contains(word) ? weight : 0;
    }
    return all == 0 ? 0 : found / all;
  }
}
