package kr.malmungchi.search;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Knows which quotation mark and which parenthesis of a question closes which. */
final class Partners {
  private static final String OPENING_QUOTES = "\"“„";
  private static final String CLOSING_QUOTES = "\"”“";
  private static final int NONE = -1;

  private final int[] partners;
  private boolean aParenthesisAlone;
  private boolean tooDeep;

  /** Groups deeper than {@code depth} have no partners. */
  Partners(String text, int depth) {
    partners = new int[text.length()];
    Arrays.fill(partners, NONE);
    int[] closingQuotes = closingQuotes(text);
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isOpeningQuote(c) && closingQuotes[i + 1] != NONE) {
        partners[i] = closingQuotes[i + 1];
        i = partners[i];
      } else if (c == '(') {
        open.push(i);
      } else if (c == ')') {
        close(open, i, depth);
      }
    }
    aParenthesisAlone |= !open.isEmpty();
  }

  private void close(Deque<Integer> open, int at, int depth) {
    if (open.isEmpty()) {
      aParenthesisAlone = true;
    } else if (open.size() > depth) {
      tooDeep = true;
      open.pop();
    } else {
      partners[open.pop()] = at;
    }
  }

  /** For each place the next closing quotation mark at or after it. */
  private static int[] closingQuotes(String text) {
    int[] next = new int[text.length() + 1];
    next[text.length()] = NONE;
    for (int i = text.length() - 1; i >= 0; i--) {
      next[i] = CLOSING_QUOTES.indexOf(text.charAt(i)) >= 0 ? i : next[i + 1];
    }
    return next;
  }

  static boolean isOpeningQuote(char c) {
    return OPENING_QUOTES.indexOf(c) >= 0;
  }

  boolean isClosedAt(int at) {
    return partners[at] != NONE;
  }

  /** Where what opens here closes; only if it does. */
  int partner(int at) {
    return partners[at];
  }

  boolean aParenthesisStandsAlone() {
    return aParenthesisAlone;
  }

  boolean goTooDeep() {
    return tooDeep;
  }
}
