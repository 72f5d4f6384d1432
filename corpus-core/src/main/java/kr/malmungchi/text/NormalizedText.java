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

  private final String source;
  private final String text;
  private final int[] starts;
  private final int[] ends;

  private NormalizedText(String source, String text, int[] starts, int[] ends) {
    this.source = source;
    this.text = text;
    this.starts = starts;
    this.ends = ends;
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
    return new Builder(source, range, gaps).build();
  }

  public String text() {
    return text;
  }

  public int length() {
    return text.length();
  }

  /** The source span of {@code [start, end)} of {@link #text()}; the range must not be empty. */
  public Span source(int start, int end) {
    return new Span(starts[start], ends[end - 1]);
  }

  /** The first character of the source that the one at {@code at} stands for. */
  char sourceCharacter(int at) {
    return source.charAt(starts[at]);
  }

  private static final class Builder {
    private final String source;
    private final Span range;
    private final Iterator<Span> gaps;
    private final StringBuilder text;
    private int[] starts;
    private int[] ends;
    private int run;
    private int skipped;

    Builder(String source, Span range, List<Span> gaps) {
      this.source = source;
      this.range = range;
      this.gaps = gaps.iterator();
      this.text = new StringBuilder(range.length());
      this.starts = new int[range.length()];
      this.ends = new int[range.length()];
    }

    NormalizedText build() {
      int at = range.start();
      int gap = nextGap();
      while (at < range.end()) {
        if (at == gap) {
          at = skipped;
          gap = nextGap();
          continue;
        }
        int next = clusterEnd(at);
        if (next == at + 1) {
          appendOne(source.charAt(at), at);
        } else {
          appendCluster(at, next);
        }
        at = next;
      }
      return new NormalizedText(
          source,
          text.toString(),
          Arrays.copyOf(starts, text.length()),
          Arrays.copyOf(ends, text.length()));
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
     * finals.
     */
    private int clusterEnd(int at) {
      int next = at + 1;
      while (next < range.end() && joinsBefore(source.charAt(next))) {
        next++;
      }
      return next;
    }

    private static boolean joinsBefore(char c) {
      if (c < '\u0300') {
        return false;
      }
      return (c >= '\u1160' && c <= '\u11FF')
          || (c >= '\uD7B0' && c <= '\uD7FB')
          || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private void appendCluster(int start, int end) {
      String composed = Normalizer.normalize(source.substring(start, end), Form.NFC);
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
        ends[length - 1] = end;
        return;
      }
      if (length == starts.length) {
        starts = Arrays.copyOf(starts, length * 2 + 8);
        ends = Arrays.copyOf(ends, length * 2 + 8);
      }
      text.append(c);
      starts[length] = start;
      ends[length] = end;
    }
  }
}
