package kr.malmungchi.agreement;

import java.util.Locale;

/** What kind of value tellings give. */
public enum Kind {
  /** When something happened. */
  DATE,
  /** How many or how much: persons, money, shares, years of age, things. */
  AMOUNT;

  /** The name in JSON: {@code date}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
