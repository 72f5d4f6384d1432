package kr.malmungchi.document;

import kr.malmungchi.text.Span;

/**
 * A stretch of body text that hangs together. Headings are {@linkplain Section sections}, not
 * blocks.
 */
public sealed interface Block {
  Span span();

  /** Running text. */
  record Paragraph(Span span) implements Block {}

  /** Words set apart as somebody's: {@code > …} in Markdown. */
  record Quotation(Span span) implements Block {}

  /** A note that a marker in the text refers to. */
  record Footnote(Span span) implements Block {}

  /** One entry of a list of sources. */
  record Reference(Span span) implements Block {}

  /** A list item, a table, or code. */
  record Listing(Span span) implements Block {}
}
