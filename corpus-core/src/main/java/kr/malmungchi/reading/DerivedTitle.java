package kr.malmungchi.reading;

import java.util.List;
import java.util.regex.Pattern;
import kr.malmungchi.text.NormalizedText;
import kr.malmungchi.text.Span;

/**
 * Makes a title for a document that has none: its first line that is not furniture and no greeting,
 * cut at a word.
 */
final class DerivedTitle {
  private static final int LONGEST = 60;

  private static final Pattern GREETING =
      Pattern.compile("(?:안녕(?:하세요|하십니까|하신가요)|반갑습니다|여러분[,!]).{0,30}");

  private DerivedTitle() {}

  static String of(List<TextLine> lines, PageFurniture furniture, String text, String origin) {
    for (int at = 0; at < lines.size(); at++) {
      TextLine line = lines.get(at);
      if (furniture.at(at).isEmpty()
          && !line.isRule()
          && !GREETING.matcher(line.text()).matches()) {
        return of(line.span().in(text), origin);
      }
    }
    return of(text, origin);
  }

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
