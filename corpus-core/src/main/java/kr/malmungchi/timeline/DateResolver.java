package kr.malmungchi.timeline;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import kr.malmungchi.timeline.DatePart.Direction;
import kr.malmungchi.timeline.DatePart.Origin;
import kr.malmungchi.timeline.DatePart.Unit;
import kr.malmungchi.timeline.DatePart.Way;

/** Turns the parts of a date expression into days, from the coarsest part to the finest. */
final class DateResolver {
  private static final int YEARS_AROUND = 3;
  private static final int PIVOT = 50;
  private static final int MONTHS_AHEAD = 6;
  private static final int RECENT_DAYS = 100;

  private final DateContext context;

  DateResolver(DateContext context) {
    this.context = context;
  }

  /** The days that are meant, and what had to be added to know them. */
  record Resolved(DateRange range, Certainty certainty) {

    private Resolved with(DateRange narrower) {
      return new Resolved(narrower, certainty);
    }
  }

  /** Empty where the context does not tell, and for days that do not exist. */
  Optional<Resolved> resolve(DatePhrase phrase) {
    try {
      Optional<Resolved> sum = Optional.empty();
      Optional<Direction> direction = Optional.empty();
      for (DateToken token : phrase.parts()) {
        if (token.part() instanceof DatePart.Toward toward) {
          direction = Optional.of(toward.direction());
          continue;
        }
        sum =
            sum.isPresent()
                ? narrowed(sum.get(), token.part())
                : direction.isPresent()
                    ? toward(direction.get(), token.part())
                    : first(token.part());
        if (sum.isEmpty()) {
          return sum;
        }
      }
      return sum;
    } catch (DateTimeException | IllegalArgumentException e) {
      // 2월 30일, 다섯째 주 of a short month, years out of range.
      return Optional.empty();
    }
  }

  private Optional<Resolved> first(DatePart start) {
    return switch (start) {
      case DatePart.Known known -> Optional.of(new Resolved(known.range(), Certainty.CERTAIN));
      case DatePart.ShortYear year -> shortYear(year);
      case DatePart.OfYear part ->
          part.length() == DatePrecision.SEASON ? Optional.empty() : inYear(part);
      case DatePart.Day day -> dayAlone(day.day());
      case DatePart.Weekday weekday ->
          context
              .day(weekday.day())
              .map(day -> new Resolved(DateRange.day(day), Certainty.FROM_CONTEXT));
      case DatePart.Weekend weekend ->
          context
              .day(DayOfWeek.SATURDAY)
              .map(day -> new Resolved(weekend(day), Certainty.FROM_CONTEXT));
      case DatePart.Relative relative ->
          relative.origin() == Origin.PUBLISHED
              ? fromPublished(relative.unit(), relative.distance())
              : fromMentioned(relative.unit(), relative.distance());
      case DatePart.Offset offset -> offset(offset);
      case DatePart.Lately lately -> lately(lately);
      case DatePart.WeekOf week -> Optional.empty();
      case DatePart.Portion portion -> Optional.empty();
      case DatePart.Toward toward -> Optional.empty();
      case DatePart.Impossible impossible -> Optional.empty();
    };
  }

  /** '23년 is one of the years around; 25년에 only if the text was written about then. */
  private Optional<Resolved> shortYear(DatePart.ShortYear part) {
    int year = part.lastDigits() + (part.lastDigits() < PIVOT ? 2000 : 1900);
    boolean near =
        context
            .published(DatePrecision.YEAR)
            .filter(date -> Math.abs(date.getYear() - year) <= YEARS_AROUND)
            .isPresent();
    return part.sure() || near
        ? Optional.of(new Resolved(DateRange.year(year), Certainty.FROM_CONTEXT))
        : Optional.empty();
  }

  /**
   * A part of a year that is not named: the year of a date in the paragraph, of a month or day
   * before, or of the day of publishing.
   */
  private Optional<Resolved> inYear(DatePart.OfYear part) {
    Optional<LocalDate> published = context.published(DatePrecision.MONTH);
    Optional<DateRange> before =
        context
            .mentionedHere(DatePrecision.YEAR)
            .or(() -> context.mentioned(DatePrecision.MONTH))
            .filter(range -> !isYearOf(published, range));
    if (before.isEmpty() && published.isPresent()) {
      return Optional.of(new Resolved(near(part, published.get()), Certainty.FROM_PUBLISHED));
    }
    return before
        .or(
            () ->
                part.length() == DatePrecision.MONTH
                    ? context.mentioned(DatePrecision.YEAR)
                    : before)
        .map(range -> new Resolved(part.in(range.first().getYear()), Certainty.FROM_CONTEXT));
  }

  private static boolean isYearOf(Optional<LocalDate> published, DateRange range) {
    return published.filter(now -> now.getYear() == range.first().getYear()).isPresent();
  }

  /** In the year of publishing, or in the year before if that would be far ahead. */
  private static DateRange near(DatePart.OfYear part, LocalDate now) {
    DateRange range = part.in(now.getYear());
    return range.first().isAfter(now.plusMonths(MONTHS_AHEAD)) ? part.in(now.getYear() - 1) : range;
  }

  /**
   * 17일: of the month of a date just before, or the 17th that is nearest to the day of publishing.
   */
  private Optional<Resolved> dayAlone(int day) {
    Optional<LocalDate> published = context.published(DatePrecision.DAY);
    Optional<DateRange> month =
        context
            .mentionedHere(DatePrecision.MONTH)
            .or(context::monthAbove)
            .or(
                () ->
                    context
                        .mentioned(DatePrecision.MONTH)
                        .filter(range -> published.isEmpty() || isRecent(range, published.get())));
    return month.isPresent()
        ? Optional.of(
            new Resolved(
                DateRange.day(month.get().first().withDayOfMonth(day)), Certainty.FROM_CONTEXT))
        : published.map(
            now -> new Resolved(DateRange.day(nearest(day, now)), Certainty.FROM_PUBLISHED));
  }

  private static boolean isRecent(DateRange range, LocalDate now) {
    return Math.abs(ChronoUnit.DAYS.between(range.first(), now)) <= RECENT_DAYS;
  }

  private static LocalDate nearest(int day, LocalDate now) {
    YearMonth month = YearMonth.from(now);
    return Stream.of(month.minusMonths(1), month, month.plusMonths(1))
        .filter(other -> other.isValidDay(day))
        .map(other -> other.atDay(day))
        .min(Comparator.comparing(date -> Math.abs(ChronoUnit.DAYS.between(date, now))))
        .orElseThrow();
  }

  private Optional<Resolved> fromPublished(Unit unit, int distance) {
    return context
        .published(unit.precision())
        .map(date -> new Resolved(unit(unit, date, distance), Certainty.FROM_PUBLISHED));
  }

  private Optional<Resolved> fromMentioned(Unit unit, int distance) {
    return context
        .mentioned(unit.precision())
        .map(
            range ->
                new Resolved(
                    unit(unit, range.first(), distance),
                    distance == 0 ? Certainty.FROM_CONTEXT : Certainty.COMPUTED));
  }

  private static DateRange unit(Unit unit, LocalDate date, int distance) {
    return switch (unit) {
      case HOUR -> DateRange.day(date);
      case DAY -> DateRange.day(date.plusDays(distance));
      case WEEK -> DateRange.week(date.plusWeeks(distance));
      case MONTH -> DateRange.month(YearMonth.from(date).plusMonths(distance));
      case YEAR -> DateRange.year(date.getYear() + distance);
    };
  }

  /**
   * 5일 만에 counts from a date written out, 이틀 뒤 from any date, 3년 전 from the day of writing; 몇 시간 뒤
   * is the same day, but 48시간 뒤 and 한 시간 뒤 tell no day.
   */
  private Optional<Resolved> offset(DatePart.Offset offset) {
    DatePrecision precision = offset.unit().precision();
    Optional<DateRange> from =
        switch (offset.way()) {
          case WITHIN -> within(offset, precision);
          case AFTER, EARLIER ->
              offset.unit() == Unit.YEAR
                  ? context.mentionedHere(precision).filter(range -> !offset.vague())
                  : offset.unit() == Unit.HOUR && !offset.vague()
                      ? Optional.empty()
                      : context.mentioned(precision);
          case BEFORE ->
              context
                  .published(offset.unit() == Unit.YEAR ? DatePrecision.MONTH : precision)
                  .map(DateRange::day);
        };
    Certainty certainty =
        offset.way() == Way.BEFORE ? Certainty.FROM_PUBLISHED : Certainty.COMPUTED;
    return from.map(range -> counted(offset, range.first()))
        .filter(range -> offset.way() != Way.WITHIN || !isAhead(range))
        .map(range -> new Resolved(range, certainty));
  }

  private boolean isAhead(DateRange range) {
    return context
        .published(DatePrecision.YEAR)
        .filter(now -> now.getYear() < range.first().getYear())
        .isPresent();
  }

  /** 하루 만에 tells how fast, not when. */
  private Optional<DateRange> within(DatePart.Offset offset, DatePrecision precision) {
    if (offset.vague()
        || offset.unit() == Unit.HOUR
        || offset.distance().equals(Period.ofDays(1))) {
      return Optional.empty();
    }
    return offset.unit() == Unit.YEAR ? context.writtenHere(precision) : context.written(precision);
  }

  private static DateRange counted(DatePart.Offset offset, LocalDate from) {
    LocalDate day =
        offset.way() == Way.BEFORE || offset.way() == Way.EARLIER
            ? from.minus(offset.distance())
            : from.plus(offset.distance());
    Unit unit =
        !offset.vague()
            ? offset.unit()
            : switch (offset.unit()) {
              case HOUR -> Unit.HOUR;
              case DAY, WEEK -> Unit.MONTH;
              case MONTH, YEAR -> Unit.YEAR;
            };
    return unit(unit, day, 0);
  }

  private Optional<Resolved> lately(DatePart.Lately lately) {
    return context
        .published(lately.unit().precision())
        .map(
            date ->
                new Resolved(
                    unit(lately.unit(), date.minus(lately.distance()), 0).to(DateRange.day(date)),
                    Certainty.FROM_PUBLISHED));
  }

  /** 지난 11월, 다음 금요일, 올 연말: counted from the day of writing. */
  private Optional<Resolved> toward(Direction direction, DatePart part) {
    Optional<DateRange> range =
        switch (part) {
          case DatePart.OfYear months -> months(direction, months);
          case DatePart.Day day -> days(direction, day.day());
          case DatePart.Weekday weekday ->
              context
                  .published(DatePrecision.DAY)
                  .map(now -> weekday(direction, weekday.day(), now));
          case DatePart.Weekend weekend ->
              context
                  .published(DatePrecision.DAY)
                  .map(now -> weekend(weekday(direction, DayOfWeek.SATURDAY, now).first()));
          case DatePart.Portion portion ->
              context
                  .published(DatePrecision.YEAR)
                  .map(now -> Portions.of(DateRange.year(now.getYear()), portion.share()));
          case DatePart.Known known -> Optional.empty();
          case DatePart.ShortYear year -> Optional.empty();
          case DatePart.WeekOf week -> Optional.empty();
          case DatePart.Relative relative -> Optional.empty();
          case DatePart.Toward toward -> Optional.empty();
          case DatePart.Offset offset -> Optional.empty();
          case DatePart.Lately lately -> Optional.empty();
          case DatePart.Impossible impossible -> Optional.empty();
        };
    return range.map(days -> new Resolved(days, Certainty.FROM_PUBLISHED));
  }

  /** The last such time that is over, this year's, or the next one to come. */
  private Optional<DateRange> months(Direction direction, DatePart.OfYear part) {
    return context
        .published(DatePrecision.MONTH)
        .map(YearMonth::from)
        .map(
            now -> {
              YearMonth start = YearMonth.of(now.getYear(), part.firstMonth());
              boolean over = !start.plusMonths(part.months()).isAfter(now);
              return part.from(
                  switch (direction) {
                    case LAST -> over ? start : start.minusYears(1);
                    case THIS -> start;
                    case NEXT -> start.isAfter(now) ? start : start.plusYears(1);
                  });
            });
  }

  private Optional<DateRange> days(Direction direction, int day) {
    return context
        .published(DatePrecision.DAY)
        .map(
            now -> {
              YearMonth month = YearMonth.from(now);
              return DateRange.day(
                  switch (direction) {
                    case LAST -> month.minusMonths(day > now.getDayOfMonth() ? 1 : 0).atDay(day);
                    case THIS -> month.atDay(day);
                    case NEXT -> month.plusMonths(day <= now.getDayOfMonth() ? 1 : 0).atDay(day);
                  });
            });
  }

  private static DateRange weekday(Direction direction, DayOfWeek day, LocalDate now) {
    LocalDate thisWeek = DateRange.week(now).first().plusDays(day.getValue() - 1L);
    return DateRange.day(
        switch (direction) {
          case LAST -> now.with(TemporalAdjusters.previous(day));
          case THIS -> thisWeek;
          case NEXT -> thisWeek.plusWeeks(1);
        });
  }

  private static DateRange weekend(LocalDate saturday) {
    return DateRange.day(saturday).to(DateRange.day(saturday.plusDays(1)));
  }

  private static Optional<Resolved> narrowed(Resolved sum, DatePart part) {
    LocalDate first = sum.range.first();
    return switch (part) {
      case DatePart.OfYear months -> Optional.of(sum.with(months.in(first.getYear())));
      case DatePart.Day day ->
          Optional.of(sum.with(DateRange.day(YearMonth.from(first).atDay(day.day()))));
      case DatePart.WeekOf week -> weekOf(sum.range, week.number()).map(sum::with);
      case DatePart.Weekday weekday ->
          Optional.of(
              sum.range.precision() == DatePrecision.DAY
                  ? sum
                  : sum.with(
                      DateRange.day(first.with(TemporalAdjusters.nextOrSame(weekday.day())))));
      case DatePart.Weekend weekend -> Optional.of(sum.with(weekend(first.plusDays(5))));
      case DatePart.Portion portion ->
          Optional.of(sum.with(Portions.of(sum.range, portion.share())));
      case DatePart.Known known -> Optional.empty();
      case DatePart.ShortYear year -> Optional.empty();
      case DatePart.Relative relative -> Optional.empty();
      case DatePart.Toward toward -> Optional.empty();
      case DatePart.Offset offset -> Optional.empty();
      case DatePart.Lately lately -> Optional.empty();
      case DatePart.Impossible impossible -> Optional.empty();
    };
  }

  /** The number-th week of a month or year: the first one is that of the first Thursday. */
  private static Optional<DateRange> weekOf(DateRange range, int number) {
    LocalDate thursday =
        number < 0
            ? range.last().with(TemporalAdjusters.previousOrSame(DayOfWeek.THURSDAY))
            : range
                .first()
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY))
                .plusWeeks(number - 1L);
    return thursday.isAfter(range.last())
        ? Optional.empty()
        : Optional.of(DateRange.week(thursday));
  }
}
