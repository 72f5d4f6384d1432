package kr.malmungchi.agreement;

import java.util.List;
import kr.malmungchi.document.DocumentCard;
import kr.malmungchi.text.NormalizedText;
import kr.malmungchi.text.Span;
import kr.malmungchi.timeline.DateExpression;

/**
 * A sentence with what it says in values; its amounts are read from its words.
 *
 * @param document whose sentence it is
 * @param section the titles of the sections around it, outermost first
 * @param span where the sentence stands in the source, without surrounding white space
 * @param words the normalised words of this span, of the source or of a passage of it
 * @param dates the date expressions in the sentence, or the one of the heading that dates it
 */
public record Statement(
    DocumentCard document,
    List<String> section,
    Span span,
    NormalizedText words,
    List<DateExpression> dates) {

  public Statement {
    section = List.copyOf(section);
    dates = List.copyOf(dates);
  }

  /** The sentence, normalised to one line. */
  public String text() {
    return words.text();
  }

  /** Where {@code [start, end)} of {@link #text()} stands in the source. */
  Span source(int start, int end) {
    int origin = words.source(0, 1).start();
    Span place = words.source(start, end);
    return new Span(span.start() + place.start() - origin, span.start() + place.end() - origin);
  }
}
