package kr.malmungchi.quotation;

/**
 * Words between marks in a text.
 *
 * @param open where the opening mark stands; {@code start} if there is none
 * @param start where the words begin
 * @param end where they end
 * @param close behind the closing mark; {@code end} if there is none
 */
record Marked(int open, int start, int end, int close, Mark mark) {

  /** How strong a sign of a quotation the marks are. */
  enum Mark {
    DOUBLE,
    SINGLE,
    CORNER
  }

  boolean isClosed() {
    return close > end;
  }
}
