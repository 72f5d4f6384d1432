package kr.malmungchi.timeline;

import java.time.LocalDate;
import java.time.Period;
import kr.malmungchi.timeline.DatePart.Share;

/**
 * Knows which days are the beginning, the middle and the end of a longer time: its thirds, in
 * months for a year (2023년 말: from September), in tens of days for a month (11월 초: to the 10th), in
 * years for a decade.
 */
final class Portions {
  private Portions() {}

  static DateRange of(DateRange whole, Share share) {
    LocalDate first = whole.first();
    LocalDate last = whole.last();
    LocalDate second = first.plus(third(whole.precision()));
    LocalDate third = second.plus(third(whole.precision()));
    LocalDate middle = first.plus(half(whole.precision()));
    return switch (share) {
      case EARLY -> whole.narrowed(first, second.minusDays(1));
      case MIDDLE -> whole.narrowed(second, third.minusDays(1));
      case LATE -> whole.narrowed(third, last);
      case FIRST_HALF -> whole.narrowed(first, middle.minusDays(1));
      case SECOND_HALF -> whole.narrowed(middle, last);
    };
  }

  private static Period third(DatePrecision precision) {
    return switch (precision) {
      case DAY, WEEK -> Period.ofDays(2);
      case MONTH -> Period.ofDays(10);
      case SEASON, QUARTER -> Period.ofMonths(1);
      case HALF -> Period.ofMonths(2);
      case YEAR -> Period.ofMonths(4);
      case DECADE -> Period.ofMonths(40);
      case CENTURY -> Period.ofMonths(400);
    };
  }

  private static Period half(DatePrecision precision) {
    return switch (precision) {
      case DAY, WEEK -> Period.ofDays(3);
      case MONTH -> Period.ofDays(15);
      case SEASON, QUARTER -> Period.ofDays(45);
      case HALF -> Period.ofMonths(3);
      case YEAR -> Period.ofMonths(6);
      case DECADE -> Period.ofYears(5);
      case CENTURY -> Period.ofYears(50);
    };
  }
}
