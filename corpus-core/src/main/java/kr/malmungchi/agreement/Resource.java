package kr.malmungchi.agreement;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import kr.malmungchi.text.TableLines;

/** Reads the tables of this package: words in rows, perhaps behind a name and a tab. */
final class Resource {
  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

  /** A line; the name is "" where none stands. */
  record Row(String name, List<String> words) {}

  private Resource() {}

  static List<Row> rows(String resource) {
    List<Row> rows = new ArrayList<>();
    for (String line : TableLines.of(Resource.class, resource)) {
      int tab = line.indexOf('\t');
      String name = tab < 0 ? "" : line.substring(0, tab);
      rows.add(new Row(name, WORDS.splitToList(line.substring(tab + 1))));
    }
    return rows;
  }
}
