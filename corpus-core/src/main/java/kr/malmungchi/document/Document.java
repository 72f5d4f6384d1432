package kr.malmungchi.document;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.Set;
import kr.malmungchi.text.NormalizedText;
import kr.malmungchi.text.Span;

/**
 * A document as it was read: the untouched source text with its structure marked on it.
 *
 * @param text the source text, exactly as decoded; every {@link Span} of the document counts in it
 * @param fingerprint tells whether a source has changed since: a hash of its bytes and the reader
 *     that read it
 */
public record Document(
    DocumentId id, Metadata metadata, String text, String fingerprint, Structure structure) {

  public Document {
    checkArgument(
        structure.root().span().equals(new Span(0, text.length())),
        "the section tree %s must span the text of %s characters",
        structure.root().span(),
        text.length());
  }

  /** The section tree; the root spans the whole text. */
  public Section root() {
    return structure.root();
  }

  /** The body in order, without overlaps. */
  public List<Block> blocks() {
    return structure.blocks();
  }

  /** What is not body, in order. */
  public List<Furniture> furniture() {
    return structure.furniture();
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

  /** A part of the text for the machine, with what cuts its words left out. */
  public NormalizedText normalized(Span span) {
    return NormalizedText.of(text, span, structure.gapsIn(span));
  }

  /** The same text and structure under other metadata. */
  public Document withMetadata(Metadata newMetadata) {
    return new Document(id, newMetadata, text, fingerprint, structure);
  }

  /** The same text and metadata with another structure. */
  public Document withStructure(Structure newStructure) {
    return new Document(id, metadata, text, fingerprint, newStructure);
  }

  /**
   * The same document with the furniture of exactly these rules as body, a paragraph for each of
   * its lines; that of all other rules is furniture again. Rules that do not occur have no effect.
   */
  public Document overruling(Set<String> rules) {
    return withStructure(new Overruling(structure, text).of(rules));
  }

  public DocumentCard card() {
    return new DocumentCard(id, metadata);
  }
}
