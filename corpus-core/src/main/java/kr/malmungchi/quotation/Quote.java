package kr.malmungchi.quotation;

import java.util.List;
import java.util.Optional;
import kr.malmungchi.document.DocumentCard;
import kr.malmungchi.text.Span;

/**
 * What somebody said or wrote, as a document quotes it.
 *
 * @param section the titles of the sections around it, outermost first
 * @param speaker empty when the text does not tell
 * @param words the source text at {@code span}, without the marks around it
 */
public record Quote(
    DocumentCard document,
    List<String> section,
    Optional<Speaker> speaker,
    String words,
    Span span) {

  public Quote {
    section = List.copyOf(section);
  }
}
