package kr.malmungchi.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * Text for the machine with a map back to the source: what analysers, splitters and matchers read.
 *
 * <p>The source stays untouched; this copy has
 *
 * <ul>
 *   <li>Hangul composed (NFC): 올 for ㅇㅗㄹ as three conjoining jamo,
 *   <li>full-width ASCII as ASCII: ＡＩ → AI,
 *   <li>zero-width and other invisible characters left out,
 *   <li>line breaks, tabs, no-break spaces and control characters as one space each,
 *   <li>runs of one punctuation mark cut to {@value #LONGEST_RUN} (a long run costs an analyser far
 *       more than it means).
 * </ul>
 *
 * Every unit of the result knows the source range that it stands for; ranges are in order and never
 * overlap, except that the units of one composed cluster share its range.
 */
public final class NormalizedText {
  private static final int LONGEST_RUN = 3;

  /** More marks on one letter are left out, as in the Stream-Safe Text Format of UAX #15. */
  private static final int MOST_MARKS = 30;

  private final String source;
  private final String text;
  private final Places places;

  private NormalizedText(String source, String text, Places places) {
    this.source = source;
    this.text = text;
    this.places = places;
  }

  /** Which source range a unit of the text stands for. */
  private sealed interface Places {
    int start(int at);

    int end(int at);

    /** Unit for unit, from a first one on: true of almost every text. */
    record Straight(int first) implements Places {
      @Override
      public int start(int at) {
        return first + at;
      }

      @Override
      public int end(int at) {
        return first + at + 1;
      }
    }

    /** Each with its own range. */
    @SuppressWarnings("ArrayRecordComponent")
    record Mapped(int[] starts, int[] ends) implements Places {
      @Override
      public int start(int at) {
        return starts[at];
      }

      @Override
      public int end(int at) {
        return ends[at];
      }
    }
  }

  public static NormalizedText of(String source) {
    return of(source, new Span(0, source.length()));
  }

  /**
   * Normalises {@code range} of {@code source}; spans that come back are spans of {@code source}.
   */
  public static NormalizedText of(String source, Span range) {
    return of(source, range, List.of());
  }

  /** As above, with {@code gaps} left out: spans of the source inside the range, in order. */
  public static NormalizedText of(String source, Span range, List<Span> gaps) {
    if (gaps.isEmpty() && isNormal(source, range)) {
      return new NormalizedText(source, range.in(source), new Places.Straight(range.start()));
    }
    return new Builder(source, range, gaps).build();
  }

  /** Whether the range is as it should be; most lines of most texts are. */
  private static boolean isNormal(String source, Span range) {
    int run = 0;
    char before = 0;
    for (int i = range.start(); i < range.end(); i++) {
      char c = source.charAt(i);
      run = c == before ? run + 1 : 1;
      before = c;
      if (Characters.isHangulSyllable(c)) {
        continue;
      }
      boolean asciiWord = c < 0x80 && Character.isLetterOrDigit(c);
      if (!asciiWord && (run > LONGEST_RUN || !isNormal(c))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNormal(char c) {
    return c == ' '
        || (c > ' ' && c < '\u007F')
        || (c > '\u007F' && !joinsBefore(c) && !Characters.isInvisible(c) && simplified(c) == c);
  }

  public String text() {
    return text;
  }

  public int length() {
    return text.length();
  }

  /** The source span of {@code [start, end)} of {@link #text()}; the range must not be empty. */
  public Span source(int start, int end) {
    return new Span(places.start(start), places.end(end - 1));
  }

  /** The first character of the source that the one at {@code at} stands for. */
  char sourceCharacter(int at) {
    return source.charAt(places.start(at));
  }

  private static boolean joinsBefore(char c) {
    if (c < '\u0300') {
      return false;
    }
    return (c >= '\u1160' && c <= '\u11FF')
        || (c >= '\uD7B0' && c <= '\uD7FB')
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static char simplified(char c) {
    if (c >= '\uFF01' && c <= '\uFF5E') {
      return (char) (c - '\uFF01' + '!');
    }
    // Compatibility ideographs have canonical single forms; everything below them that is
    // precomposed is NFC already.
    if (c >= '\uF900' && c <= '\uFAFF') {
      String composed = Normalizer.normalize(String.valueOf(c), Form.NFC);
      return composed.length() == 1 ? composed.charAt(0) : c;
    }
    return Characters.isBlank(c) ? ' ' : c;
  }

  private static final class Builder {
    private final String source;
    private final Span range;
    private final Iterator<Span> gaps;
    private final StringBuilder text;
    private int[] starts = new int[0];
    private int[] ends = new int[0];
    private boolean straight = true;
    private int run;
    private int gap;
    private int skipped;

    Builder(String source, Span range, List<Span> gaps) {
      this.source = source;
      this.range = range;
      this.gaps = gaps.iterator();
      this.text = new StringBuilder(range.length());
    }

    NormalizedText build() {
      int at = range.start();
      gap = nextGap();
      while (at < range.end()) {
        if (at == gap) {
          at = skipped;
          gap = nextGap();
          continue;
        }
        int next = clusterEnd(at);
        if (next == at + 1 && !joinsBefore(source.charAt(at))) {
          appendOne(source.charAt(at), at);
        } else {
          appendCluster(at, next);
        }
        at = next;
      }
      return new NormalizedText(source, text.toString(), places());
    }

    private Places places() {
      return straight
          ? new Places.Straight(range.start())
          : new Places.Mapped(
              Arrays.copyOf(starts, text.length()), Arrays.copyOf(ends, text.length()));
    }

    private int nextGap() {
      if (!gaps.hasNext()) {
        return range.end();
      }
      Span gap = gaps.next();
      skipped = gap.end();
      return gap.start();
    }

    /**
     * A base character with all that composes with it: combining marks and conjoining vowels and
     * finals, also behind what cannot be seen. Many letters without end are cut, many marks are
     * not.
     */
    private int clusterEnd(int at) {
      int end = at + 1;
      for (int next = end; next < Math.min(range.end(), gap) && next - end <= MOST_MARKS; next++) {
        char c = source.charAt(next);
        if (joinsBefore(c) && (next - at <= MOST_MARKS || !Character.isLetter(c))) {
          end = next + 1;
        } else if (!Characters.isInvisible(c)) {
          break;
        }
      }
      return end;
    }

    private void appendCluster(int start, int end) {
      int kept = Math.min(end, start + 1 + MOST_MARKS);
      StringBuilder seen = new StringBuilder(kept - start);
      for (int i = start; i < kept; i++) {
        if (!Characters.isInvisible(source.charAt(i))) {
          seen.append(source.charAt(i));
        }
      }
      if (seen.length() == 1 && !joinsBefore(seen.charAt(0))) {
        append(simplified(seen.charAt(0)), start, end);
        return;
      }
      String composed = Normalizer.normalize(seen, Form.NFC);
      for (int i = 0; i < composed.length(); i++) {
        append(composed.charAt(i), start, end);
      }
    }

    private void appendOne(char c, int at) {
      if (Characters.isInvisible(c)) {
        return;
      }
      append(simplified(c), at, at + 1);
    }

    private void append(char c, int start, int end) {
      int length = text.length();
      run =
          length > 0
                  && text.charAt(length - 1) == c
                  && !Character.isLetterOrDigit(c)
                  && !Character.isSurrogate(c)
              ? run + 1
              : 1;
      if (run > LONGEST_RUN) {
        // The mark that is kept last stands for the whole rest of the run.
        map(length);
        ends[length - 1] = end;
        return;
      }
      if (straight && (start != range.start() + length || end != start + 1)) {
        map(length);
      }
      text.append(c);
      if (!straight) {
        if (length == starts.length) {
          starts = Arrays.copyOf(starts, length * 2 + 8);
          ends = Arrays.copyOf(ends, length * 2 + 8);
        }
        starts[length] = start;
        ends[length] = end;
      }
    }

    /** Writes down the places of what was straight up to here. */
    private void map(int length) {
      if (straight) {
        straight = false;
        starts = new int[range.length()];
        ends = new int[range.length()];
        for (int i = 0; i < length; i++) {
          starts[i] = range.start() + i;
          ends[i] = starts[i] + 1;
        }
      }
    }
  }
}
