package kr.malmungchi.timeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.PartialDate;
import kr.malmungchi.document.Section;
import kr.malmungchi.text.Characters;
import kr.malmungchi.text.Sentence;
import kr.malmungchi.text.SentenceSplitter;
import kr.malmungchi.text.Span;

/**
 * Reads the dates and dated events of one document, passage by passage from its beginning to its
 * end: each sentence of its body that names a date, and each sentence below a heading or a line
 * that is nothing but a date. Holds no more of a large document than the paragraph that it is in.
 */
public final class TimelineReader {
  /** A single line with only a date is when the text was written, not a chronology. */
  private static final int FEWEST_DATE_LINES = 2;

  private static final int LONGEST_DATE_LINE = 60;
  private static final int LONGEST_TITLE = 200;
  private static final String SENTENCE_ENDS = ".!?…";

  private final SentenceSplitter splitter = new SentenceSplitter();
  private final Document document;
  private final String text;
  private final EventRules rules;
  private final DateFinder finder;
  private final Deque<Part> parts;
  private final boolean chronology;
  private final Deque<DateExpression> dates = new ArrayDeque<>();
  private final Deque<DatedEvent> events = new ArrayDeque<>();
  private Optional<Dating> dating = Optional.empty();

  public TimelineReader(Document document) {
    this.document = document;
    this.text = document.text();
    this.rules = new EventRules(document.metadata().kind());
    this.finder = new DateFinder(dayOfWriting());
    this.parts = parts();
    this.chronology = hasDateLines();
  }

  /** The date expressions that begin before {@code end}, in order, without those told before. */
  public List<DateExpression> datesBefore(int end) {
    readTo(end);
    return taken(dates, date -> date.span().start() < end);
  }

  /** The events whose sentences begin before {@code end}, in order, without those told before. */
  public List<DatedEvent> eventsBefore(int end) {
    readTo(end);
    return taken(events, event -> event.sentence().start() < end);
  }

  private static <T> List<T> taken(Deque<T> waiting, Predicate<T> isBefore) {
    List<T> taken = new ArrayList<>();
    while (!waiting.isEmpty() && isBefore.test(waiting.peek())) {
      taken.add(waiting.remove());
    }
    return taken;
  }

  private void readTo(int end) {
    while (!parts.isEmpty() && parts.peek().span.start() < end) {
      Part part = parts.remove();
      read(new Piece(part.span, part.heading, finder.find(text, part.span)));
    }
  }

  /** A heading or a block. */
  private record Part(Span span, boolean heading) {}

  /** A heading or a block with the date expressions in it. */
  private record Piece(Span span, boolean heading, List<DateExpression> expressions) {}

  /**
   * What dates the sentences below: a heading to the end of its section, a line to the first blank
   * line behind its entries.
   */
  private record Dating(DateExpression date, boolean heading, boolean hasEntry) {

    Dating withEntry() {
      return new Dating(date, heading, true);
    }

    boolean endsBefore(Piece piece, String text) {
      int breaks = 0;
      for (int i = piece.span.start() - 1; i >= 0 && Characters.isBlank(text.charAt(i)); i--) {
        breaks += text.charAt(i) == '\n' ? 1 : 0;
      }
      return !heading && hasEntry && breaks > 1;
    }
  }

  private Deque<Part> parts() {
    List<Part> all = new ArrayList<>();
    headings(document.root(), all);
    document.blocks().forEach(block -> all.add(new Part(block.span(), false)));
    all.sort(Comparator.comparing(Part::span));
    return new ArrayDeque<>(all);
  }

  private static void headings(Section section, List<Part> all) {
    for (Section inner : section.sections()) {
      all.add(new Part(inner.heading(), true));
      headings(inner, all);
    }
  }

  /** Whether several lines are nothing but a date. */
  private boolean hasDateLines() {
    DateFinder alone = new DateFinder(dayOfWriting());
    int lines = 0;
    for (Part part : parts) {
      if (!part.heading
          && part.span.length() <= LONGEST_DATE_LINE
          && isDate(new Piece(part.span, false, alone.find(text, part.span)))
          && ++lines == FEWEST_DATE_LINES) {
        return true;
      }
    }
    return false;
  }

  private void read(Piece piece) {
    if (!piece.heading) {
      dates.addAll(piece.expressions);
    }
    if (isDate(piece)) {
      dating =
          piece.heading || chronology
              ? Optional.of(new Dating(piece.expressions.get(0), isSection(piece), false))
              : Optional.empty();
    } else if (piece.heading) {
      dating = Optional.empty();
    } else if (!rules.isRow(piece.span.in(text)) && !isTitle(piece)) {
      dating = dating.filter(date -> !date.endsBefore(piece, text));
      addEvents(piece);
      dating = dating.map(Dating::withEntry);
    }
  }

  /** A book is not written on the day on which it comes out. */
  private Optional<PartialDate> dayOfWriting() {
    Kind kind = document.metadata().kind();
    boolean slow = kind == Kind.BOOK || kind == Kind.REPORT;
    return document
        .metadata()
        .published()
        .map(date -> slow ? new PartialDate(date.first(), PartialDate.Precision.YEAR) : date);
  }

  /** Whether a piece is nothing but a date; with a full stop behind it, it is a sentence. */
  private boolean isDate(Piece piece) {
    return piece.span.length() <= LONGEST_DATE_LINE
        && piece.expressions.size() == 1
        && text.substring(piece.expressions.get(0).span().end(), piece.span.end()).isBlank()
        && text.substring(piece.span.start(), piece.expressions.get(0).span().start())
            .chars()
            .noneMatch(Character::isLetterOrDigit);
  }

  /** Whether a blank line stands below a heading; one right above its text is a line of it. */
  private boolean isSection(Piece piece) {
    int breaks = 0;
    for (int i = piece.span.end(); i < text.length() && Characters.isBlank(text.charAt(i)); i++) {
      breaks += text.charAt(i) == '\n' ? 1 : 0;
    }
    return piece.heading && breaks != 1;
  }

  private boolean isTitle(Piece piece) {
    return piece.span.length() <= LONGEST_TITLE
        && piece.span.in(text).strip().equals(document.metadata().title())
        && SENTENCE_ENDS.indexOf(text.charAt(piece.span.end() - 1)) < 0;
  }

  private void addEvents(Piece piece) {
    if (piece.expressions.isEmpty() && dating.isEmpty()) {
      return;
    }
    int next = 0;
    for (Sentence sentence : sentences(piece)) {
      Set<String> dates = new HashSet<>();
      while (next < piece.expressions.size()
          && piece.expressions.get(next).span().start() < sentence.span().end()) {
        DateExpression expression = piece.expressions.get(next++);
        if (rules.isEvent(expression, sentence, text) && dates.add(expression.range().toString())) {
          add(expression, sentence);
        }
      }
      if (dates.isEmpty() && dating.isPresent() && rules.isEntry(sentence)) {
        add(dating.get().date(), sentence);
      }
    }
  }

  /** The sentences of a piece; one that is only a date belongs to the next: 2015. 12. 설립. */
  private List<Sentence> sentences(Piece piece) {
    List<Sentence> sentences = new ArrayList<>();
    Set<String> dates = new HashSet<>();
    piece.expressions.forEach(expression -> dates.add(expression.surface()));
    for (Sentence sentence : splitter.split(text, piece.span)) {
      int last = sentences.size() - 1;
      if (last >= 0 && dates.contains(sentences.get(last).text())) {
        Sentence date = sentences.remove(last);
        sentences.add(
            new Sentence(date.span().union(sentence.span()), date.text() + " " + sentence.text()));
      } else {
        sentences.add(sentence);
      }
    }
    return sentences;
  }

  private void add(DateExpression when, Sentence sentence) {
    events.add(
        new DatedEvent(
            document.card(),
            document.root().pathAt(sentence.span().start()),
            when,
            sentence.span(),
            sentence.text()));
  }
}
