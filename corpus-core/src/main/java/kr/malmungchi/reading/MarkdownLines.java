package kr.malmungchi.reading;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines of a Markdown text as those of a plain one, without the marks of headings and stress.
 */
final class MarkdownLines {
  private static final Pattern MARKS =
      Pattern.compile("^#{1,6} +|^[*_]{1,3}(?=[^ *_])|[*_]{1,3}$| +#+$");

  private MarkdownLines() {}

  /** The lines from {@code from} on; their spans are those of the whole text. */
  static List<TextLine> of(String text, int from) {
    return TextLine.of(text.substring(from)).stream()
        .map(
            line ->
                new TextLine(
                    line.span().shifted(from),
                    MARKS.matcher(line.text()).replaceAll(""),
                    line.apart()))
        .filter(line -> !line.text().isBlank())
        .toList();
  }
}
