package kr.malmungchi.agreement;

/**
 * What is done, whatever word says it: 해임, 해고 and 쫓겨나다 are one deed.
 *
 * @param name a word for it
 */
record Deed(String name, Sort sort) {
  /** How a deed bears on a date or an amount. */
  enum Sort {
    /** Is done to one thing once: being founded. */
    ONCE,
    /** May be done again: investing. */
    AGAIN,
    /** Tells of another deed: announcing. */
    TELLS,
    /** Says only how much there is: exceeding. */
    MEASURE,
    /** A verb that the table does not have. */
    UNKNOWN,
    /** No deed at all: being important. */
    NONE
  }

  /** Whether it is one of the table that something may be dated by. */
  boolean isKnown() {
    return sort == Sort.ONCE || sort == Sort.AGAIN || sort == Sort.TELLS;
  }
}
