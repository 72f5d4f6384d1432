package kr.malmungchi.reading;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import kr.malmungchi.text.Characters;
import kr.malmungchi.text.Span;

/** Knows what each line of a text is: a heading, furniture, an item of a list, a note, prose. */
final class LineKinds {
  /** What a line is. */
  enum Kind {
    PROSE,
    HEADING,
    FURNITURE,
    /** A line of dashes. */
    RULE,
    /** An item of a list. */
    ITEM,
    /** A row of a table. */
    ROW,
    QUOTATION,
    NOTE,
    REFERENCE
  }

  /** Texts are not broken at a smaller width; shorter lines are verses or a list. */
  private static final int SHORTEST_WIDTH = 25;

  private static final int LONGEST_ITEM = 30;
  private static final Pattern SENTENCE = Pattern.compile("[다요죠까][.!?][\"'”’)]*$");
  private static final String BULLETS = "-*+·•▪◦‣○●□■▶▷→✓✔";
  private static final String ATTACHED_BULLETS = "•▪◦‣○●□■▶▷✓✔";
  private static final Pattern REFERENCES =
      Pattern.compile("(?:참고|참고 ?문헌|참고 ?자료|인용 ?문헌|출처|[Rr]eferences|REFERENCES|[Bb]ibliography)");
  private static final Pattern NOTES = Pattern.compile("(?:각주|미주|후주|주석|[Nn]otes|NOTES)");
  private static final Pattern SOURCE_LINE = Pattern.compile("(?:출처|자료) ?[:：] ?[^\\s].*");
  private static final Pattern REFERENCE_LIKE =
      Pattern.compile(".*(?:(?:19|20)\\d{2}|://|「|『|《|pp?\\. ?\\d).*");
  private static final Pattern CREDIT = Pattern.compile("[가-힣][가-힣 ]{1,8}: .*");
  private static final Pattern PAGE_FRAME = Pattern.compile("(?:page|running)-.*");

  private final TextLines lines;
  private final SortedMap<Integer, TextHeadings.Heading> headings;
  private final Map<Integer, String> furniture;
  private final Kind[] kinds;
  private final boolean wrapped;

  LineKinds(
      TextLines lines,
      SortedMap<Integer, TextHeadings.Heading> headings,
      Map<Integer, String> furniture) {
    this.lines = lines;
    this.headings = headings;
    this.furniture = furniture;
    this.kinds = new Kind[lines.size()];
    Arrays.fill(kinds, Kind.PROSE);
    this.wrapped = isHardWrapped();
    markFrame();
    if (!wrapped) {
      markItems();
    }
    markSections();
  }

  Kind at(int line) {
    return kinds[line];
  }

  boolean isProse(int line) {
    return at(line) == Kind.PROSE;
  }

  void set(int line, Kind kind) {
    kinds[line] = kind;
  }

  /** Whether the line begins as items of lists do. */
  static boolean beginsItem(TextLines lines, int line) {
    return Form.of(lines, line).kind == Kind.ITEM;
  }

  /** Whether paragraphs go on over line breaks, up to a blank line. */
  boolean isWrapped() {
    return wrapped;
  }

  /** A page number or a running header, if a rule says so. */
  boolean isPageFrame(int line) {
    return at(line) == Kind.FURNITURE
        && PAGE_FRAME.matcher(furniture.getOrDefault(line, "")).matches();
  }

  private void markFrame() {
    for (int i = 0; i < kinds.length; i++) {
      if (furniture.containsKey(i)) {
        set(i, Kind.FURNITURE);
      } else if (headings.containsKey(i)) {
        set(i, Kind.HEADING);
      } else if (isRule(lines.span(i))) {
        set(i, Kind.RULE);
      }
    }
  }

  private boolean isRule(Span line) {
    for (int i = line.start(); i < line.end(); i++) {
      char c = lines.source().charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  /** Items, rows and quotations that follow one another. */
  private void markItems() {
    Form before = Form.NONE;
    int from = 0;
    for (int i = 0; i <= kinds.length; i++) {
      Form form = i < kinds.length && isProse(i) ? Form.of(lines, i) : Form.NONE;
      if (i < kinds.length && at(i) == Kind.RULE && before.kind == Kind.ROW) {
        set(i, Kind.ROW);
        continue;
      }
      if (!form.follows(before)) {
        mark(before, from, i);
        from = i;
      }
      before = form;
    }
  }

  /** One line alone is a list only if it holds several items; sentences with numbers are prose. */
  private void mark(Form form, int from, int to) {
    boolean list = to - from > 1 || form.kind == Kind.QUOTATION || form.whole;
    if (form.kind == Kind.PROSE || !list) {
      return;
    }
    int sentences = 0;
    for (int i = from; i < to && form.kind == Kind.ITEM; i++) {
      sentences += isSentence(i) ? 1 : 0;
    }
    for (int i = from; i < to && sentences * 2 < to - from; i++) {
      set(i, form.kind);
    }
  }

  private boolean isSentence(int line) {
    String tail = lines.tail(line);
    boolean full = SENTENCE.matcher(tail).find();
    return full && (lines.span(line).length() > LONGEST_ITEM || Prose.hasInnerEnd(tail));
  }

  /**
   * How a line begins.
   *
   * @param mark the form of its number; empty for a bullet
   * @param number the number of an item, 0 for a bullet
   * @param whole whether the line alone is a list: ① … ② … ③ …
   */
  private record Form(Kind kind, String mark, int number, boolean whole) {
    static final Form NONE = new Form(Kind.PROSE, "", 0, false);

    static Form of(TextLines lines, int at) {
      char first = lines.source().charAt(lines.span(at).start());
      boolean row = isRow(lines, at);
      if (Characters.isHangulSyllable(first) && "가나다라마바사아자차카타파하".indexOf(first) < 0 && !row) {
        return NONE;
      }
      String text = lines.get(at).text();
      if (row) {
        return new Form(Kind.ROW, "", 0, false);
      }
      if (text.length() > 2 && text.charAt(0) == '>' && text.charAt(1) != '<') {
        return new Form(Kind.QUOTATION, "", 0, false);
      }
      if (isBullet(text)) {
        return new Form(Kind.ITEM, "", 0, false);
      }
      HeadingForm form =
          text.length() > 2 && isNumberLike(text) ? HeadingForm.of(text) : HeadingForm.PLAIN;
      boolean whole = text.startsWith("①") && text.contains("②");
      return form.isSequence() ? new Form(Kind.ITEM, form.name(), form.number(text), whole) : NONE;
    }

    private static boolean isBullet(String text) {
      char first = text.isEmpty() ? ' ' : text.charAt(0);
      return text.length() > 2
          && BULLETS.indexOf(first) >= 0
          && (text.charAt(1) == ' ' || ATTACHED_BULLETS.indexOf(first) >= 0);
    }

    private static boolean isNumberLike(String text) {
      char first = text.charAt(0);
      char second = text.charAt(1);
      return Character.isDigit(first)
          || first == '('
          || (first >= '①' && first <= '⑳')
          || second == '.'
          || second == ')';
    }

    private static boolean isRow(TextLines lines, int at) {
      Span span = lines.span(at);
      int end = Math.min(span.end(), span.start() + TextLine.LONGEST_DECOMPOSED);
      int bars = 0;
      for (int i = span.start(); i < end; i++) {
        char c = lines.source().charAt(i);
        bars += c == '|' || c == '\t' ? 1 : 0;
      }
      return bars > 0;
    }

    boolean follows(Form before) {
      if (kind != before.kind || kind == Kind.PROSE) {
        return false;
      }
      boolean bullets = mark.isEmpty() || before.mark.isEmpty();
      return kind == Kind.ROW
          || bullets
          || !mark.equals(before.mark)
          || number == before.number + 1;
    }
  }

  /** What stands under 참고문헌 are references, and what stands under 각주 are notes. */
  private void markSections() {
    boolean references = false;
    boolean notes = false;
    boolean contiguous = false;
    for (int i = 0; i < kinds.length; i++) {
      if (at(i) == Kind.HEADING) {
        String title = lines.get(i).text().replaceAll("[\\[\\]【】<>〈〉:#*]", "").strip();
        references = REFERENCES.matcher(title).matches();
        notes = NOTES.matcher(title).matches();
        contiguous = false;
      } else if (isText(i)) {
        references &= isReference(i) && !(contiguous && lines.apart(i));
        contiguous |= references && !lines.apart(i) && at(i - 1) == Kind.REFERENCE;
        notes &= isNote(i);
        if (references || (isProse(i) && isSource(i))) {
          set(i, Kind.REFERENCE);
        } else if (notes) {
          set(i, Kind.NOTE);
        }
      }
    }
  }

  /** Whether the line is prose or stands in a list or a table. */
  boolean isText(int line) {
    Kind kind = at(line);
    return kind == Kind.PROSE || kind == Kind.ITEM || kind == Kind.ROW;
  }

  private boolean isReference(int line) {
    String text = lines.get(line).text();
    if (text.startsWith("#")) {
      return false;
    }
    boolean listed = at(line) == Kind.ITEM || text.startsWith("[") || Form.isBullet(text);
    boolean prose = Prose.isPolite(lines.tail(line)) || LineEnds.goesOn(lines.tail(line));
    return listed
        || REFERENCE_LIKE.matcher(text).matches()
        || (!prose && !Prose.isEnded(lines.tail(line)));
  }

  private boolean isSource(int line) {
    return lines.span(line).length() <= TextLine.LONGEST_HEADING
        && SOURCE_LINE.matcher(lines.get(line).text()).matches();
  }

  /** A note may have several paragraphs; a credit (저자: …) ends them. */
  private boolean isNote(int line) {
    return !CREDIT.matcher(lines.get(line).text()).matches();
  }

  /** Most lines are about equally long and end in the middle of a sentence. */
  private boolean isHardWrapped() {
    int longest = 0;
    for (int i = 0; i < lines.size(); i++) {
      longest = Math.max(longest, lines.span(i).length());
    }
    if (longest > TextLine.LONGEST_HEADING || longest < SHORTEST_WIDTH) {
      return false;
    }
    int inner = 0;
    int broken = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (lines.apart(i + 1)) {
        continue;
      }
      inner++;
      Span line = lines.span(i);
      char last = lines.source().charAt(line.end() - 1);
      if (line.length() >= longest * 0.7 && (Characters.isHangul(last) || last == ',')) {
        broken++;
      }
    }
    return inner >= 4 && broken >= inner * 0.6;
  }
}
