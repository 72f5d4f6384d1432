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
 * @param explanations what the score is made of, the largest part first; empty unless asked for
 */
public record Hit(
    DocumentCard document,
    Passage passage,
    List<Span> highlights,
    double score,
    List<Explanation> explanations) {

  public Hit {
    highlights = List.copyOf(highlights);
    explanations = List.copyOf(explanations);
  }
}
