package kr.malmungchi.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits Korean prose into sentences.
 *
 * <p>A sentence ends
 *
 * <ul>
 *   <li>at {@code . ! ? 。} with closing quotation marks and brackets after it, before white space;
 *   <li>at {@code ..} and {@code …} only after a word that can end a sentence (그랬다.. 그런데), since
 *       they also mark a pause (하지만.. 전혀);
 *   <li>without any mark after a polite ending (갔습니다, 좋아요), and at a line's end after any ending
 *       (갔다).
 * </ul>
 *
 * It does not end inside numbers (15.7조), dates (2023. 11. 17.), initials (J. 로빈슨), after a list
 * number (1. 서론), nor inside a quotation or a bracket that closes within the same text: "그는 '간다.
 * 온다.'고 말했다." is one sentence.
 */
public final class SentenceSplitter {
  /** How much of a longer range is normalised at once, in UTF-16 units. */
  private static final int WINDOW = 1 << 17;

  private static final Pattern CONTINUATION =
      Pattern.compile("(?:라고|이라고|라며|이라며|라는|이라는|고 |며 |면서|라면서|하고|하며|하는|하면서|란 |라 |만,|만 )");

  /**
   * The sentences of {@code range}, in order; together they hold every character of it that is not
   * white space.
   */
  public List<Sentence> split(String source, Span range) {
    if (range.length() <= WINDOW) {
      return split(NormalizedText.of(source, range));
    }
    List<Sentence> sentences = new ArrayList<>();
    int start = range.start();
    while (start < range.end()) {
      int end = windowEnd(source, start, range.end());
      sentences.addAll(split(NormalizedText.of(source, new Span(start, end))));
      start = end;
    }
    return sentences;
  }

  /** The last line end of a full window; without one, its last space; without that, its end. */
  private static int windowEnd(String source, int start, int end) {
    if (end - start <= WINDOW) {
      return end;
    }
    int limit = start + WINDOW;
    int line = source.lastIndexOf('\n', limit - 1);
    int space = source.lastIndexOf(' ', limit - 1);
    int cut = Math.max(line > start ? line : -1, line > start ? -1 : space) + 1;
    if (cut > start) {
      return cut;
    }
    return Character.isLowSurrogate(source.charAt(limit)) ? limit - 1 : limit;
  }

  /** As above, of a text that is normalised already; the spans are those of its source. */
  public List<Sentence> split(NormalizedText normalized) {
    return new Scan(normalized).sentences();
  }

  /** Whether the words from {@code at} on go on with a quotation: "간다."라고. */
  static boolean goesOn(String text, int at) {
    return CONTINUATION.matcher(text).region(at, text.length()).lookingAt();
  }

  private static final class Scan {
    /** How many marks may end one sentence: more are a line of marks. */
    private static final int MOST_MARKS = 16;

    /** Longer than any number of a list that stands alone before its point. */
    private static final int LONGEST_LIST_NUMBER = 8;

    private static final String LAST_OF_ENDING = "다요까죠음함됨임ㅋㅎㅠㅜ~^;|";
    private static final Pattern POLITE_ENDING =
        Pattern.compile(
            "(?:니다|니까|세요|어요|아요|여요|해요|예요|에요|네요|군요|지요|죠|거든요|나요|까요|데요|래요|돼요|봐요|와요|줘요|려요|겨요|대요)[ㅋㅎㅠㅜ~^;]*$|[가-힣][다요죠][ㅋㅎㅠㅜ~^;]+$");
    private static final Pattern ANY_ENDING =
        Pattern.compile("(?:[가-힣][다요까]|죠|음|함|됨|임)[ㅋㅎㅠㅜ~^;]*$|\\|$");
    private static final Pattern FINAL_WORD =
        Pattern.compile("(?:[가-힣][다요]|(?<!니)까|[습합입됩집랍갑봅]니까|죠|지|네|군|어|아|해|야|냐|니|자|라|걸|음|함|됨|임)$");
    private static final Pattern NOTE_MARKERS = Pattern.compile("(?:\\[\\^?[0-9]{1,3}\\]){1,16}+");
    private static final Pattern DATE_OR_NUMBER_BEFORE = Pattern.compile("(?:^|[^0-9])\\d{1,4}$");
    private static final Pattern FULL_DATE =
        Pattern.compile("[0-9]{2,4}\\. ?[0-9]{1,2}\\. ?[0-9]{1,2}$");
    private static final Pattern LIST_NUMBER =
        Pattern.compile("(?:\\d{1,3}|[가-하]|[A-Za-z]|[IVXivx]{1,5})");
    private final NormalizedText normalized;
    private final String text;
    private final QuotationMarks quotations;
    private final List<Sentence> sentences = new ArrayList<>();

    Scan(NormalizedText normalized) {
      this.normalized = normalized;
      this.text = normalized.text();
      this.quotations = new QuotationMarks(text);
    }

    List<Sentence> sentences() {
      int start = 0;
      int at = 0;
      while (at < text.length()) {
        int close = quotations.closing(at);
        if (close > at) {
          boolean doubt = close == at + 2; // "흥미로운(?) 사건": a doubt about the word.
          at = close + 1;
          // A quotation that ends in a mark and is followed by nothing that continues it ends the
          // sentence.
          if (!doubt && endsInMark(at - 2) && startsAfresh(at)) {
            start = emit(start, at);
          }
          continue;
        }
        int end = endAt(start, at);
        if (end > at) {
          start = emit(start, end);
          at = end;
        } else {
          at++;
        }
      }
      emit(start, text.length());
      return sentences;
    }

    private int emit(int start, int end) {
      int from = start;
      int to = end;
      while (from < to && text.charAt(from) == ' ') {
        from++;
      }
      while (from < to && text.charAt(to - 1) == ' ') {
        to--;
      }
      if (from < to) {
        sentences.add(new Sentence(normalized.source(from, to), text.substring(from, to)));
      }
      return end;
    }

    /** The end of the sentence, if the character at {@code at} ends it; else {@code at} or less. */
    private int endAt(int start, int at) {
      char c = text.charAt(at);
      return switch (c) {
        case '!', '?', '。' -> endAtMark(at);
        case '.', '…' -> isDot(at - 1) ? -1 : endAtDots(start, at);
        case ' ' -> endWithoutMark(start, at);
        default -> -1;
      };
    }

    private int endAtMark(int at) {
      if (at > 0 && text.charAt(at - 1) == '(') {
        return -1;
      }
      int end = afterClosers(at + 1);
      return end > at && startsAfresh(end) ? end : -1;
    }

    private boolean isDot(int at) {
      return at >= 0 && (text.charAt(at) == '.' || text.charAt(at) == '…');
    }

    private int endAtDots(int start, int at) {
      int end = at;
      while (end < text.length() && isDot(end)) {
        end++;
      }
      String before = text.substring(Math.max(start, at - 8), at);
      boolean pause = end - at > 1 || text.charAt(at) == '…';
      if (pause) {
        return FINAL_WORD.matcher(before).find() ? afterClosers(end) : -1;
      }
      if (end < text.length()
          && Character.isLetterOrDigit(text.charAt(end))
          && !startsKoreanSentence(at, end)) {
        return -1;
      }
      if (isListNumber(start, at)
          || isInitial(at)
          || continuesDate(before, end)
          || isDateInSentence(start, at, end)) {
        return -1;
      }
      return afterClosers(end);
    }

    private boolean isListNumber(int start, int dot) {
      return dot - start <= LONGEST_LIST_NUMBER
          && LIST_NUMBER.matcher(text.substring(start, dot).strip()).matches();
    }

    /** "갔다.그리고": a missing space after a sentence; not "example.com", "3.5" or "U.S". */
    private boolean startsKoreanSentence(int dot, int next) {
      return dot > 0
          && Characters.isHangulSyllable(text.charAt(next))
          && FINAL_WORD.matcher(text.substring(Math.max(0, dot - 4), dot)).find();
    }

    private boolean isInitial(int dot) {
      return dot > 0
          && Character.isUpperCase(text.charAt(dot - 1))
          && (dot == 1 || !Character.isLetterOrDigit(text.charAt(dot - 2)));
    }

    /** "2023. 11. 17." and "제3. 가항": a number before the point and one after it. */
    private boolean continuesDate(String before, int end) {
      if (!DATE_OR_NUMBER_BEFORE.matcher(before).find()) {
        return false;
      }
      int next = end;
      while (next < text.length() && text.charAt(next) == ' ') {
        next++;
      }
      return next < text.length() && Character.isDigit(text.charAt(next));
    }

    /** The last point of "2023. 11. 17." belongs to the date, unless the line ends with it. */
    private boolean isDateInSentence(int start, int dot, int end) {
      boolean goesOn = end < text.length() && text.charAt(end) == ' ' && !isLineBreak(end);
      return goesOn && FULL_DATE.matcher(text.substring(Math.max(start, dot - 14), dot)).find();
    }

    private int endWithoutMark(int start, int at) {
      if (at == start || LAST_OF_ENDING.indexOf(text.charAt(at - 1)) < 0) {
        return -1;
      }
      String before = text.substring(Math.max(start, at - 8), at);
      boolean lineBreak = isLineBreak(at);
      Matcher ending = (lineBreak ? ANY_ENDING : POLITE_ENDING).matcher(before);
      return ending.find() && startsAfresh(at) ? at + 1 : -1;
    }

    private boolean isLineBreak(int at) {
      char c = normalized.sourceCharacter(at);
      return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    }

    /**
     * Takes closing marks, further end marks and note markers ([2]) along; -1 if the sentence goes
     * on after them.
     */
    private int afterClosers(int end) {
      int limit = Math.min(text.length(), end + MOST_MARKS);
      int next = end;
      while (next < limit && endsInMark(next)) {
        next++;
      }
      while (next < limit
          && (QuotationMarks.isClosing(text.charAt(next)) || isStrayClosingQuote(next))) {
        next++;
      }
      Matcher note = NOTE_MARKERS.matcher(text).region(next, text.length());
      if (note.lookingAt()) {
        next = note.end();
      }
      if (next == text.length() || text.charAt(next) == ' ') {
        return next;
      }
      return next == end && Character.isLetterOrDigit(text.charAt(next)) ? next : -1;
    }

    private boolean isStrayClosingQuote(int at) {
      char c = text.charAt(at);
      return (c == '"' || c == '\'') && (at + 1 == text.length() || text.charAt(at + 1) == ' ');
    }

    private boolean endsInMark(int at) {
      return at >= 0 && ".!?…".indexOf(text.charAt(at)) >= 0;
    }

    /**
     * Whether a new sentence can begin at {@code at}: white space, then no particle-like word that
     * goes on with a quotation.
     */
    private boolean startsAfresh(int at) {
      if (at >= text.length()) {
        return true;
      }
      if (text.charAt(at) != ' ') {
        return false;
      }
      int next = at;
      while (next < text.length() && text.charAt(next) == ' ') {
        next++;
      }
      return next == text.length() || !goesOn(text, next);
    }
  }
}
