package kr.malmungchi.summary;

import java.util.List;
import kr.malmungchi.document.DocumentCard;
import kr.malmungchi.text.Span;

/**
 * A sentence taken from a document, with the place it stands at. One that cannot stand alone (그는 …)
 * comes together with the one before it, as one.
 *
 * @param text exactly the words of the source at {@code span}
 * @param section the titles of the sections around it, outermost first
 * @param alsoAt where else the same words stand; the first {@link Summarizer#MOST_PLACES} of them
 */
public record SummarySentence(
    String text,
    DocumentCard document,
    List<String> section,
    Span span,
    List<SummaryPlace> alsoAt) {

  public SummarySentence {
    section = List.copyOf(section);
    alsoAt = List.copyOf(alsoAt);
  }
}
