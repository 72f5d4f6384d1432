package kr.malmungchi.timeline;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/**
 * The days that a date expression can mean, and how exactly it names them.
 *
 * <p>2023년 말 means the last third of the year, but it names only the year: its days are 2023-09-01
 * to 2023-12-31, its precision is a year and its date is {@code 2023}.
 *
 * @param first the first day
 * @param last the last day, itself included
 */
public record DateRange(LocalDate first, LocalDate last, DatePrecision precision) {

  public DateRange {
    checkArgument(!last.isBefore(first), "not a range of days: %s to %s", first, last);
    checkArgument(
        first.getYear() >= 1 && last.getYear() <= 9999, "not years of four digits: %s", first);
  }

  static DateRange day(LocalDate day) {
    return new DateRange(day, day, DatePrecision.DAY);
  }

  /** The week from Monday to Sunday around a day. */
  static DateRange week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new DateRange(monday, monday.plusDays(6), DatePrecision.WEEK);
  }

  static DateRange month(YearMonth month) {
    return new DateRange(month.atDay(1), month.atEndOfMonth(), DatePrecision.MONTH);
  }

  /** {@code months} months from the month on. */
  static DateRange months(YearMonth from, int months, DatePrecision precision) {
    return new DateRange(from.atDay(1), from.plusMonths(months - 1L).atEndOfMonth(), precision);
  }

  static DateRange year(int year) {
    return years(year, 1, DatePrecision.YEAR);
  }

  static DateRange years(int from, int years, DatePrecision precision) {
    return new DateRange(
        LocalDate.of(from, 1, 1), LocalDate.of(from + years - 1, 12, 31), precision);
  }

  /** From the first day of this to the last day of the other. */
  DateRange to(DateRange other) {
    return new DateRange(first, other.last, precision);
  }

  /**
   * From the first day of this to the last of the other. An end that would stand before the
   * beginning and has no year of its own lies in the next year: 10월부터 1월까지.
   */
  Optional<DateRange> until(DateRange other) {
    if (!other.last.isBefore(first)) {
      return Optional.of(to(other));
    }
    LocalDate nextYear = other.last.plusYears(1);
    return other.precision.isAtMost(DatePrecision.SEASON) && !nextYear.isBefore(first)
        ? Optional.of(new DateRange(first, nextYear, precision))
        : Optional.empty();
  }

  /** The same named time, but only some of its days. */
  DateRange narrowed(LocalDate from, LocalDate to) {
    return new DateRange(from, to, precision);
  }

  /**
   * The first day in ISO form, as exactly as it is named: {@code 2023-11-17}; {@code 2023-07} for a
   * quarter; {@code 2023} for a year or a season.
   */
  public String date() {
    return iso(first);
  }

  /** The last day in the same form, if that is more than the date alone says. */
  public Optional<String> end() {
    LocalDate end = precision == DatePrecision.SEASON ? last.minusMonths(2) : last;
    return iso(end).equals(date()) ? Optional.empty() : Optional.of(iso(end));
  }

  private String iso(LocalDate day) {
    return switch (precision) {
      case DAY, WEEK -> day.toString();
      case MONTH, QUARTER, HALF -> YearMonth.from(day).toString();
      case SEASON, YEAR, DECADE, CENTURY -> String.format(Locale.ROOT, "%04d", day.getYear());
    };
  }

  /** {@code 2023-11-17}, {@code 2016..2018}. */
  @Override
  public String toString() {
    return end().map(end -> date() + ".." + end).orElse(date());
  }
}
