package kr.malmungchi.reading;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finds headings without a number or a mark: short lines between paragraphs.
 *
 * <p>In a book whose contents page has some, any short line apart may be one. In other texts a line
 * must stand between whole sentences and be no sentence, or one that tells what it is about in
 * another style than the text around it (규제는 협력이 필요하다 in a text that says 했습니다).
 */
final class PlainHeadings {
  private static final int LONGEST = 30;
  private static final int LONGEST_SENTENCE = 40;
  private static final int FEWEST = 2;

  /** From here on a line is a paragraph and not one of several short lines. */
  private static final int PARAGRAPH = 50;

  private static final int SHORTEST_BELOW = 25;

  /** List items, quotations, captions and lines of a page's frame. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "[\\p{So}\\-–—*•·○●▲▼▶▷※☞+>→\"“‘'(\\[<|#@].*|(?:저자|글쓴이|지은이|작성자|옮긴이|제공|문의|이메일) ?:.*|.*(?:[=@|©→]|://|기자|\\d{1,2}:\\d{2}).*");

  private final TextLines lines;
  private final ContentsPage contents;
  private final Set<Integer> furniture;
  private final SortedMap<Integer, HeadingForm> headings;

  PlainHeadings(
      TextLines lines,
      ContentsPage contents,
      Set<Integer> furniture,
      SortedMap<Integer, HeadingForm> headings) {
    this.lines = lines;
    this.contents = contents;
    this.furniture = furniture;
    this.headings = headings;
  }

  /** In a book: short lines apart from the text, between paragraphs that end in sentences. */
  void addBetweenChapters() {
    int first = headings.firstKey();
    for (int i = Math.max(first, contents.to()) + 1; i + 1 < lines.size(); i++) {
      boolean alone = lines.apart(i) && lines.apart(i + 1);
      if (!alone || lines.span(i).length() > 2 * LONGEST || headings.containsKey(i)) {
        continue;
      }
      TextLine line = lines.get(i);
      TextLine before = lines.get(i - 1);
      TextLine after = lines.get(i + 1);
      boolean title =
          line.text().length() <= LONGEST
              && !Prose.isMarked(line.text())
              && !Prose.hasInnerEnd(line.text())
              && !line.isRule();
      boolean between =
          headings.containsKey(i - 1) || Prose.isMarked(before.text()) || before.isLong();
      boolean full =
          (after.text().length() > line.text().length() || Prose.isMarked(after.text()))
              && !headings.containsKey(i + 1);
      if (title && between && full && !furniture.contains(i)) {
        headings.put(i, HeadingForm.PLAIN);
      }
    }
  }

  /** Elsewhere: only if there are several, and below a text with paragraphs. */
  void addBetweenParagraphs() {
    SortedMap<Integer, HeadingForm> found = new TreeMap<>();
    for (int i = 1; i + 1 < lines.size() && found.size() < TextHeadings.MOST; i++) {
      if (lines.span(i).length() <= 2 * LONGEST_SENTENCE
          && !headings.containsKey(i)
          && !furniture.contains(i)
          && !contents.contains(i)
          && isBetween(i)
          && isTitle(i)) {
        found.put(i, HeadingForm.PLAIN);
      }
    }
    if (found.size() >= FEWEST) {
      headings.putAll(found);
    }
  }

  private boolean isTitle(int at) {
    TextLine line = lines.get(at);
    String text = line.text();
    if (line.isRule() || NO_TITLE.matcher(text).matches() || LineEnds.goesOn(text)) {
      return false;
    }
    if (!Prose.isMarked(text)) {
      return text.length() <= LONGEST && !(Prose.isEnded(text) && Prose.isPolite(text));
    }
    return text.length() <= LONGEST_SENTENCE
        && text.endsWith(".")
        && Prose.hasTopic(text)
        && !Prose.hasInnerEnd(text)
        && !Prose.isPolite(text)
        && Prose.isPolite(lines.get(at - 1).isLong() ? lastWords(at - 1) : lines.get(at - 1).text())
        && Prose.isPolite(lastWords(at + 1));
  }

  private boolean isBetween(int at) {
    TextLine line = lines.get(at);
    boolean apart = line.apart() && lines.apart(at + 1);
    int shortest = apart ? SHORTEST_BELOW : PARAGRAPH;
    boolean heading = headings.containsKey(at - 1);
    boolean rule = lines.get(at - 1).isRule() || endsInBracket(at - 1);
    boolean list = line.apart() && !lines.apart(at + 1) && LineKinds.beginsItem(lines, at + 1);
    if (list && !headings.containsKey(at + 1)) {
      return true;
    }
    boolean above =
        heading
            || (apart && rule)
            || (lines.span(at - 1).length() >= shortest && Prose.isEnded(lastWords(at - 1)));
    return above
        && !headings.containsKey(at + 1)
        && !furniture.contains(at + 1)
        && lines.span(at + 1).length() >= Math.max(shortest, line.text().length() + 1)
        && Prose.isEnded(lastWords(at + 1));
  }

  private boolean endsInBracket(int at) {
    String text = lines.get(at).text();
    return text.startsWith("(") && text.endsWith(")");
  }

  private String lastWords(int at) {
    return lines.tail(at);
  }
}
