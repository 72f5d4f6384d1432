package kr.malmungchi.document;

import java.util.List;
import kr.malmungchi.text.Span;

/**
 * The unit of retrieval: a run of blocks within one section, some hundreds of characters long.
 *
 * @param section the titles of the sections around it, outermost first
 * @param text the source text at {@code span}
 * @param blocks the blocks, or the part of one, that it is made of: no sentence crosses their
 *     borders
 */
public record Passage(List<String> section, Span span, String text, List<Span> blocks) {

  public Passage {
    section = List.copyOf(section);
    blocks = List.copyOf(blocks);
  }

  /** A passage of one block, or of a part of one. */
  public Passage(List<String> section, Span span, String text) {
    this(section, span, text, List.of(span));
  }
}
