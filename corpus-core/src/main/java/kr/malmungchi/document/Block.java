package kr.malmungchi.document;

import java.util.List;
import kr.malmungchi.text.Span;

/**
 * A stretch of body text that hangs together. Headings are {@linkplain Section sections}, not
 * blocks.
 */
public sealed interface Block {
  Span span();

  /** What it is, as programs write it: {@code paragraph}. */
  default String role() {
    return switch (this) {
      case Paragraph paragraph -> "paragraph";
      case Quotation quotation -> "quotation";
      case Footnote footnote -> "footnote";
      case Reference reference -> "reference";
      case Listing listing -> "listing";
    };
  }

  /** Running text. */
  record Paragraph(Span span) implements Block {}

  /** Words set apart as somebody's: {@code > …} in Markdown. */
  record Quotation(Span span) implements Block {}

  /**
   * A note.
   *
   * @param markers where the text refers to it, in order; none if that was not found
   */
  record Footnote(Span span, List<Span> markers) implements Block {
    public Footnote {
      markers = List.copyOf(markers);
    }

    public Footnote(Span span) {
      this(span, List.of());
    }
  }

  /** One entry of a list of sources. */
  record Reference(Span span) implements Block {}

  /** A list item, a table, or code. */
  record Listing(Span span) implements Block {}
}
