package kr.malmungchi.timeline;

import java.time.DayOfWeek;
import java.time.Period;
import java.time.YearMonth;
import java.util.Optional;

/** One piece of a date expression; 지난해 / 11월 / 초 has three. */
sealed interface DatePart {

  /** How long a time it names; empty for parts that only narrow another. */
  default Optional<DatePrecision> precision() {
    return Optional.empty();
  }

  /** 2023년, 2023-11, 2023. 11. 17., 1990년대, 19세기: known without any context. */
  record Known(DateRange range) implements DatePart {
    @Override
    public Optional<DatePrecision> precision() {
      return Optional.of(range.precision());
    }
  }

  /**
   * '23년, 25년 1월
   *
   * @param sure false where it may be a number of years: 25년에
   */
  record ShortYear(int lastDigits, boolean sure) implements DatePart {
    @Override
    public Optional<DatePrecision> precision() {
      return Optional.of(DatePrecision.YEAR);
    }
  }

  /** 11월, 3분기, 상반기, 봄: some months of a year. */
  record OfYear(int firstMonth, DatePrecision length) implements DatePart {
    @Override
    public Optional<DatePrecision> precision() {
      return Optional.of(length);
    }

    int months() {
      return switch (length) {
        case DAY, WEEK, MONTH -> 1;
        case QUARTER, SEASON -> 3;
        case HALF -> 6;
        case YEAR, DECADE, CENTURY -> 12;
      };
    }

    DateRange in(int year) {
      return from(YearMonth.of(year, firstMonth));
    }

    DateRange from(YearMonth start) {
      return DateRange.months(start, months(), length);
    }
  }

  /** 17일 */
  record Day(int day) implements DatePart {}

  /** 13월, 45일: no date, nor what stands before it. */
  record Impossible(Unit unit) implements DatePart {}

  /** 초, 중순, 말 */
  record Portion(Share share) implements DatePart {}

  /** 금요일 */
  record Weekday(DayOfWeek day) implements DatePart {}

  /** 주말 */
  record Weekend() implements DatePart {}

  /** 둘째 주; -1 for the last one. */
  record WeekOf(int number) implements DatePart {
    @Override
    public Optional<DatePrecision> precision() {
      return Optional.of(DatePrecision.WEEK);
    }
  }

  /** 작년, 다음 달, 그해: so many units from the day of writing, or from the date before. */
  record Relative(Unit unit, int distance, Origin origin) implements DatePart {
    @Override
    public Optional<DatePrecision> precision() {
      return Optional.of(unit.precision());
    }
  }

  /** 지난, 이번, 다음 before a month, a weekday, a season: 지난 11월, 올봄. */
  record Toward(Direction direction) implements DatePart {}

  /**
   * 사흘 뒤, 2년 1개월 전, 5일 만에
   *
   * @param vague 며칠 뒤, 몇 달 뒤
   */
  record Offset(Period distance, boolean vague, Way way) implements DatePart {

    Unit unit() {
      return distance.getDays() > 0
          ? Unit.DAY
          : distance.getMonths() > 0 ? Unit.MONTH : distance.getYears() > 0 ? Unit.YEAR : Unit.HOUR;
    }
  }

  /** 지난 3년: from so long ago until the day of writing. */
  record Lately(Period distance, Unit unit) implements DatePart {}

  /** What a part counts in. */
  enum Unit {
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR;

    DatePrecision precision() {
      return switch (this) {
        case HOUR, DAY -> DatePrecision.DAY;
        case WEEK -> DatePrecision.WEEK;
        case MONTH -> DatePrecision.MONTH;
        case YEAR -> DatePrecision.YEAR;
      };
    }
  }

  /** What a part is counted from. */
  enum Origin {
    PUBLISHED,
    MENTIONED
  }

  /** Which one of those that come again. */
  enum Direction {
    LAST,
    THIS,
    NEXT
  }

  /** Which way a distance is counted. */
  enum Way {
    AFTER,
    WITHIN,
    BEFORE,
    EARLIER
  }

  /** Which share of a longer time. */
  enum Share {
    EARLY,
    MIDDLE,
    LATE,
    FIRST_HALF,
    SECOND_HALF
  }
}
