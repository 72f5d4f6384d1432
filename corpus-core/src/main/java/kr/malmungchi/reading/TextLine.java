package kr.malmungchi.reading;

import java.util.Locale;
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

  /** How many units of the source are looked at for the words: a syllable may be three of them. */
  static final int LONGEST_DECOMPOSED = 4 * LONGEST_HEADING;

  static TextLines of(String source) {
    return new TextLines(source);
  }

  boolean isLong() {
    return text.length() > LONGEST_HEADING || span.length() > LONGEST_DECOMPOSED;
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
