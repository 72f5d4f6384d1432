package kr.malmungchi.agreement;

import java.util.Locale;

/** How the values of several tellings stand to each other; it never says which is true. */
public enum Verdict {
  /** All have one value. */
  SAME,
  /** One is less precise: 2023년 11월 and 2023년 11월 17일, 약 100만 and 102만. */
  COMPATIBLE,
  /** At least two cannot both be so. */
  DIFFERENT;

  /** The name in JSON: {@code same}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  Verdict and(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
