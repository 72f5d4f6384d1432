package kr.malmungchi.summary;

import java.util.List;
import kr.malmungchi.document.DocumentCard;
import kr.malmungchi.text.Span;

/**
 * Where the words of a sentence stand once more.
 *
 * @param section the titles of the sections around it, outermost first
 */
public record SummaryPlace(DocumentCard document, List<String> section, Span span) {

  public SummaryPlace {
    section = List.copyOf(section);
  }
}
