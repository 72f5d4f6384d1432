package kr.malmungchi.interpretation;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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

  /** The groups that each stem is in. */
  private final Map<String, List<List<String>>> groups;

  private RelatedWords(Map<String, List<List<String>>> groups) {
    this.groups = groups;
  }

  static RelatedWords load() {
    Map<String, List<List<String>>> groups = new HashMap<>();
    for (String line : TableLines.of(RelatedWords.class, "related-words.txt")) {
      List<String> group = MEMBERS.splitToList(line.toLowerCase(Locale.ROOT));
      for (String stem : group) {
        groups.computeIfAbsent(stem, s -> new ArrayList<>(2)).add(group);
      }
    }
    return new RelatedWords(groups);
  }

  /** The stems that may be written for this one, in the order of the table. */
  Set<String> of(String stem) {
    Set<String> others = new LinkedHashSet<>();
    groups.getOrDefault(stem, List.of()).forEach(others::addAll);
    others.remove(stem);
    return others;
  }
}
