package kr.malmungchi.corpus;

import java.util.List;
import kr.malmungchi.timeline.DateRange;
import kr.malmungchi.timeline.DatedEvent;

/**
 * What happened, in the order of time.
 *
 * @param page the events of one page
 * @param dates each date of the events of all pages, in order
 */
public record TimelineAnswer(FactPage<DatedEvent> page, List<Dated> dates) {

  /**
   * A date with what is told of it.
   *
   * @param events how many sentences tell of it
   * @param documents how many documents have them
   */
  public record Dated(DateRange date, int events, int documents) {}

  public TimelineAnswer {
    dates = List.copyOf(dates);
  }
}
