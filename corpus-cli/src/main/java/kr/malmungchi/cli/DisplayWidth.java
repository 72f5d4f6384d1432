package kr.malmungchi.cli;

import kr.malmungchi.text.Characters;
import org.jline.utils.WCWidth;

/** How many columns text takes in a terminal: 가 takes two, a one, and a combining mark none. */
final class DisplayWidth {
  private DisplayWidth() {}

  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  static int of(int codePoint) {
    return Math.max(0, WCWidth.wcwidth(codePoint));
  }

  /** Text that fits into so many columns, with … where the rest was. */
  static String cut(String text, int columns) {
    if (of(text) <= columns) {
      return text;
    }
    int end = 0;
    int used = 1;
    while (true) {
      int codePoint = text.codePointAt(end);
      used += of(codePoint);
      if (used > columns) {
        return text.substring(0, end) + "…";
      }
      end += Character.charCount(codePoint);
    }
  }

  static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - of(text)));
  }

  /**
   * Text without line breaks and without control characters, which could command the terminal.
   * Every character stays at its place.
   */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (Characters.isBlank(text.charAt(i))) {
        line.setCharAt(i, ' ');
      }
    }
    return line.toString();
  }
}
