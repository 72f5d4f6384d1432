package kr.malmungchi.document;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import kr.malmungchi.text.Span;

/**
 * A document as it was read: the untouched source text with its structure marked on it.
 *
 * @param text the source text, exactly as decoded; every {@link Span} of the document counts in it
 * @param fingerprint tells whether a source has changed since: a hash of its bytes and the reader
 *     that read it
 * @param root the section tree; the root spans the whole text
 * @param blocks the body in order, without overlaps
 * @param furniture what is not body, in order
 */
public record Document(
    DocumentId id,
    Metadata metadata,
    String text,
    String fingerprint,
    Section root,
    List<Block> blocks,
    List<Furniture> furniture) {

  public Document {
    checkArgument(
        root.level() == 0 && root.span().equals(new Span(0, text.length())),
        "the root must span the text");
    blocks = List.copyOf(blocks);
    furniture = List.copyOf(furniture);
    int at = 0;
    for (Block block : blocks) {
      checkArgument(
          at <= block.span().start() && block.span().end() <= text.length(),
          "block %s out of order",
          block.span());
      at = block.span().end();
    }
    for (Furniture part : furniture) {
      checkArgument(
          part.span().end() <= text.length(), "furniture %s outside the text", part.span());
    }
  }

  /** The words at a span; the span must lie inside the text. */
  public String text(Span span) {
    checkArgument(
        span.end() <= text.length(),
        "%s is outside of the text, which has %s characters",
        span,
        text.length());
    return span.in(text);
  }

  /** The same text and structure under other metadata. */
  public Document withMetadata(Metadata newMetadata) {
    return new Document(id, newMetadata, text, fingerprint, root, blocks, furniture);
  }

  public DocumentCard card() {
    return new DocumentCard(id, metadata);
  }
}
