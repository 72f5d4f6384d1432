package kr.malmungchi.interpretation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kr.malmungchi.text.TableLines;

/**
 * Which words of general Korean are written for one another: 해임, 해고, 축출. The table is {@code
 * related-words.txt}: groups of stems, one a line. It is searched as it is, since a map of it takes
 * longer to fill than the few look-ups of a process that ends after one search; only the places of
 * its stems are chained by their first letters.
 */
final class RelatedWords {
  /** The table, with a line end before its first line too. */
  private final String table;

  /** For each letter the place of the first stem that begins with it; 0 if there is none. */
  private final int[] first = new int[Character.MAX_VALUE + 1];

  /** For each place of a stem that of the next one with the same first letter, or 0. */
  private final int[] next;

  private RelatedWords(String table) {
    this.table = table;
    this.next = new int[table.length()];
    for (int at = table.length() - 1; at > 0; at--) {
      if (isBetweenStems(table.charAt(at - 1))) {
        char letter = table.charAt(at);
        next[at] = first[letter];
        first[letter] = at;
      }
    }
  }

  static RelatedWords load() {
    return new RelatedWords('\n' + TableLines.text(RelatedWords.class, "related-words.txt"));
  }

  /** The stems that may be written for this one, in the order of the table. */
  Set<String> of(String stem) {
    if (stem.isEmpty()) {
      return Set.of();
    }
    Set<String> others = new LinkedHashSet<>();
    for (int at = first[stem.charAt(0)]; at > 0; at = next[at]) {
      if (table.startsWith(stem, at) && isBetweenStems(table.charAt(at + stem.length()))) {
        others.addAll(groupAt(at));
      }
    }
    others.remove(stem);
    return others;
  }

  private static boolean isBetweenStems(char c) {
    return c == ' ' || c == '\n';
  }

  /** The stems of the line around a place; none in a comment. */
  private List<String> groupAt(int place) {
    String line = table.substring(table.lastIndexOf('\n', place) + 1, table.indexOf('\n', place));
    return line.startsWith("#") ? List.of() : List.of(line.split(" ", -1));
  }
}
