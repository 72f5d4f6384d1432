package kr.malmungchi.document;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date known to the day, the month or only the year: 2023-11-22, 2023-11, 2023.
 *
 * @param first the first day that it can mean
 */
public record PartialDate(LocalDate first, Precision precision) implements Comparable<PartialDate> {

  /** How much of the date is known. */
  public enum Precision {
    YEAR,
    MONTH,
    DAY
  }

  private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");

  public PartialDate {
    checkArgument(
        first.getYear() >= 1 && first.getYear() <= 9999, "not a year of four digits: %s", first);
    first =
        switch (precision) {
          case YEAR -> first.withDayOfYear(1);
          case MONTH -> first.withDayOfMonth(1);
          case DAY -> first;
        };
  }

  /**
   * Reads {@code 2023}, {@code 2023-11} or {@code 2023-11-22}; empty for anything else, also for
   * 2023-13 or 2023-02-30.
   */
  public static Optional<PartialDate> parse(String iso) {
    Matcher matcher = ISO.matcher(iso);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      int year = Integer.parseInt(matcher.group(1));
      if (matcher.group(2) == null) {
        return Optional.of(new PartialDate(LocalDate.of(year, 1, 1), Precision.YEAR));
      }
      int month = Integer.parseInt(matcher.group(2));
      if (matcher.group(3) == null) {
        return Optional.of(new PartialDate(LocalDate.of(year, month, 1), Precision.MONTH));
      }
      return Optional.of(
          new PartialDate(
              LocalDate.of(year, month, Integer.parseInt(matcher.group(3))), Precision.DAY));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The last day that it can mean. */
  public LocalDate last() {
    return switch (precision) {
      case YEAR -> first.with(java.time.temporal.TemporalAdjusters.lastDayOfYear());
      case MONTH -> YearMonth.from(first).atEndOfMonth();
      case DAY -> first;
    };
  }

  @Override
  public int compareTo(PartialDate other) {
    int byFirst = first.compareTo(other.first);
    return byFirst != 0 ? byFirst : precision.compareTo(other.precision);
  }

  /** The ISO form at its own precision: {@code 2023-11}. */
  @Override
  public String toString() {
    return switch (precision) {
      case YEAR ->
          Year.from(first).toString().length() == 4
              ? Year.from(first).toString()
              : "%04d".formatted(first.getYear());
      case MONTH -> YearMonth.from(first).toString();
      case DAY -> first.toString();
    };
  }
}
