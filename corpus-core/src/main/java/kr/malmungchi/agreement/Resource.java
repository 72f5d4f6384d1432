package kr.malmungchi.agreement;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.base.Splitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the tables of this package: words in rows, perhaps behind a name and a tab. */
final class Resource {
  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

  /** A line; the name is "" where none stands. */
  record Row(String name, List<String> words) {}

  private Resource() {}

  static List<Row> rows(String resource) {
    List<Row> rows = new ArrayList<>();
    try (InputStream stream = Resource.class.getResourceAsStream(resource)) {
      checkState(stream != null, "%s is missing from the jar", resource);
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          int tab = line.indexOf('\t');
          String name = tab < 0 ? "" : line.substring(0, tab);
          rows.add(new Row(name, WORDS.splitToList(line.substring(tab + 1))));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
