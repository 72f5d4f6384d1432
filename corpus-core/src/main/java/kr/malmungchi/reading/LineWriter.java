package kr.malmungchi.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.malmungchi.reading.RenderedPage.Box;
import kr.malmungchi.reading.RenderedPage.Hint;
import kr.malmungchi.reading.RenderedPage.Line;
import kr.malmungchi.reading.RenderedPage.Reference;
import kr.malmungchi.reading.RenderedPage.Role;
import kr.malmungchi.text.Characters;
import kr.malmungchi.text.Span;
import org.jsoup.nodes.Element;

/** Writes words into lines as a browser does, and keeps count of what the lines are made of. */
final class LineWriter {
  private final StringBuilder text = new StringBuilder();
  private final List<Box> boxes = new ArrayList<>();
  private final List<Draft> written = new ArrayList<>();
  private final StringBuilder indent = new StringBuilder();
  private Draft line = new Draft();

  /** The innermost box, -1 outside of all. */
  private int box = -1;

  /** How many elements of each kind are open. */
  private int pressed;

  private int inPage;
  private int bold;

  private int code;

  /** The row of a table that is being written as one line, -1 outside. */
  private int row = -1;

  private int cell;
  private int cellsWritten;

  private boolean space;
  private int breaks;
  private boolean broken;

  /**
   * What an element inside a line makes of its words.
   *
   * @param pressed 1 for links and buttons
   * @param inPage 1 for links to a place in the same page
   */
  record Inline(int pressed, int inPage, int bold) {
    static final Inline PLAIN = new Inline(0, 0, 0);
    static final Inline BOLD = new Inline(0, 0, 1);
    static final Inline PRESSED = new Inline(1, 0, 0);
    static final Inline IN_PAGE = new Inline(1, 1, 0);
  }

  /** A line in the making. */
  private static final class Draft {
    private int box = -1;
    private int letters;
    private int linked;
    private int inPage;
    private int bold;
    private boolean broken;

    boolean isEmpty() {
      return box < 0;
    }
  }

  int length() {
    return text.length();
  }

  /** What has been written since the text was {@code start} characters long. */
  Span since(int start) {
    int from = start;
    while (from < text.length() && Characters.isBlank(text.charAt(from))) {
      from++;
    }
    return new Span(from, text.length());
  }

  String words(Span span) {
    return text.substring(span.start(), span.end()).strip();
  }

  /** Begins a box; inside the row of a table it is only a space. */
  void open(Element element, Optional<Role> role, boolean apart, boolean isRow) {
    if (row >= 0) {
      space();
      return;
    }
    endLine(apart);
    boxes.add(new Box(boxes.size(), element, box, role(element, role), text.length()));
    box = boxes.size() - 1;
    if (isRow) {
      row = box;
      cell = -1;
      cellsWritten = 0;
    }
    code += element.nameIs("pre") ? 1 : 0;
  }

  /**
   * Notes and code keep what is in them; a paragraph in a heading that was never closed ends it.
   */
  private Role role(Element element, Optional<Role> own) {
    Role outer = box < 0 ? Role.BODY : boxes.get(box).role;
    return switch (outer) {
      case NOTE, CODE -> outer;
      case HEADING -> own.orElse(element.nameIs("div") ? outer : Role.BODY);
      case BODY, QUOTATION, LISTING -> own.orElse(outer);
    };
  }

  void close(Element element, boolean apart) {
    if (box < 0 || !boxes.get(box).element.equals(element)) {
      space();
      return;
    }
    row = row == box ? -1 : row;
    code -= element.nameIs("pre") ? 1 : 0;
    endLine(apart);
    boxes.get(box).end = text.length();
    box = boxes.get(box).parent;
  }

  /** Begins an element that ends no line. */
  void enter(Inline element) {
    pressed += element.pressed;
    inPage += element.inPage;
    bold += element.bold;
  }

  void leave(Inline element) {
    pressed -= element.pressed;
    inPage -= element.inPage;
    bold -= element.bold;
  }

  void nextCell() {
    cell++;
    space = false;
  }

  void space() {
    space = true;
  }

  void breakLine() {
    boolean heading = box >= 0 && boxes.get(box).role == Role.HEADING;
    if (row >= 0 || (heading && !line.isEmpty())) {
      space();
    } else if (line.isEmpty()) {
      breaks = Math.max(breaks, 2);
    } else {
      endLine(false);
      broken = true;
    }
  }

  void endLine(boolean apart) {
    if (row >= 0) {
      space();
      return;
    }
    if (!line.isEmpty()) {
      written.add(line);
      line = new Draft();
    }
    breaks = Math.max(breaks, apart ? 2 : 1);
    broken = false;
    space = false;
    indent.setLength(0);
  }

  void write(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (code > 0) {
        writeCode(c);
      } else if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
        space = true;
      } else {
        show(c);
      }
    }
  }

  private void writeCode(char c) {
    if (c == '\n') {
      boolean empty = line.isEmpty();
      int before = breaks;
      endLine(false);
      breaks = empty ? before + 1 : 1;
    } else if (c != '\r') {
      if (line.isEmpty() && Characters.isBlank(c)) {
        indent.append(c);
      } else {
        show(c);
      }
    }
  }

  private void show(char c) {
    boolean blank = Characters.isBlank(c);
    if (line.isEmpty()) {
      if (blank) {
        return;
      }
      begin();
    } else if (row >= 0 && cellsWritten < cell) {
      text.append(" |".repeat(cell - cellsWritten)).append(' ');
      cellsWritten = cell;
    } else if (space) {
      text.append(' ');
    }
    space = false;
    text.append(c);
    if (!blank) {
      line.letters++;
      line.linked += pressed > 0 ? 1 : 0;
      line.inPage += inPage > 0 ? 1 : 0;
      line.bold += bold > 0 ? 1 : 0;
    }
  }

  private void begin() {
    if (!text.isEmpty()) {
      text.repeat('\n', breaks);
    }
    text.append(indent);
    indent.setLength(0);
    if (row >= 0) {
      // What stands before the first cell is in none.
      text.repeat("| ", Math.max(0, cell));
      cellsWritten = cell;
    }
    line.box = box;
    line.broken = broken && breaks == 1;
    breaks = 0;
    broken = false;
  }

  /** All that was written. */
  RenderedPage page(List<Hint> hints, List<Reference> references, Map<String, Span> anchors) {
    endLine(false);
    String all = text.toString();
    List<TextLine> places = TextLine.of(all);
    List<Line> lines = new ArrayList<>(places.size());
    int draft = -1;
    int end = 0;
    for (TextLine place : places) {
      // One that was written may be read as several, where it is very long or holds a form feed.
      draft += draft < 0 || all.substring(end, place.span().start()).indexOf('\n') >= 0 ? 1 : 0;
      end = place.span().end();
      Draft made = written.get(draft);
      Line done =
          new Line(
              place,
              boxes.get(made.box),
              made.letters,
              made.linked,
              made.inPage,
              made.bold,
              made.broken);
      lines.add(done);
      count(done);
    }
    for (int i = boxes.size() - 1; i > 0; i--) {
      addToParent(boxes.get(i));
    }
    hints.sort(Comparator.comparing(Hint::span));
    return new RenderedPage(all, lines, boxes, hints, references, anchors);
  }

  private static void count(Line line) {
    line.box().lines++;
    line.box().letters += line.letters();
    line.box().linked += line.linked();
    line.box().prose += line.isProse() ? line.letters() : 0;
  }

  private void addToParent(Box inner) {
    if (inner.parent >= 0) {
      Box outer = boxes.get(inner.parent);
      outer.lines += inner.lines;
      outer.letters += inner.letters;
      outer.linked += inner.linked;
      outer.prose += inner.prose;
    }
  }
}
