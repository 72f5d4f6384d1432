package kr.malmungchi.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.malmungchi.text.NormalizedText;
import kr.malmungchi.text.Span;

/**
 * A line of plain text that shows something.
 *
 * @param span where it stands, without the white space at its ends
 * @param text its normalised words; cut where it is longer than any heading
 * @param apart whether a blank line, or the beginning of the text, stands before it
 */
record TextLine(Span span, String text, boolean apart) {
  /** Longer lines are paragraphs, whatever they begin with. */
  static final int LONGEST_HEADING = 120;

  static List<TextLine> of(String source) {
    List<TextLine> lines = new ArrayList<>();
    boolean apart = true;
    int start = 0;
    for (int i = 0; i <= source.length(); i++) {
      if (i == source.length() || isBreak(source, i)) {
        Span span = new Span(start, i).trimmed(source);
        if (span.isEmpty()) {
          apart = true;
        } else {
          Span head =
              new Span(span.start(), Math.min(span.end(), span.start() + LONGEST_HEADING + 1));
          lines.add(new TextLine(span, NormalizedText.of(source, head).text().strip(), apart));
          apart = false;
        }
        start = i + 1;
      }
    }
    return lines;
  }

  private static boolean isBreak(String source, int at) {
    char c = source.charAt(at);
    return c == '\n' || (c == '\r' && !(at + 1 < source.length() && source.charAt(at + 1) == '\n'));
  }

  boolean isLong() {
    return text.length() > LONGEST_HEADING;
  }

  /** A line of dashes or the like: "----", "* * *". */
  boolean isRule() {
    return text.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /** Only the letters and digits: what stays the same between a contents page and its headings. */
  static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString().toLowerCase(Locale.ROOT);
  }
}
