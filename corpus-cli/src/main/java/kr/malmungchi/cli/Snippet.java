package kr.malmungchi.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import kr.malmungchi.search.Hit;
import kr.malmungchi.text.Span;

/**
 * The lines of a passage that show best why it was found: those with most of the words that were
 * looked for, and what stands around them.
 *
 * <p>Its spans count in the passage, not in the source.
 */
final class Snippet {
  private static final int LINES = 3;
  private static final String CUT = "…";

  private final String text;
  private final List<Span> highlights;
  private final int width;

  private Snippet(String text, List<Span> highlights, int width) {
    this.text = text;
    this.highlights = highlights;
    this.width = width;
  }

  /** Lines of at most {@code width} columns, with every highlight passed through {@code mark}. */
  static List<String> of(Hit hit, int width, UnaryOperator<String> mark) {
    Span body = hit.passage().body();
    int start = body.start();
    List<Span> highlights =
        hit.highlights().stream()
            .filter(body::contains)
            .map(span -> new Span(span.start() - start, span.end() - start))
            .toList();
    String text = hit.passage().text().substring(start - hit.passage().span().start());
    Snippet snippet = new Snippet(DisplayWidth.oneLine(text), highlights, width);
    return snippet.lines(snippet.window(), mark);
  }

  /** What is shown, from the beginning of a word to the end of one. */
  private Span window() {
    // A line loses some columns where its last word goes to the next one.
    int columns = LINES * (width - width / 10);
    Span core = core(columns);
    int spare = columns - columns(core);
    int start = core.start();
    for (int left = spare / 3; start > 0 && left > 0; start--) {
      left -= DisplayWidth.of(text.charAt(start - 1));
    }
    int end = core.end();
    for (int left = columns - columns(new Span(start, end));
        end < text.length() && left > 0;
        end++) {
      left -= DisplayWidth.of(text.charAt(end));
    }
    int wordStart = text.indexOf(' ', start) + 1;
    int wordEnd = text.lastIndexOf(' ', end);
    return new Span(
        start == 0 || wordStart == 0 || wordStart > core.start() ? start : wordStart,
        end == text.length() || wordEnd <= core.end() ? end : wordEnd);
  }

  /** The run of highlights within reach that holds most different words. */
  private Span core(int columns) {
    Span best = new Span(0, 0);
    int most = 0;
    for (int first = 0; first < highlights.size(); first++) {
      Set<String> words = new HashSet<>();
      Span run = highlights.get(first);
      for (Span next : highlights.subList(first, highlights.size())) {
        Span longer = run.union(next);
        if (columns(longer) > columns) {
          break;
        }
        run = longer;
        words.add(next.in(text));
      }
      if (words.size() > most) {
        most = words.size();
        best = run;
      }
    }
    return best;
  }

  private int columns(Span span) {
    return DisplayWidth.of(span.in(text));
  }

  private List<String> lines(Span window, UnaryOperator<String> mark) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(window.start() > 0 ? CUT : "");
    int used = line.length();
    for (int at = window.start(); at < window.end(); ) {
      Span word = new Span(at, wordEnd(at, window.end()));
      int columns = columns(word);
      if (used > 0 && used + columns > width) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        used = 0;
      }
      append(word, line, mark);
      used += columns;
      at = word.end();
      if (at < window.end()) {
        line.append(' ');
        used++;
      }
      while (at < window.end() && text.charAt(at) == ' ') {
        at++;
      }
    }
    lines.add(line.append(window.end() < text.length() ? CUT : "").toString().stripTrailing());
    return lines;
  }

  private int wordEnd(int start, int limit) {
    int space = text.indexOf(' ', start);
    return space < 0 || space > limit ? limit : space;
  }

  private void append(Span word, StringBuilder line, UnaryOperator<String> mark) {
    int at = word.start();
    for (Span highlight : highlights) {
      if (highlight.touches(word)) {
        int from = Math.max(at, highlight.start());
        int to = Math.min(word.end(), highlight.end());
        line.append(text, at, from).append(mark.apply(text.substring(from, to)));
        at = to;
      }
    }
    line.append(text, at, word.end());
  }
}
