package kr.malmungchi.reading;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kr.malmungchi.text.Span;
import org.jsoup.nodes.Element;

/**
 * A web page as it is read on the screen: its words in lines, and which element shows which of
 * them.
 *
 * @param text all visible words in the order of the page: blocks and {@code <br>} end a line, an
 *     empty line stands between paragraphs, a row of a table is one line ({@code 나라 | 법}), a
 *     picture is its description ({@code [그림: 낡은 다리]})
 * @param lines its lines that show something, in order
 * @param boxes the elements that make up lines, each before those inside it
 * @param hints the places that elements name as the author's, the date's or the title's, in order
 * @param references the links into the page that are written like a note's number
 * @param anchors the place that each name of an element stands for
 */
record RenderedPage(
    String text,
    List<Line> lines,
    List<Box> boxes,
    List<Hint> hints,
    List<Reference> references,
    Map<String, Span> anchors) {

  /** The hints that begin inside a part of the text. */
  List<Hint> hintsIn(Span part) {
    int from = firstHint(part.start());
    int to = from;
    while (to < hints.size() && hints.get(to).span.start() < part.end()) {
      to++;
    }
    return hints.subList(from, to);
  }

  private int firstHint(int offset) {
    int low = 0;
    int high = hints.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (hints.get(middle).span.start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The index of the first line that ends after a place; as many as there are lines if none. */
  int lineAt(int offset) {
    int low = 0;
    int high = lines.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lines.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** What the lines of an element are. */
  enum Role {
    BODY,
    HEADING,
    QUOTATION,
    LISTING,
    NOTE,
    CODE
  }

  /**
   * A line.
   *
   * @param words its place and its normalised words
   * @param letters how many characters it shows
   * @param linked how many of them are links or buttons
   * @param inPage how many of these lead to another place of the same page
   * @param bold how many of them are bold
   * @param broken whether only a {@code <br>} parts it from the line before
   */
  record Line(
      TextLine words, Box box, int letters, int linked, int inPage, int bold, boolean broken) {
    private static final int LONG = 60;
    private static final Pattern SENTENCE =
        Pattern.compile(".*(?:[^\\d ] ?[.!?…]|[다요죠까])[\"'”’)」』]{0,3}");

    Span span() {
      return words.span();
    }

    boolean isMostlyLinks() {
      return linked * 2 > letters;
    }

    boolean isSentence() {
      return SENTENCE.matcher(words.text()).matches();
    }

    /** Whether it is written in sentences, or is too long for anything else. */
    boolean isProse() {
      return linked * 3 <= letters && (letters >= LONG || (letters >= LONG / 5 && isSentence()));
    }
  }

  /** An element that begins and ends lines. */
  static final class Box {
    final int index;
    final Element element;
    final int parent;
    final Role role;
    final int start;
    int end;
    int lines;
    int letters;
    int linked;
    int prose;

    Box(int index, Element element, int parent, Role role, int start) {
      this.index = index;
      this.element = element;
      this.parent = parent;
      this.role = role;
      this.start = start;
      this.end = start;
    }

    boolean contains(Box other) {
      return start <= other.start && other.end <= end;
    }

    boolean contains(Line line) {
      return start <= line.span().start() && line.span().end() <= end;
    }
  }

  /** The words of an element whose name tells what they are: {@code <span class="author">}. */
  record Hint(String what, String evidence, Span span, String value) {}

  /** A link like {@code <sup><a href="#note1">1</a></sup>}. */
  record Reference(String target, Span span) {}
}
