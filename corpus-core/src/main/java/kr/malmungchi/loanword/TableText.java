package kr.malmungchi.loanword;

import static com.google.common.base.Preconditions.checkState;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads a table line by line and word by word; words end at a space or a tab, lines that begin with
 * # are comments. Plain loops, since a search waits while a young process reads its tables.
 */
final class TableText {
  private final String text;
  private int at;
  private int lineEnd = -1;

  TableText(String text) {
    this.text = text;
  }

  static String resource(String name) {
    try (InputStream stream = TableText.class.getResourceAsStream(name)) {
      checkState(stream != null, "%s is missing from the jar", name);
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Goes to the next line that says something; false at the end. */
  boolean nextLine() {
    do {
      at = lineEnd + 1;
      if (at >= text.length()) {
        return false;
      }
      int end = text.indexOf('\n', at);
      lineEnd = end < 0 ? text.length() : end;
    } while (at == lineEnd || text.charAt(at) == '#');
    return true;
  }

  /** Whether the line has another word. */
  boolean hasWord() {
    return at < lineEnd;
  }

  /** Whether the next word begins with a capital. */
  boolean isName() {
    char c = text.charAt(at);
    return c >= 'A' && c <= 'Z';
  }

  String word() {
    int start = at;
    int end = wordEnd();
    return text.substring(start, end);
  }

  private int wordEnd() {
    int end = at;
    while (end < lineEnd && text.charAt(end) != ' ' && text.charAt(end) != '\t') {
      end++;
    }
    at = end + 1;
    return end;
  }

  /** A decimal number such as -1.25. */
  float number() {
    int start = at;
    int end = wordEnd();
    boolean negative = text.charAt(start) == '-';
    float digits = 0;
    float scale = 1;
    boolean fraction = false;
    for (int i = negative ? start + 1 : start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '.') {
        fraction = true;
      } else {
        checkState(c >= '0' && c <= '9', "not a number in a table: %s", text.substring(start, end));
        digits = 10 * digits + (c - '0');
        scale *= fraction ? 10 : 1;
      }
    }
    return (negative ? -digits : digits) / scale;
  }
}
