package kr.malmungchi.timeline;

import java.util.Locale;

/** Where the value of a date expression comes from, from the surest to the most doubtful. */
public enum Certainty {
  /** The expression says it all: 2023년 11월 17일. */
  CERTAIN,
  /** Dates before it in the text give what is missing: 같은 날, 11월 17일 after 2023년. */
  FROM_CONTEXT,
  /** The document's published date gives it: 지난해, 3년 전. */
  FROM_PUBLISHED,
  /** It was counted from a date before it in the text: 다음 날, 5일 만에. */
  COMPUTED;

  /** The name in JSON: {@code from-context}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Certainty and(Certainty other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
