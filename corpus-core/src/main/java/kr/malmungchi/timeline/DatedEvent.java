package kr.malmungchi.timeline;

import java.util.Comparator;
import java.util.List;
import kr.malmungchi.document.DocumentCard;
import kr.malmungchi.text.Span;

/**
 * A sentence with a date on which what it tells happened, or will.
 *
 * @param document whose text it is
 * @param section the titles of the sections around it, outermost first
 * @param when the date expression: in the sentence, or in the heading or line that dates it
 * @param sentence where the sentence stands in the source
 * @param text the sentence, normalised to one line
 */
public record DatedEvent(
    DocumentCard document, List<String> section, DateExpression when, Span sentence, String text) {

  /** By first day; of those of one day the exacter first; then by document and place. */
  public static final Comparator<DatedEvent> BY_DATE =
      Comparator.comparing((DatedEvent event) -> event.when.range().first())
          .thenComparing(event -> event.when.range().precision())
          .thenComparing(event -> event.when.range().last())
          .thenComparing(event -> event.document.id())
          .thenComparing(DatedEvent::sentence);

  public DatedEvent {
    section = List.copyOf(section);
  }
}
