package kr.malmungchi.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finds the headings of plain text: those that a contents page promises, those that are numbered in
 * sequence, and in a book the short lines that stand apart.
 *
 * <p>Levels follow the forms of numbering that the document uses: 제1부 above 1.1. above titles
 * without a number.
 */
final class TextHeadings {
  private static final int LONGEST_NUMBERED = 60;
  private static final int LONGEST_PLAIN = 30;
  private static final int FEWEST_IN_SEQUENCE = 2;
  private static final Pattern SENTENCE_END =
      Pattern.compile(".*(?:[다요죠까][.!?]|[.,:;…]|[.!?]['\"’”)]*)$");

  private final List<TextLine> lines;
  private final ContentsPage contents;

  private TextHeadings(List<TextLine> lines, ContentsPage contents) {
    this.lines = lines;
    this.contents = contents;
  }

  /** The headings' levels by the index of their lines, in order. */
  static SortedMap<Integer, Integer> in(List<TextLine> lines, ContentsPage contents) {
    return new TextHeadings(lines, contents).levels();
  }

  private SortedMap<Integer, Integer> levels() {
    SortedMap<Integer, HeadingForm> headings = new TreeMap<>();
    contents
        .match(lines)
        .forEach((line, title) -> headings.put(line, HeadingForm.of(contents.titles().get(title))));
    boolean promised = !headings.isEmpty();
    addNumbered(headings);
    if (promised && headings.containsValue(HeadingForm.PLAIN)) {
      addPlain(headings);
    }
    return ranked(headings);
  }

  /** Numbered lines that read like titles, of each form that comes at least twice. */
  private void addNumbered(SortedMap<Integer, HeadingForm> headings) {
    Map<HeadingForm, SortedMap<Integer, HeadingForm>> byForm = new EnumMap<>(HeadingForm.class);
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      HeadingForm form =
          line.text().length() <= LONGEST_NUMBERED
              ? HeadingForm.of(line.text())
              : HeadingForm.PLAIN;
      boolean title = form.isNumbered() && !contents.contains(i) && !isSentence(line.text());
      if (title && !headings.containsKey(i)) {
        byForm.computeIfAbsent(form, f -> new TreeMap<>()).put(i, form);
      }
    }
    byForm.forEach(
        (form, found) -> {
          if (found.size() >= FEWEST_IN_SEQUENCE && !isList(found)) {
            headings.putAll(found);
          }
        });
  }

  /** Numbered lines that follow one another without text between them are a list. */
  private static boolean isList(SortedMap<Integer, HeadingForm> found) {
    int neighbours = 0;
    int before = -2;
    for (int line : found.keySet()) {
      neighbours += line == before + 1 ? 1 : 0;
      before = line;
    }
    return neighbours * 2 >= found.size();
  }

  /** Short lines apart from the text, between paragraphs that end in sentences. */
  private void addPlain(SortedMap<Integer, HeadingForm> headings) {
    int first = headings.firstKey();
    for (int i = Math.max(first, contents.to()) + 1; i + 1 < lines.size(); i++) {
      TextLine line = lines.get(i);
      boolean alone = line.apart() && lines.get(i + 1).apart();
      boolean title =
          line.text().length() <= LONGEST_PLAIN && !isSentence(line.text()) && !line.isRule();
      boolean between =
          headings.containsKey(i - 1)
              || isSentence(lines.get(i - 1).text())
              || lines.get(i - 1).isLong();
      boolean full =
          lines.get(i + 1).text().length() > line.text().length() && !headings.containsKey(i + 1);
      if (alone && title && between && full && !headings.containsKey(i)) {
        headings.put(i, HeadingForm.PLAIN);
      }
    }
  }

  private static boolean isSentence(String text) {
    return SENTENCE_END.matcher(text).matches();
  }

  /**
   * The forms in use, in their order, are the levels; the frame of a book stands beside its
   * highest.
   */
  private static SortedMap<Integer, Integer> ranked(SortedMap<Integer, HeadingForm> headings) {
    EnumMap<HeadingForm, Integer> levels = new EnumMap<>(HeadingForm.class);
    for (HeadingForm form : HeadingForm.values()) {
      if (form != HeadingForm.FRAME && headings.containsValue(form)) {
        levels.put(form, levels.size() + 1);
      }
    }
    levels.put(HeadingForm.FRAME, 1);
    SortedMap<Integer, Integer> ranked = new TreeMap<>();
    headings.forEach((line, form) -> ranked.put(line, levels.getOrDefault(form, 1)));
    return ranked;
  }
}
