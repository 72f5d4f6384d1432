package kr.malmungchi.interpretation;

import com.google.common.base.Suppliers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Which words of general Korean are written for one another. Groups are of words that mean the
 * same: 해임, 해고, 축출. Alternatives are what people say instead of a head, in most sentences or in
 * some: 취학, 입학, 학교.
 */
final class RelatedWords {
  /** How surely a word stands for another of its group, or for a head in most sentences. */
  static final double CLOSE = 0.75;

  /** How surely it stands for a head in some sentences. */
  static final double LOOSE = 0.5;

  /** Between the alternatives of most sentences and those of some. */
  private static final String BAR = "|";

  private final StemTable groups = StemTable.load("related-words.txt");

  /** Four times as large, and needed by few questions. */
  private final Supplier<StemTable> alternatives =
      Suppliers.memoize(() -> StemTable.load("alternatives.txt"));

  /**
   * The words of the groups that a stem belongs to, each with how surely it stands for the stem.
   */
  Map<String, Double> grouped(String stem) {
    Map<String, Double> related = new LinkedHashMap<>();
    for (List<String> group : groups.linesWith(stem)) {
      group.forEach(other -> related.put(other, CLOSE));
    }
    related.remove(stem);
    return related;
  }

  /** Those and the alternatives of a stem, and the heads whose alternative it is; surest first. */
  Map<String, Double> alternatives(String stem) {
    Map<String, Double> close = grouped(stem);
    Map<String, Double> loose = new LinkedHashMap<>();
    for (List<String> line : alternatives.get().linesWith(stem)) {
      int bar = line.indexOf(BAR);
      int place = line.indexOf(stem);
      if (place > 0) {
        (place < bar ? close : loose).putIfAbsent(line.get(0), place < bar ? CLOSE : LOOSE);
      } else {
        line.subList(1, bar).forEach(other -> close.put(other, CLOSE));
        line.subList(bar + 1, line.size()).forEach(other -> loose.put(other, LOOSE));
      }
    }
    loose.forEach(close::putIfAbsent);
    return close;
  }
}
