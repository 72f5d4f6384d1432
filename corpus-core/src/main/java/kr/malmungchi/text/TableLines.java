package kr.malmungchi.text;

import static com.google.common.base.Preconditions.checkState;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables of words and rules that lie beside the classes that use them. */
public final class TableLines {
  private TableLines() {}

  /**
   * The lines of a table in UTF-8, without blank lines and comments, which begin with {@code #}.
   *
   * @param owner beside which the table lies
   * @throws IllegalStateException if it is missing from the jar
   */
  public static List<String> of(Class<?> owner, String resource) {
    return text(owner, resource)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  /**
   * The whole of a table, for those who look for a line without reading the others.
   *
   * @throws IllegalStateException if it is missing from the jar
   */
  public static String text(Class<?> owner, String resource) {
    try (InputStream stream = owner.getResourceAsStream(resource)) {
      checkState(stream != null, "%s is missing from the jar", resource);
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
