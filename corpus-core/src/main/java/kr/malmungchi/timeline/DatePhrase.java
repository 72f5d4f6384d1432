package kr.malmungchi.timeline;

import java.util.List;
import kr.malmungchi.timeline.DatePart.Direction;
import kr.malmungchi.timeline.DatePart.Unit;

/**
 * Parts that stand together and name one time: 지난해 / 11월 / 17일 / 금요일.
 *
 * @param parts never empty
 */
record DatePhrase(List<DateToken> parts) {

  DatePhrase {
    parts = List.copyOf(parts);
  }

  int start() {
    return parts.get(0).start();
  }

  int end() {
    return parts.get(parts.size() - 1).end();
  }

  DatePart first() {
    return parts.get(0).part();
  }

  DatePart last() {
    return parts.get(parts.size() - 1).part();
  }

  boolean isAlone() {
    return parts.size() == 1;
  }

  /** Whether {@code next} may continue an expression that ends in {@code before}. */
  static boolean joins(DatePart before, DatePart next) {
    return switch (next) {
      case DatePart.OfYear part ->
          is(before, DatePrecision.YEAR) || before instanceof DatePart.Toward;
      case DatePart.Day day -> is(before, DatePrecision.MONTH) || before instanceof DatePart.Toward;
      case DatePart.WeekOf week ->
          is(before, DatePrecision.YEAR) || is(before, DatePrecision.MONTH);
      case DatePart.Weekend weekend ->
          is(before, DatePrecision.WEEK) || before instanceof DatePart.Toward;
      case DatePart.Weekday weekday ->
          is(before, DatePrecision.WEEK)
              || is(before, DatePrecision.DAY)
              || before instanceof DatePart.Day
              || before instanceof DatePart.Toward;
      case DatePart.Portion portion ->
          before.precision().filter(length -> length != DatePrecision.DAY).isPresent()
              || before.equals(new DatePart.Toward(Direction.THIS));
      case DatePart.Impossible impossible ->
          is(before, impossible.unit() == Unit.MONTH ? DatePrecision.YEAR : DatePrecision.MONTH);
      case DatePart.Known known -> false;
      case DatePart.ShortYear year -> false;
      case DatePart.Relative relative -> false;
      case DatePart.Toward toward -> false;
      case DatePart.Offset offset -> false;
      case DatePart.Lately lately -> false;
    };
  }

  private static boolean is(DatePart part, DatePrecision precision) {
    return part.precision().filter(precision::equals).isPresent();
  }
}
