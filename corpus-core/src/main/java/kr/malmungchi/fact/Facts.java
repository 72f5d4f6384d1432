package kr.malmungchi.fact;

import java.util.List;
import kr.malmungchi.timeline.DateExpression;
import kr.malmungchi.timeline.DatedEvent;

/**
 * What a part of a document tells, each kind in the order of the text. A fact belongs to the part
 * in which its words begin.
 *
 * @param dates every date expression, also those that date no event
 * @param events sentences that tell what happened on a date
 */
public record Facts(List<DateExpression> dates, List<DatedEvent> events) {
  public static final Facts NONE = new Facts(List.of(), List.of());

  public Facts {
    dates = List.copyOf(dates);
    events = List.copyOf(events);
  }
}
