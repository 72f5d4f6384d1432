package kr.malmungchi.text;

import java.math.BigDecimal;

/**
 * A number of a text by its value, however it is written: 5천억, 5000억 and 500,000,000,000.
 *
 * @param start where it starts in the text, in UTF-16 units
 * @param end where it ends there; its unit (달러, 명) is not part of it
 */
public record Amount(BigDecimal value, int start, int end) {

  /** The value as plain digits: {@code 500000000000}, {@code 15.7}. */
  public String plain() {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
