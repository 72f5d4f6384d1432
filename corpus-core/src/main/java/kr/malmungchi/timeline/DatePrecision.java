package kr.malmungchi.timeline;

import java.util.Locale;

/** How long a time a date expression names, from the shortest to the longest. */
public enum DatePrecision {
  /** 2023년 11월 17일 */
  DAY,
  /** 지난주 */
  WEEK,
  /** 2023년 11월, and a part of one: 11월 초 */
  MONTH,
  /** 2023년 3분기 */
  QUARTER,
  /** 2023년 여름 */
  SEASON,
  /** 2023년 상반기 */
  HALF,
  /** 2023년, and a part of one: 2023년 말 */
  YEAR,
  /** 1990년대 */
  DECADE,
  /** 19세기 */
  CENTURY;

  /** The name in JSON: {@code day}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isAtMost(DatePrecision other) {
    return compareTo(other) <= 0;
  }
}
