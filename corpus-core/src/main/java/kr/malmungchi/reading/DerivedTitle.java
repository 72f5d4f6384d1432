package kr.malmungchi.reading;

import kr.malmungchi.text.NormalizedText;
import kr.malmungchi.text.Span;

/** Makes a title for a document that has none: its first line, cut at a word. */
final class DerivedTitle {
  private static final int LONGEST = 60;

  private DerivedTitle() {}

  static String of(String text, String origin) {
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      Span line = new Span(at, end < 0 ? text.length() : end).trimmed(text);
      if (!line.isEmpty() && hasLetter(line.in(text))) {
        return shortened(
            NormalizedText.of(
                    text, new Span(line.start(), Math.min(line.end(), line.start() + 4 * LONGEST)))
                .text());
      }
      if (end < 0) {
        break;
      }
      at = end + 1;
    }
    return origin.isBlank() ? "(제목 없음)" : origin;
  }

  private static boolean hasLetter(String line) {
    return line.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static String shortened(String line) {
    String title = line.strip().replaceAll(" {2,}", " ");
    if (title.length() <= LONGEST) {
      return title;
    }
    int space = title.lastIndexOf(' ', LONGEST);
    int cut = space > LONGEST / 2 ? space : LONGEST;
    if (Character.isLowSurrogate(title.charAt(cut))) {
      cut--;
    }
    return title.substring(0, cut) + "…";
  }
}
