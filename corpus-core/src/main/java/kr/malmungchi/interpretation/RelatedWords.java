package kr.malmungchi.interpretation;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    try (InputStream stream = RelatedWords.class.getResourceAsStream("related-words.txt")) {
      checkState(stream != null, "related-words.txt is missing from the jar");
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          relate(MEMBERS.splitToList(line), others);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
