package kr.malmungchi.text;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * Knows where a quotation or a bracket that opens in a text closes again: only within reach, since
 * a longer one is a forgotten mark.
 *
 * <p>It is asked from left to right and looks at one window after the other, so that the work and
 * the memory stay small in a text of any length.
 */
final class QuotationMarks {
  /** A quotation longer than this is taken for a forgotten mark. */
  static final int LONGEST = 600;

  private static final int WINDOW = 1 << 13;
  private static final String OPENING = "“‘「『《〈(（[{";
  private static final String CLOSING = "”’」』》〉)）]}";

  private final String text;
  private final int[] closes = new int[WINDOW];
  private final boolean uneven;
  private int from;
  private int to;

  QuotationMarks(String text) {
    this.text = text;
    this.uneven = text.chars().filter(c -> c == '"').count() % 2 == 1;
  }

  static boolean isClosing(char c) {
    return CLOSING.indexOf(c) >= 0;
  }

  /** The place of the mark that closes what opens at {@code at}; -1 if nothing does. */
  int closing(int at) {
    char c = text.charAt(at);
    if (c == '"') {
      int close = closingStraight(at, c);
      return close > 0 && uneven && opensAgain(close) ? -1 : close;
    }
    if (c == '\'') {
      boolean opens = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      return opens ? closingStraight(at, c) : -1;
    }
    if (OPENING.indexOf(c) < 0) {
      return -1;
    }
    if (at >= to) {
      match(at);
    }
    return closes[at - from];
  }

  private int closingStraight(int at, char mark) {
    int limit = Math.min(text.length(), at + LONGEST);
    for (int i = at + 1; i < limit; i++) {
      if (text.charAt(i) == mark) {
        return i;
      }
    }
    return -1;
  }

  /** With one mark too few, a mark between a space and a letter opens and does not close. */
  private boolean opensAgain(int at) {
    return text.charAt(at - 1) == ' '
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at + 1))
        && !SentenceSplitter.goesOn(text, at + 1);
  }

  /** Matches the pairs that open in the window that begins at {@code start}. */
  private void match(int start) {
    from = start;
    to = Math.min(text.length(), start + WINDOW);
    Arrays.fill(closes, -1);
    List<Deque<Integer>> open =
        Stream.<Deque<Integer>>generate(ArrayDeque::new).limit(OPENING.length()).toList();
    int end = Math.min(text.length(), to + LONGEST);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      int opening = OPENING.indexOf(c);
      if (opening >= 0) {
        open.get(opening).push(i);
        continue;
      }
      int closing = CLOSING.indexOf(c);
      if (closing >= 0 && !open.get(closing).isEmpty()) {
        int at = open.get(closing).pop();
        if (at < to && i - at < LONGEST) {
          closes[at - from] = i;
        }
      }
    }
  }
}
