package kr.malmungchi.document;

import java.util.List;
import kr.malmungchi.text.NormalizedText;
import kr.malmungchi.text.Span;

/**
 * The unit of retrieval: a run of blocks within one section, some hundreds of characters long. The
 * first one of a section begins with its heading.
 *
 * @param section the titles of the sections around it, outermost first
 * @param text the source text at {@code span}
 * @param blocks the blocks, or the part of one, that it is made of: no sentence crosses their
 *     borders
 * @param gaps what of it cuts a word in two, see {@link Structure#gaps()}
 */
public record Passage(
    List<String> section, Span span, String text, List<Span> blocks, List<Span> gaps) {

  public Passage {
    section = List.copyOf(section);
    blocks = List.copyOf(blocks);
    gaps = List.copyOf(gaps);
  }

  /** A passage of one block, or of a part of one. */
  public Passage(List<String> section, Span span, String text) {
    this(section, span, text, List.of(span), List.of());
  }

  /** Its text without the heading that it may begin with. */
  public Span body() {
    return blocks.isEmpty() ? span : new Span(blocks.get(0).start(), span.end());
  }

  /** Its text for the machine; spans that come back count in the passage's own text, from 0. */
  public NormalizedText normalized() {
    return normalized(span);
  }

  /** As above, of a part of it; {@code part} is a span of the source. */
  public NormalizedText normalized(Span part) {
    int offset = -span.start();
    return NormalizedText.of(
        text,
        part.shifted(offset),
        gaps.stream().filter(part::contains).map(gap -> gap.shifted(offset)).toList());
  }
}
