package kr.malmungchi.text;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A half-open range {@code [start, end)} of UTF-16 units in the <em>source text</em> of a document.
 *
 * <p>The one coordinate system of the project: parsers, passages, highlights and citations all
 * speak it, so {@code span.in(document.text())} is always exactly the words that are meant.
 */
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    checkArgument(0 <= start && start <= end, "not a span: [%s, %s)", start, end);
  }

  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  public boolean touches(Span other) {
    return start < other.end && other.start < end;
  }

  /** The same length, {@code distance} further on. */
  public Span shifted(int distance) {
    return new Span(start + distance, end + distance);
  }

  /** The smallest span that holds both. */
  public Span union(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** The words of this span; {@code source} is the whole source text. */
  public String in(String source) {
    return source.substring(start, end);
  }

  /** This span without the white space (also no-break and zero-width) at its two ends. */
  public Span trimmed(String source) {
    int from = start;
    int to = end;
    while (from < to && Characters.isBlank(source.charAt(from))) {
      from++;
    }
    while (from < to && Characters.isBlank(source.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
