package kr.malmungchi.reading;

import java.util.regex.Pattern;

/** Tells how a line ends: as a sentence, or in the middle of one. */
final class Prose {
  private static final String CLOSERS = "'\"’”)]」』》〉】>";
  private static final String MARKS = ".!?。";
  private static final Pattern FINAL_WORD =
      Pattern.compile(
          "(?:니다|니까|[가-힣]다|어요|아요|여요|해요|예요|에요|네요|군요|지요|나요|까요|데요|세요|죠|거든요|을까|[는은]가|습니까|었음|였음|했음|있음|없음|것임|됨|답니당|네용|어용|해용)$");
  private static final Pattern POLITE = Pattern.compile("(?:[니까]다|[가-힣]요|죠|니까)[.!?]?$");
  private static final Pattern TOPIC = Pattern.compile("[가-힣A-Za-z0-9)]+(?:은|는|이|가) .*");
  private static final Pattern INNER_END =
      Pattern.compile("[다요죠까음함][.!?][\"'”’)]*(?:\\[\\d{1,3}])? +[^\\s]");

  private Prose() {}

  /** Whether the line ends in a mark that ends or divides sentences. */
  static boolean isMarked(String line) {
    int end = line.length();
    if (end == 0) {
      return false;
    }
    if (".,:;…".indexOf(line.charAt(end - 1)) >= 0) {
      return true;
    }
    while (end > 0 && CLOSERS.indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ".!?".indexOf(line.charAt(end - 1)) >= 0;
  }

  /** Whether a sentence ends with the line: by its mark, or by a last word that can end one. */
  static boolean isEnded(String line) {
    int end = end(line);
    if (isSmiling(line.stripTrailing())) {
      return true;
    }
    int bracket = line.endsWith(")") ? line.lastIndexOf('(') : -1;
    String before = bracket < 0 ? "" : line.substring(0, bracket).stripTrailing();
    if (!before.isEmpty() && MARKS.indexOf(before.charAt(before.length() - 1)) >= 0) {
      // 승인한다. (찬성 6, 기권 1)
      return true;
    }
    return end > 0
        && (MARKS.indexOf(line.charAt(end - 1)) >= 0
            || "…:;".indexOf(line.charAt(end - 1)) >= 0
            || FINAL_WORD.matcher(line.substring(Math.max(0, end - 4), end)).find());
  }

  /** Where the words end: before what closes them and before note markers. */
  private static int end(String line) {
    int end = line.length();
    while (end > 0 && CLOSERS.indexOf(line.charAt(end - 1)) >= 0) {
      end--;
      if (line.charAt(end) == ']') {
        int open = line.lastIndexOf('[', end);
        boolean note = open >= 0 && end - open <= 4;
        end = note ? open : end;
      }
    }
    return end;
  }

  /** ㅋㅋ, ^^ and 😉 stand at the end of what was said. */
  private static boolean isSmiling(String line) {
    int last = line.isEmpty() ? ' ' : line.codePointBefore(line.length());
    return "ㅋㅎㅠㅜ~^♡".indexOf(last) >= 0
        || (last > 0xFFFF && Character.getType(last) == Character.OTHER_SYMBOL);
  }

  /** 갔습니다, 좋아요: the style of most saved pages; titles are seldom in it. */
  static boolean isPolite(String line) {
    return POLITE.matcher(line.substring(Math.max(0, line.length() - 5))).find();
  }

  /** Whether a sentence says what it is about and can stand for itself: "규제는 협력이 필요하다". */
  static boolean hasTopic(String line) {
    return TOPIC.matcher(line).matches();
  }

  /** Whether a sentence ends within the line and another one begins. */
  static boolean hasInnerEnd(String line) {
    return INNER_END.matcher(line).find();
  }
}
