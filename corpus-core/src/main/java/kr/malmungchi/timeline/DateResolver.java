package kr.malmungchi.timeline;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.IntFunction;
import kr.malmungchi.timeline.DatePart.Direction;
import kr.malmungchi.timeline.DatePart.Origin;
import kr.malmungchi.timeline.DatePart.Unit;
import kr.malmungchi.timeline.DatePart.Way;

/** Turns the parts of a date expression into days, from the coarsest part to the finest. */
final class DateResolver {
  private static final int SMALLEST_YEARS_AHEAD = 3;
  private static final int PIVOT = 50;

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
          part.length() == DatePrecision.SEASON ? Optional.empty() : inYear(part::in);
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
            .filter(date -> Math.abs(date.getYear() - year) <= SMALLEST_YEARS_AHEAD)
            .isPresent();
    return part.sure() || near
        ? Optional.of(new Resolved(DateRange.year(year), Certainty.FROM_CONTEXT))
        : Optional.empty();
  }

  /**
   * A part of a year that is not named: the year of a date in the paragraph, of the day of
   * publishing, or of a date before.
   */
  private Optional<Resolved> inYear(IntFunction<DateRange> part) {
    Optional<DateRange> here = context.mentionedHere(DatePrecision.YEAR);
    Optional<DateRange> before = here.or(() -> context.mentioned(DatePrecision.MONTH));
    if (before.isEmpty()) {
      Optional<LocalDate> published = context.published(DatePrecision.MONTH);
      if (published.isPresent()) {
        DateRange range = part.apply(published.get().getYear());
        return Optional.of(new Resolved(range, Certainty.FROM_PUBLISHED));
      }
      before = context.mentioned(DatePrecision.YEAR);
    }
    return before.map(
        range -> new Resolved(part.apply(range.first().getYear()), Certainty.FROM_CONTEXT));
  }

  private Optional<Resolved> dayAlone(int day) {
    Optional<DateRange> month =
        context
            .mentionedHere(DatePrecision.MONTH)
            .or(
                () ->
                    context.published(DatePrecision.DAY).isPresent()
                        ? Optional.empty()
                        : context.mentioned(DatePrecision.MONTH));
    return month.isPresent()
        ? Optional.of(
            new Resolved(
                DateRange.day(month.get().first().withDayOfMonth(day)), Certainty.FROM_CONTEXT))
        : context
            .published(DatePrecision.DAY)
            .map(
                date ->
                    new Resolved(
                        DateRange.day(date.withDayOfMonth(day)), Certainty.FROM_PUBLISHED));
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
          case WITHIN ->
              offset.vague() || offset.unit() == Unit.HOUR
                  ? Optional.empty()
                  : context.written(precision);
          case AFTER ->
              offset.unit() == Unit.YEAR
                  ? context.mentionedHere(precision)
                  : offset.unit() == Unit.HOUR && !offset.vague()
                      ? Optional.empty()
                      : context.mentioned(precision);
          case BEFORE -> context.published(precision).map(DateRange::day);
        };
    Certainty certainty =
        offset.way() == Way.BEFORE ? Certainty.FROM_PUBLISHED : Certainty.COMPUTED;
    return from.map(range -> new Resolved(counted(offset, range.first()), certainty));
  }

  private static DateRange counted(DatePart.Offset offset, LocalDate from) {
    LocalDate day =
        offset.way() == Way.BEFORE ? from.minus(offset.distance()) : from.plus(offset.distance());
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

  /** The number-th week with its Monday inside of the range. */
  private static Optional<DateRange> weekOf(DateRange range, int number) {
    LocalDate monday =
        number < 0
            ? range.last().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            : range
                .first()
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                .plus(number - 1L, ChronoUnit.WEEKS);
    return monday.isAfter(range.last()) ? Optional.empty() : Optional.of(DateRange.week(monday));
  }
}
