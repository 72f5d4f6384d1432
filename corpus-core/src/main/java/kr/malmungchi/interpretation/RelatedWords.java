package kr.malmungchi.interpretation;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.malmungchi.text.TableLines;

/**
 * Which words of general Korean are written for one another: 해임, 해고, 축출. The table is {@code
 * related-words.txt}: groups of stems, one a line.
 */
final class RelatedWords {
  private static final Splitter MEMBERS =
      Splitter.on(CharMatcher.whitespace()).trimResults().omitEmptyStrings();

  private final Map<String, Set<String>> others;

  private RelatedWords(Map<String, Set<String>> others) {
    this.others = others;
  }

  static RelatedWords load() {
    Map<String, Set<String>> others = new HashMap<>();
    for (String line : TableLines.of(RelatedWords.class, "related-words.txt")) {
      relate(MEMBERS.splitToList(line), others);
    }
    return new RelatedWords(others);
  }

  private static void relate(List<String> group, Map<String, Set<String>> others) {
    for (String stem : group) {
      Set<String> related = others.computeIfAbsent(stem, s -> new LinkedHashSet<>());
      related.addAll(group);
      related.remove(stem);
    }
  }

  /** The stems that may be written for this one, in the order of the table. */
  Set<String> of(String stem) {
    return others.getOrDefault(stem, Set.of());
  }
}
