package kr.malmungchi.json;

import java.util.List;
import kr.malmungchi.corpus.FactPage;
import kr.malmungchi.corpus.TimelineAnswer;
import kr.malmungchi.corpus.TimelineAnswer.Dated;
import kr.malmungchi.json.Json.DocumentJson;
import kr.malmungchi.json.Json.InterpretationJson;
import kr.malmungchi.timeline.DateRange;
import kr.malmungchi.timeline.DatedEvent;
import org.jspecify.annotations.Nullable;

/** Turns what documents tell into the shapes of the API. */
public final class FactJson {
  private FactJson() {}

  /**
   * A dated sentence.
   *
   * @param date as exactly as it is named: {@code 2023-11-17}, {@code 2023-11}, {@code 2023}
   * @param dateEnd the last day, month or year, where the date is a range
   * @param certainty what had to be added to know the date
   * @param surface the words that say it
   * @param start where the sentence begins in the source text
   * @param end where it ends
   */
  public record EventJson(
      String date,
      @Nullable String dateEnd,
      String precision,
      String certainty,
      String surface,
      String text,
      DocumentJson document,
      List<String> section,
      int start,
      int end) {}

  /** A date with the number of sentences that tell of it, and of documents that have them. */
  public record DateJson(
      String date, @Nullable String dateEnd, String precision, int events, int documents) {}

  public record TimelineJson(
      @Nullable String query,
      List<InterpretationJson> interpretations,
      int total,
      List<EventJson> events,
      List<DateJson> dates,
      @Nullable String next,
      List<String> warnings) {}

  public static TimelineJson timeline(@Nullable String question, TimelineAnswer answer) {
    FactPage<DatedEvent> page = answer.page();
    return new TimelineJson(
        question,
        page.interpretations().stream().map(Json::of).toList(),
        page.total(),
        page.facts().stream().map(FactJson::of).toList(),
        answer.dates().stream().map(FactJson::of).toList(),
        page.next().orElse(null),
        page.warnings());
  }

  private static EventJson of(DatedEvent event) {
    DateRange when = event.when().range();
    return new EventJson(
        when.date(),
        when.end().orElse(null),
        when.precision().label(),
        event.when().certainty().label(),
        event.when().surface(),
        event.text(),
        Json.of(event.document()),
        event.section(),
        event.sentence().start(),
        event.sentence().end());
  }

  private static DateJson of(Dated dated) {
    DateRange when = dated.date();
    return new DateJson(
        when.date(),
        when.end().orElse(null),
        when.precision().label(),
        dated.events(),
        dated.documents());
  }
}
