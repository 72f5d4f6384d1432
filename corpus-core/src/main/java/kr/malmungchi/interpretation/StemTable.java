package kr.malmungchi.interpretation;

import java.util.ArrayList;
import java.util.List;
import kr.malmungchi.text.TableLines;

/**
 * Lines of stems, one space between two. It is searched as it is, since a map of it takes longer to
 * fill than the few look-ups of a process that ends after one search; only the places of its stems
 * are chained by their first letters.
 */
final class StemTable {
  private static final String COMMENT = "#";

  /** The table, with a line end before its first line too. */
  private final String table;

  /** For each letter the place of the first stem that begins with it; 0 if there is none. */
  private final int[] first = new int[Character.MAX_VALUE + 1];

  /** For each place of a stem that of the next one with the same first letter, or 0. */
  private final int[] next;

  private StemTable(String table) {
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

  /** Reads a resource that lies beside this class. */
  static StemTable load(String resource) {
    return new StemTable('\n' + TableLines.text(StemTable.class, resource));
  }

  /** The lines that have a stem, each as its stems; comments have none. */
  List<List<String>> linesWith(String stem) {
    List<List<String>> lines = new ArrayList<>();
    if (!stem.isEmpty()) {
      for (int at = first[stem.charAt(0)]; at > 0; at = next[at]) {
        if (table.startsWith(stem, at) && isBetweenStems(table.charAt(at + stem.length()))) {
          String line = lineAround(at);
          if (!line.startsWith(COMMENT)) {
            lines.add(List.of(line.split(" ", -1)));
          }
        }
      }
    }
    return lines;
  }

  private static boolean isBetweenStems(char c) {
    return c == ' ' || c == '\n';
  }

  private String lineAround(int place) {
    return table.substring(table.lastIndexOf('\n', place) + 1, table.indexOf('\n', place));
  }
}
