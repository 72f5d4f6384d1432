package kr.malmungchi.reading;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines of a Markdown text as those of a plain one, without the marks of headings and stress.
 */
final class MarkdownLines {
  private static final Pattern MARKS =
      Pattern.compile("^#{1,6} +|^[*_]{1,3}(?=[^ *_])|[*_]{1,3}$|(?<! ) +#+$");

  /** A heading of a chronology: it tells of a day, not when the text was posted. */
  private static final Pattern DATE_HEADING = Pattern.compile("#{1,6} +[\\d년월일초중말순 .,/()~-]+#*");

  private MarkdownLines() {}

  /** The lines from {@code from} on; their spans are those of the whole text. */
  static List<TextLine> of(String text, int from) {
    return TextLine.of(text.substring(from)).stream()
        .map(line -> new TextLine(line.span().shifted(from), words(line.text()), line.apart()))
        .filter(line -> !line.text().isBlank())
        .toList();
  }

  private static String words(String line) {
    return DATE_HEADING.matcher(line).matches() ? line : MARKS.matcher(line).replaceAll("");
  }
}
