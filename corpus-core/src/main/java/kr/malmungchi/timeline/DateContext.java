package kr.malmungchi.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import kr.malmungchi.document.PartialDate;

/**
 * What a reader knows about time at a place of a text: when the text was published, and which dates
 * it has named so far.
 *
 * <p>A date is forgotten after some distance: what stands a chapter before dates nothing any more.
 * Distances are in UTF-16 units of the source.
 */
final class DateContext {
  /** How far a year or month that was named reaches. */
  private static final int REACH = 5_000;

  /** How far "the next day" looks back. */
  private static final int NEAR = 3_000;

  /** How far "in five days" looks back. */
  private static final int VERY_NEAR = 1_000;

  /** How far a month reaches down to days. */
  private static final int ABOVE = 300;

  /** How far a week whose day was named reaches; each use renews it. */
  private static final int WEEK_REACH = 10_000;

  private static final int DAYS_NEAR_WEEK = 31;

  /** A date that the text has named. */
  record Mention(DateRange range, int block, int place) {}

  private final Optional<PartialDate> published;
  private Optional<Mention> last = Optional.empty();
  private Optional<Mention> written = Optional.empty();
  private Optional<Mention> weekday = Optional.empty();
  private int block;
  private int place;

  DateContext(Optional<PartialDate> published) {
    this.published = published;
  }

  void enterBlock() {
    block++;
  }

  void moveTo(int newPlace) {
    place = newPlace;
  }

  /** The published date, if it is known at least as exactly as {@code precision}. */
  Optional<LocalDate> published(DatePrecision precision) {
    return published
        .filter(
            date ->
                switch (date.precision()) {
                  case DAY -> true;
                  case MONTH -> DatePrecision.MONTH.isAtMost(precision);
                  case YEAR -> DatePrecision.YEAR.isAtMost(precision);
                })
        .map(PartialDate::first);
  }

  /** The last date that was named, if it is near and at least as exact. */
  Optional<DateRange> mentioned(DatePrecision precision) {
    return within(last, precision.isAtMost(DatePrecision.WEEK) ? NEAR : REACH, precision);
  }

  /** The month that was named just before: a heading or a line above the days of a chronology. */
  Optional<DateRange> monthAbove() {
    return within(last, ABOVE, DatePrecision.MONTH)
        .filter(range -> range.precision() == DatePrecision.MONTH);
  }

  /** The last date that was named in the same paragraph. */
  Optional<DateRange> mentionedHere(DatePrecision precision) {
    return within(last.filter(mention -> mention.block == block), REACH, precision);
  }

  /** The last date that was written out, not counted, if it is near and at least as exact. */
  Optional<DateRange> written(DatePrecision precision) {
    return within(written, VERY_NEAR, precision);
  }

  /** The same, in the same paragraph. */
  Optional<DateRange> writtenHere(DatePrecision precision) {
    return within(written.filter(mention -> mention.block == block), VERY_NEAR, precision);
  }

  private Optional<DateRange> within(
      Optional<Mention> mention, int reach, DatePrecision precision) {
    return mention
        .filter(found -> place - found.place <= reach)
        .map(Mention::range)
        .filter(range -> range.precision().isAtMost(precision))
        .filter(range -> precision != DatePrecision.DAY || range.first().equals(range.last()));
  }

  /**
   * The day that a weekday means: in the week after the last date that was written with its weekday
   * (11월 17일 금요일), or after a day in the same paragraph.
   */
  Optional<LocalDate> day(DayOfWeek day) {
    Optional<LocalDate> from =
        within(weekday, WEEK_REACH, DatePrecision.DAY)
            .or(() -> mentionedHere(DatePrecision.DAY))
            .map(DateRange::first);
    if (from.isPresent() && weekday.isPresent()) {
      weekday = Optional.of(new Mention(weekday.get().range, block, place));
    }
    return from.map(date -> date.with(TemporalAdjusters.nextOrSame(day)));
  }

  /** Notes a date that the text names here. */
  void name(DateRange range, boolean writtenOut, boolean withWeekday) {
    Mention mention = new Mention(range, block, place);
    if (range.precision().compareTo(DatePrecision.YEAR) > 0) {
      return;
    }
    last = Optional.of(mention);
    if (writtenOut) {
      written = last;
    }
    if (range.precision() != DatePrecision.DAY) {
      return;
    }
    if (withWeekday) {
      weekday = last;
    } else if (writtenOut) {
      weekday =
          weekday.filter(
              week ->
                  Math.abs(ChronoUnit.DAYS.between(week.range.first(), range.first()))
                      <= DAYS_NEAR_WEEK);
    }
  }
}
