package kr.malmungchi.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.malmungchi.agreement.Agreement;
import kr.malmungchi.agreement.Statement;
import kr.malmungchi.agreement.Telling;
import kr.malmungchi.corpus.NameInUse;
import kr.malmungchi.document.DocumentCard;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.name.Spelling;
import kr.malmungchi.quotation.Quote;
import kr.malmungchi.quotation.Speaker;
import kr.malmungchi.summary.SummarySentence;
import kr.malmungchi.text.Span;
import kr.malmungchi.timeline.DateRange;
import kr.malmungchi.timeline.DatedEvent;

/**
 * Facts with their places in the sources: a table, or a list with footnotes.
 *
 * @param columns the names of the cells
 */
public record Export(List<String> columns, List<Row> rows) {
  private static final List<String> PLACE =
      List.of("title", "authors", "published", "section", "origin", "document", "start", "end");

  /** Every file of Korean text that a spreadsheet is to read as UTF-8 begins so. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** A kind of file. */
  public enum Format {
    CSV("csv", "text/csv; charset=utf-8"),
    MARKDOWN("md", "text/markdown; charset=utf-8");

    private final String suffix;
    private final String mediaType;

    Format(String suffix, String mediaType) {
      this.suffix = suffix;
      this.mediaType = mediaType;
    }

    /** The end of a file's name, without a dot. */
    public String suffix() {
      return suffix;
    }

    public String mediaType() {
      return mediaType;
    }

    public static Optional<Format> of(String suffix) {
      return Arrays.stream(values()).filter(format -> format.suffix.equals(suffix)).findFirst();
    }
  }

  /**
   * One fact.
   *
   * @param heading under which it stands in a list; empty for none
   * @param text what the list says of it
   * @param place where it stands
   */
  public record Row(List<String> cells, String heading, String text, Place place) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** A part of a document. */
  public record Place(DocumentCard document, List<String> section, Span span) {
    public Place {
      section = List.copyOf(section);
    }

    private List<String> cells() {
      Metadata metadata = document.metadata();
      return List.of(
          metadata.title(),
          String.join(", ", metadata.authors()),
          metadata.published().map(Object::toString).orElse(""),
          String.join(" › ", section),
          metadata.origin(),
          document.id().value(),
          Integer.toString(span.start()),
          Integer.toString(span.end()));
    }

    /** 김하늘, 항구 이야기, 제1부 › 부두, 2019-03-02 (항구.md 12–34). */
    private String footnote() {
      Metadata metadata = document.metadata();
      return Stream.of(
                  String.join(", ", metadata.authors()),
                  metadata.title(),
                  String.join(" › ", section),
                  metadata.published().map(Object::toString).orElse(""))
              .filter(part -> !part.isBlank())
              .collect(Collectors.joining(", "))
          + " (%s %d–%d)".formatted(metadata.origin(), span.start(), span.end());
    }
  }

  public Export {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  public static Export timeline(List<DatedEvent> events) {
    return new Export(
        List.of("date", "dateEnd", "precision", "event"),
        events.stream()
            .map(
                event -> {
                  DateRange when = event.when().range();
                  return new Row(
                      List.of(
                          when.date(),
                          when.end().orElse(""),
                          when.precision().label(),
                          event.text()),
                      when.toString(),
                      event.text(),
                      new Place(event.document(), event.section(), event.sentence()));
                })
            .toList());
  }

  public static Export quotes(List<Quote> quotes) {
    return new Export(
        List.of("speaker", "words"),
        quotes.stream()
            .map(
                quote -> {
                  String speaker = quote.speaker().map(Speaker::name).orElse("");
                  return new Row(
                      List.of(speaker, quote.words()),
                      "",
                      (speaker.isEmpty() ? "" : speaker + ": ") + "“" + quote.words() + "”",
                      new Place(quote.document(), quote.section(), quote.span()));
                })
            .toList());
  }

  /** Each name with its spellings; its place is its first mention. */
  public static Export names(List<NameInUse> names) {
    return new Export(
        List.of("name", "kind", "mentions", "documents", "spellings"),
        names.stream()
            .map(
                use -> {
                  String spellings =
                      use.name().spellings().stream()
                          .map(Spelling::text)
                          .collect(Collectors.joining(", "));
                  return new Row(
                      List.of(
                          use.name().display(),
                          use.name().kind().label(),
                          Integer.toString(use.mentions()),
                          Integer.toString(use.documents()),
                          spellings),
                      "",
                      "%s (%d): %s".formatted(use.name().display(), use.mentions(), spellings),
                      new Place(use.first().document(), use.first().section(), use.first().span()));
                })
            .toList());
  }

  /** Each telling under the words that show what it is about. */
  public static Export agreements(List<Agreement> agreements) {
    List<Row> rows = new ArrayList<>();
    for (Agreement agreement : agreements) {
      String about = String.join(" ", agreement.about());
      String verdict = agreement.verdict().name().toLowerCase(Locale.ROOT);
      for (Telling telling : agreement.tellings()) {
        Statement statement = telling.statement();
        rows.add(
            new Row(
                List.of(about, verdict, telling.value(), telling.surface(), statement.text()),
                about + " (" + verdict + ")",
                telling.value() + ": " + statement.text(),
                new Place(statement.document(), statement.section(), telling.span())));
      }
    }
    return new Export(List.of("about", "verdict", "value", "words", "sentence"), rows);
  }

  public static Export summary(List<SummarySentence> sentences) {
    return new Export(
        List.of("sentence"),
        sentences.stream()
            .map(
                sentence ->
                    new Row(
                        List.of(sentence.text()),
                        "",
                        sentence.text(),
                        new Place(sentence.document(), sentence.section(), sentence.span())))
            .toList());
  }

  public String text(Format format) {
    return switch (format) {
      case CSV -> csv();
      case MARKDOWN -> markdown();
    };
  }

  /**
   * Comma-separated values by RFC 4180, in which no cell can be taken for a formula: one that
   * begins like one gets an apostrophe before it.
   */
  private String csv() {
    StringBuilder csv = new StringBuilder(BYTE_ORDER_MARK);
    line(Stream.concat(columns.stream(), PLACE.stream()), csv);
    for (Row row : rows) {
      line(Stream.concat(row.cells.stream(), row.place.cells().stream()), csv);
    }
    return csv.toString();
  }

  private static void line(Stream<String> cells, StringBuilder csv) {
    csv.append(cells.map(Export::cell).collect(Collectors.joining(","))).append("\r\n");
  }

  private static String cell(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }

  /** A Markdown list in which each place is a footnote. */
  private String markdown() {
    StringBuilder markdown = new StringBuilder();
    List<String> footnotes = new ArrayList<>();
    String heading = "";
    for (Row row : rows) {
      if (!row.heading.equals(heading)) {
        heading = row.heading;
        markdown
            .append(footnotes.isEmpty() ? "" : "\n")
            .append("## ")
            .append(heading)
            .append("\n\n");
      }
      footnotes.add(row.place.footnote());
      markdown.append("- %s[^%d]\n".formatted(plain(row.text), footnotes.size()));
    }
    for (int i = 0; i < footnotes.size(); i++) {
      markdown
          .append(i == 0 ? "\n" : "")
          .append("[^%d]: %s\n".formatted(i + 1, plain(footnotes.get(i))));
    }
    return markdown.toString();
  }

  /** On one line, and without anything that Markdown or HTML would take for a mark. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (char c : text.replaceAll("\\s+", " ").toCharArray()) {
      if ("\\`*_[]<>#|~&".indexOf(c) >= 0) {
        plain.append('\\');
      }
      plain.append(c);
    }
    return plain.toString();
  }
}
