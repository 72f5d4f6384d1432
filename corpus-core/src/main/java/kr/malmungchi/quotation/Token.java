package kr.malmungchi.quotation;

/** Where a run of characters without blanks stands; empty if there is none. */
record Token(int start, int end) {

  /** The last one that ends at {@code to} or before it and begins at {@code from} or behind it. */
  static Token before(String text, int to, int from) {
    int end = to;
    while (end > from && text.charAt(end - 1) == ' ') {
      end--;
    }
    int start = end;
    while (start > from && text.charAt(start - 1) != ' ') {
      start--;
    }
    return new Token(start, end);
  }

  /** The first one that begins at {@code from} or behind it and ends at {@code to} or before it. */
  static Token after(String text, int from, int to) {
    int start = from;
    while (start < to && text.charAt(start) == ' ') {
      start++;
    }
    int end = start;
    while (end < to && text.charAt(end) != ' ') {
      end++;
    }
    return new Token(start, end);
  }

  boolean isEmpty() {
    return start == end;
  }

  String in(String text) {
    return text.substring(start, end);
  }
}
