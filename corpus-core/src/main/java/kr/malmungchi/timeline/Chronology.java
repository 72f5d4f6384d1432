package kr.malmungchi.timeline;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.List;

/**
 * The events of one document or of many, in the order of their dates.
 *
 * @param events sorted {@linkplain DatedEvent#BY_DATE by date}
 */
public record Chronology(List<DatedEvent> events) {

  public Chronology {
    events = events.stream().sorted(DatedEvent.BY_DATE).toList();
  }

  /** Those that may have happened from {@code from} to {@code to}, both days included. */
  public Chronology between(LocalDate from, LocalDate to) {
    return new Chronology(
        events.stream()
            .filter(
                event ->
                    !event.when().range().last().isBefore(from)
                        && !event.when().range().first().isAfter(to))
            .toList());
  }

  /** The events under the date of each: {@code 2023-11-17}, {@code 2023-11}, {@code 2016..2018}. */
  public ImmutableListMultimap<String, DatedEvent> byDate() {
    return Multimaps.index(events, event -> event.when().range().toString());
  }
}
