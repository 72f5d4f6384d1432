package kr.malmungchi.summary;

import java.util.List;
import kr.malmungchi.document.DocumentCard;
import kr.malmungchi.text.Span;

/**
 * A sentence taken from a document, with the place it stands at.
 *
 * @param text exactly the words of the source at {@code span}
 * @param section the titles of the sections around it, outermost first
 */
public record SummarySentence(String text, DocumentCard document, List<String> section, Span span) {

  public SummarySentence {
    section = List.copyOf(section);
  }
}
