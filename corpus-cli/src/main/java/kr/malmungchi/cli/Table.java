package kr.malmungchi.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows whose cells stand below each other. */
final class Table {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  void row(String... cells) {
    rows.add(List.of(cells));
  }

  /** The lines, the first of them the header. */
  List<String> lines() {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        line.append(DisplayWidth.pad(row.get(i), widths[i])).append(GAP);
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }
}
