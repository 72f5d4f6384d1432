package kr.malmungchi.reading;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.RandomAccess;
import kr.malmungchi.text.Characters;
import kr.malmungchi.text.NormalizedText;
import kr.malmungchi.text.Span;

/**
 * The lines of a text that show something. A line is made when it is asked for: what is kept is
 * where each one begins and ends, since a text of 100 MB has millions.
 *
 * <p>Two bounds keep what follows from a line small: a very long line is several, and in a text of
 * very many lines the last ones are taken together.
 */
final class TextLines extends AbstractList<TextLine> implements RandomAccess {
  /** A longer line is cut between sentences or words; in UTF-16 units. */
  static final int LONGEST = 1 << 16;

  /** What follows this many lines is taken in pieces of {@link #CROWDED} units. */
  static final int MOST = 1 << 21;

  private static final int CROWDED = 1 << 12;

  /** How far back a place is looked for where a very long line can be cut. */
  private static final int REACH = 1 << 11;

  private static final int TAIL = 80;

  private final String source;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private final BitSet apart = new BitSet();
  private int size;
  private int cut;

  TextLines(String source) {
    this.source = source;
    boolean after = true;
    int start = 0;
    while (start < source.length()) {
      int end = lineEnd(start);
      Span span = new Span(start, end).trimmed(source);
      if (span.isEmpty()) {
        after = true;
      } else {
        addCut(span, after);
        after = false;
      }
      start = end + 1;
    }
  }

  private TextLines(String source, List<TextLine> lines) {
    this.source = source;
    lines.forEach(line -> add(line.span(), line.apart()));
  }

  /** Some lines of a text, in their order. */
  static TextLines of(String source, List<TextLine> lines) {
    return new TextLines(source, lines);
  }

  private int lineEnd(int start) {
    int at = size < MOST ? start : Math.min(source.length(), start + CROWDED);
    while (at < source.length() && !isBreak(at)) {
      at++;
    }
    return at;
  }

  /** A form feed ends a line as well: it is where a page ends. */
  private boolean isBreak(int at) {
    char c = source.charAt(at);
    return c == '\n'
        || c == '\f'
        || c == '\u2028'
        || c == '\u2029'
        || (c == '\r' && !(at + 1 < source.length() && source.charAt(at + 1) == '\n'));
  }

  private void addCut(Span span, boolean after) {
    Span rest = span;
    boolean first = after;
    while (rest.length() > LONGEST) {
      int at = cutBefore(rest.start() + LONGEST);
      add(new Span(rest.start(), at).trimmed(source), first);
      rest = new Span(at, rest.end()).trimmed(source);
      first = false;
      cut++;
    }
    add(rest, first);
  }

  /** Behind a sentence if one ends near, else at a space, else anywhere but in a character. */
  private int cutBefore(int at) {
    int space = -1;
    for (int i = at; i > at - REACH; i--) {
      if (Characters.isBlank(source.charAt(i))) {
        space = Math.max(space, i);
        if (".!?".indexOf(source.charAt(i - 1)) >= 0) {
          return i;
        }
      }
    }
    if (space > 0) {
      return space;
    }
    return Character.isLowSurrogate(source.charAt(at)) ? at - 1 : at;
  }

  private void add(Span span, boolean after) {
    if (span.isEmpty()) {
      return;
    }
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size + (size >> 1));
      ends = Arrays.copyOf(ends, size + (size >> 1));
    }
    starts[size] = span.start();
    ends[size] = span.end();
    apart.set(size, after);
    size++;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public TextLine get(int index) {
    Span span = span(index);
    String text = head(span, TextLine.LONGEST_HEADING + 1);
    if (text.length() <= TextLine.LONGEST_HEADING) {
      text = head(span, TextLine.LONGEST_DECOMPOSED);
    }
    boolean whole = text.length() <= TextLine.LONGEST_HEADING;
    String head = whole ? text.strip() : text.substring(0, TextLine.LONGEST_HEADING + 1);
    return new TextLine(span, head, apart(index));
  }

  private String head(Span span, int length) {
    Span head = new Span(span.start(), Math.min(span.end(), span.start() + length));
    return NormalizedText.of(source, head).text();
  }

  /** Where a line stands, without making it. */
  Span span(int index) {
    return new Span(starts[index], ends[index]);
  }

  /** The normalised words at a span of the text. */
  NormalizedText normalized(Span span) {
    return NormalizedText.of(source, span);
  }

  /** The normalised words that a line ends with, some tens of characters. */
  String tail(int index) {
    Span span = span(index);
    return normalized(new Span(Math.max(span.start(), span.end() - TAIL), span.end())).text();
  }

  boolean apart(int index) {
    return apart.get(index);
  }

  /** How often a line was too long and was cut. */
  int cuts() {
    return cut;
  }

  boolean isCrowded() {
    return size > MOST;
  }

  String source() {
    return source;
  }
}
