package kr.malmungchi.quotation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import kr.malmungchi.quotation.Marked.Mark;

/**
 * Finds the outermost stretches between quotation marks of a paragraph. A mark that nothing closes
 * reaches to the end of the paragraph, if it is the last one.
 */
final class MarkScanner {
  static final String MARKS = "\"'“”‘’「」『』«»";

  /** Words in single marks are not longer: more is a forgotten mark or an apostrophe. */
  private static final int LONGEST_SINGLE = 400;

  /** So many signs before the first letter are no words. */
  private static final int MOST_SIGNS = 100;

  private static final String OPENING = "“«「『";
  private static final String CLOSING = "”»」』";
  private static final Pattern GOES_ON = Pattern.compile("이?라[고며는면]|[고며는](?= )|면서|하[고며]");

  private final String text;
  private final List<Marked> found = new ArrayList<>();
  private int unclosed = -1;

  private MarkScanner(String text) {
    this.text = text;
  }

  /**
   * The stretches in order.
   *
   * @param continued whether the paragraph before ended inside a quotation
   */
  static List<Marked> scan(String text, boolean continued) {
    MarkScanner scanner = new MarkScanner(text);
    scanner.straight(continued);
    scanner.paired(continued);
    scanner.single();
    scanner.addUnclosed();
    return scanner.outermost();
  }

  private void straight(boolean continued) {
    int open = -1;
    boolean first = continued;
    for (int i = text.indexOf('"'); i >= 0; i = text.indexOf('"', i + 1)) {
      if (open >= 0 && !opensAgain(i)) {
        add(open, open + 1, i, Mark.DOUBLE);
        open = -1;
      } else if (open >= 0 || !onlyCloses(i) || (!first && opensCarelessly(i))) {
        open = i;
      } else if (first) {
        add(0, 0, i, Mark.DOUBLE);
      }
      first = false;
    }
    if (open >= 0 && open + 1 < text.length() && text.charAt(open + 1) != ' ') {
      unclosed = open;
    }
  }

  /** 그는" 간다"고: words follow that the next mark closes for sure. */
  private boolean opensCarelessly(int at) {
    int next = text.indexOf('"', at + 1);
    return next > 0
        && next - at < LONGEST_SINGLE
        && text.charAt(next - 1) != ' '
        && !goesOn(at + 1)
        && goesOn(next + 1);
  }

  private boolean goesOn(int at) {
    return GOES_ON.matcher(text).region(at, text.length()).lookingAt();
  }

  /** 27" wide: a letter before the mark and none behind it. */
  private boolean onlyCloses(int at) {
    boolean lettersBefore = at > 0 && text.charAt(at - 1) != ' ';
    boolean lettersBehind =
        at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    return lettersBefore
        && (!lettersBehind || goesOn(at + 1))
        && "([·,/:".indexOf(text.charAt(at - 1)) < 0;
  }

  /** Between a blank and a letter a mark opens, so that the one before was never closed. */
  private boolean opensAgain(int at) {
    return text.charAt(at - 1) == ' '
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at + 1))
        && !goesOn(at + 1);
  }

  private void paired(boolean continued) {
    List<Deque<Integer>> open = new ArrayList<>();
    for (int i = 0; i < OPENING.length(); i++) {
      open.add(new ArrayDeque<>());
    }
    boolean first = continued;
    for (int i = 0; i < text.length(); i++) {
      int opening = OPENING.indexOf(text.charAt(i));
      int closing = CLOSING.indexOf(text.charAt(i));
      if (opening >= 0) {
        open.get(opening).push(i);
      } else if (closing >= 0 && !open.get(closing).isEmpty()) {
        int from = open.get(closing).pop();
        add(from, from + 1, i, closing < 2 ? Mark.DOUBLE : Mark.CORNER);
      } else if (closing == 0 && first) {
        add(0, 0, i, Mark.DOUBLE);
      }
      first &= opening < 0 && closing < 0;
    }
    if (!open.get(0).isEmpty()) {
      unclosed = Math.max(unclosed, open.get(0).peek());
    }
  }

  private void single() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean opens = c == '\'' && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)));
      if (c == '‘' || opens) {
        int close = closingSingle(i, c == '‘' ? '’' : '\'');
        if (close > i + 1) {
          add(i, i + 1, close, Mark.SINGLE);
          i = close;
        }
      }
    }
  }

  private int closingSingle(int open, char mark) {
    int limit = Math.min(text.length(), open + LONGEST_SINGLE);
    for (int i = open + 1; i < limit; i++) {
      if (text.charAt(i) == mark && !isApostrophe(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isApostrophe(int at) {
    return isLatin(at - 1) && isLatin(at + 1);
  }

  private boolean isLatin(int at) {
    return at >= 0
        && at < text.length()
        && text.charAt(at) < 0x250
        && Character.isLetter(text.charAt(at));
  }

  private void addUnclosed() {
    int from = unclosed;
    if (from >= 0
        && found.stream()
            .noneMatch(marked -> marked.mark() == Mark.DOUBLE && marked.close() > from)) {
      if (hasWords(from + 1, text.length())) {
        found.add(new Marked(from, from + 1, text.length(), text.length(), Mark.DOUBLE));
      }
    }
  }

  private void add(int open, int start, int end, Mark mark) {
    if (hasWords(start, end)) {
      found.add(new Marked(open, start, end, end + 1, mark));
    }
  }

  private boolean hasWords(int start, int end) {
    int limit = Math.min(end, start + MOST_SIGNS);
    for (int i = start; i < limit; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Leaves out what lies inside of others; where two cross, double marks win. */
  private List<Marked> outermost() {
    found.sort(
        Comparator.comparingInt(Marked::open)
            .thenComparing(Comparator.comparingInt(Marked::close).reversed()));
    List<Marked> outermost = new ArrayList<>();
    for (Marked marked : found) {
      int last = outermost.size() - 1;
      if (last < 0 || outermost.get(last).close() <= marked.open()) {
        outermost.add(marked);
      } else if (outermost.get(last).close() < marked.close() && marked.mark() == Mark.DOUBLE) {
        outermost.set(last, marked);
      }
    }
    return outermost;
  }
}
