package kr.malmungchi.quotation;

import java.util.Arrays;
import java.util.List;
import kr.malmungchi.text.NormalizedText;
import kr.malmungchi.text.Span;

/**
 * A paragraph for the machine with what stands between its marks, and the same with that blanked
 * out, which leaves the words of the writer: who speaks is found among these.
 */
final class MarkedText {
  /** Stands for each character of a marked stretch, marks included. */
  static final char QUOTED = '\u0001';

  /** Stands for each character of an aside in parentheses. */
  static final char ASIDE = '\u0002';

  /** No sentence is followed further than this. */
  private static final int REACH = 400;

  private static final int LONGEST_ASIDE = 80;
  private static final String ENDS = ".!?。…";

  private final NormalizedText normalized;
  private final List<Marked> marked;
  private final String outside;

  MarkedText(NormalizedText normalized, boolean continued) {
    this.normalized = normalized;
    this.marked = MarkScanner.scan(normalized.text(), continued);
    this.outside = blanked(normalized.text(), marked);
  }

  String text() {
    return normalized.text();
  }

  /** As long as the text. */
  String outside() {
    return outside;
  }

  List<Marked> marked() {
    return marked;
  }

  Span source(int start, int end) {
    return normalized.source(start, end);
  }

  boolean endsOpen() {
    return !marked.isEmpty() && !marked.get(marked.size() - 1).isClosed();
  }

  private static String blanked(String text, List<Marked> marked) {
    char[] blank = text.toCharArray();
    for (Marked part : marked) {
      Arrays.fill(blank, part.open(), part.close(), QUOTED);
    }
    for (int i = 0; i < blank.length; i++) {
      if (blank[i] == '(') {
        int close = closing(blank, i);
        if (close > i) {
          Arrays.fill(blank, i, close + 1, ASIDE);
          i = close;
        }
      }
    }
    return new String(blank);
  }

  private static int closing(char[] text, int open) {
    int limit = Math.min(text.length, open + LONGEST_ASIDE);
    for (int i = open + 1; i < limit; i++) {
      if (text[i] == ')') {
        return i;
      }
      if (text[i] == '(') {
        return -1;
      }
    }
    return -1;
  }

  /** Where the sentence of the writer that goes on at {@code at} began. */
  int sentenceStart(int at) {
    int from = Math.max(0, at - REACH);
    for (int i = at - 1; i >= from; i--) {
      if (endsSentence(i)) {
        return i + 1;
      }
    }
    return from;
  }

  /** Behind the mark that ends the sentence that goes on at {@code at}. */
  int sentenceEnd(int at) {
    int to = Math.min(outside.length(), at + REACH);
    for (int i = at; i < to; i++) {
      if (endsSentence(i)) {
        return i + 1;
      }
    }
    return to;
  }

  private boolean endsSentence(int at) {
    char c = outside.charAt(at);
    if (ENDS.indexOf(c) < 0) {
      return false;
    }
    if (at + 1 < outside.length() && outside.charAt(at + 1) > ' ') {
      return false;
    }
    if (c != '.' || at == 0) {
      return true;
    }
    char before = outside.charAt(at - 1);
    boolean initial = before >= 'A' && before <= 'Z' && (at == 1 || outside.charAt(at - 2) == ' ');
    return !initial && !(Character.isDigit(before) && isDigitBehind(at + 1));
  }

  private boolean isDigitBehind(int at) {
    int next = at;
    while (next < outside.length() && outside.charAt(next) == ' ') {
      next++;
    }
    return next < outside.length() && Character.isDigit(outside.charAt(next));
  }

  /** The next character that is no blank; the length of the text if there is none. */
  int skipBlanks(int at) {
    int next = at;
    while (next < outside.length() && outside.charAt(next) == ' ') {
      next++;
    }
    return next;
  }

  /** Behind the last character before {@code at} that is no blank. */
  int skipBlanksBack(int at) {
    int next = at;
    while (next > 0 && outside.charAt(next - 1) == ' ') {
      next--;
    }
    return next;
  }
}
