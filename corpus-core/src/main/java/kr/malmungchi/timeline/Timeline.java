package kr.malmungchi.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.malmungchi.document.Block;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.PartialDate;
import kr.malmungchi.document.Section;
import kr.malmungchi.text.Characters;
import kr.malmungchi.text.Sentence;
import kr.malmungchi.text.SentenceSplitter;
import kr.malmungchi.text.Span;

/**
 * Turns a document into its dated events: each sentence of its body that names a date, and each
 * sentence below a heading or a line that is nothing but a date.
 */
public final class Timeline {
  /** A single line with only a date is when the text was written, not a chronology. */
  private static final int FEWEST_DATE_LINES = 2;

  private static final int LONGEST_DATE_LINE = 60;
  private static final int LONGEST_TITLE = 200;
  private static final String SENTENCE_ENDS = ".!?…";

  private final SentenceSplitter splitter = new SentenceSplitter();

  /** The events in the order of the text. */
  public List<DatedEvent> of(Document document) {
    return new Reading(document).events();
  }

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

  private final class Reading {
    private final Document document;
    private final String text;
    private final EventRules rules;
    private final List<DatedEvent> events = new ArrayList<>();
    private Optional<Dating> dating = Optional.empty();

    Reading(Document document) {
      this.document = document;
      this.text = document.text();
      this.rules = new EventRules(document.metadata().kind());
    }

    List<DatedEvent> events() {
      List<Piece> pieces = pieces();
      boolean chronology =
          pieces.stream().filter(piece -> !piece.heading && isDate(piece)).count()
              >= FEWEST_DATE_LINES;
      for (Piece piece : pieces) {
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
      return events;
    }

    private List<Piece> pieces() {
      DateFinder finder = new DateFinder(dayOfWriting());
      List<Piece> pieces = new ArrayList<>();
      headings(document.root(), pieces);
      for (Block block : document.blocks()) {
        pieces.add(new Piece(block.span(), false, List.of()));
      }
      pieces.sort(Comparator.comparing(Piece::span));
      pieces.replaceAll(
          piece -> new Piece(piece.span, piece.heading, finder.find(text, piece.span)));
      return pieces;
    }

    private static void headings(Section section, List<Piece> pieces) {
      for (Section inner : section.sections()) {
        pieces.add(new Piece(inner.heading(), true, List.of()));
        headings(inner, pieces);
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
          if (rules.isEvent(expression, sentence, text)
              && dates.add(expression.range().toString())) {
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
              new Sentence(
                  date.span().union(sentence.span()), date.text() + " " + sentence.text()));
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
}
