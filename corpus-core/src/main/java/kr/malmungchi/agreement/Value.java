package kr.malmungchi.agreement;

import java.math.BigDecimal;
import kr.malmungchi.timeline.DateRange;

/** A value that a statement tells, in a form that can be compared. */
sealed interface Value {
  /** The normal form, for people and machines. */
  String text();

  /** The days that are meant: 2023-11-17, 2023-11. */
  record Days(DateRange range) implements Value {
    @Override
    public String text() {
      return range.toString();
    }

    Verdict beside(Days other) {
      if (range.equals(other.range)) {
        return Verdict.SAME;
      }
      return touches(other) ? Verdict.COMPATIBLE : Verdict.DIFFERENT;
    }

    boolean touches(Days other) {
      return !range.last().isBefore(other.range.first())
          && !other.range.last().isBefore(range.first());
    }
  }

  /**
   * So much of a unit.
   *
   * @param value as written
   * @param low the least that the words allow: 700명 이상, 약 700명
   * @param high the most
   */
  record Quantity(BigDecimal value, String unit, BigDecimal low, BigDecimal high) implements Value {
    @Override
    public String text() {
      BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
      return plain.toPlainString() + " " + unit;
    }

    Verdict beside(Quantity other) {
      if (same(value, other.value) && same(low, other.low) && same(high, other.high)) {
        return Verdict.SAME;
      }
      boolean touch = low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
      return touch ? Verdict.COMPATIBLE : Verdict.DIFFERENT;
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
      return one.compareTo(other) == 0;
    }
  }

  /** How this stands to another value; those of two kinds differ. */
  default Verdict beside(Value other) {
    if (this instanceof Days days && other instanceof Days otherDays) {
      return days.beside(otherDays);
    }
    return this instanceof Quantity amount && other instanceof Quantity otherAmount
        ? amount.beside(otherAmount)
        : Verdict.DIFFERENT;
  }
}
