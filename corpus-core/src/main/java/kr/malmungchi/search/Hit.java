package kr.malmungchi.search;

import java.util.List;
import kr.malmungchi.document.DocumentCard;
import kr.malmungchi.document.Passage;
import kr.malmungchi.text.Span;

/**
 * A passage that was found.
 *
 * @param highlights where it matched: spans of the source text, in order, without overlaps, inside
 *     the passage
 * @param score larger is better; comparable only within one result
 */
public record Hit(DocumentCard document, Passage passage, List<Span> highlights, double score) {

  public Hit {
    highlights = List.copyOf(highlights);
  }
}
