package kr.malmungchi.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A contents page: which lines it takes up and which titles it promises, in their order.
 *
 * @param from the index of its first line
 * @param to the index after its last line
 */
record ContentsPage(int from, int to, List<String> titles) {
  static final ContentsPage NONE = new ContentsPage(0, 0, List.of());
  private static final int FEWEST_ENTRIES = 5;

  /** Longer ones are tables of numbers, and their titles would be matched in quadratic time. */
  private static final int MOST_ENTRIES = 1_000;

  private static final int FEWEST_UNPAGED = 3;
  private static final int MOST_UNPAGED = 200;

  /** How many lines that say 목차 are looked at. */
  private static final int MOST_HEADERS = 20;

  private static final int LONGEST_UNPAGED = 60;

  /**
   * Lines without a page number that may stand between entries: titles that wrap, titles of parts.
   */
  private static final int MOST_BETWEEN = 2;

  private static final Pattern HEADER =
      Pattern.compile(
          "[\\[<【「(]? ?(?:목 ?차|차 ?례|[Cc]ontents|CONTENTS|[Tt]able of [Cc]ontents) ?[\\]>】」)]?");

  ContentsPage {
    titles = List.copyOf(titles);
  }

  /**
   * A title, leaders of any kind, a page number: "1.1. 어린 시절 **10**", "API의 힘 40", "머리말 ..... 3",
   * "맺음말 (12쪽)".
   *
   * @param title without leaders; empty if the line is only a number
   */
  private record Entry(String title, int page) {
    static Optional<Entry> of(String line) {
      int end = line.length();
      while (end > 0 && "*)쪽면p".indexOf(line.charAt(end - 1)) >= 0) {
        end--;
      }
      int digits = end;
      while (digits > 0 && isDigit(line.charAt(digits - 1))) {
        digits--;
      }
      if (digits == end || end - digits > 4) {
        return Optional.empty();
      }
      int words = digits;
      while (words > 0 && isLeader(line.charAt(words - 1))) {
        words--;
      }
      boolean apart = words < digits && (words == 0 || line.charAt(digits - 1) != '-');
      return apart || words == 0
          ? Optional.of(
              new Entry(line.substring(0, words), Integer.parseInt(line.substring(digits, end))))
          : Optional.empty();
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }

    private static boolean isLeader(char c) {
      return c == ' ' || ".·…*_-(⋯‥".indexOf(c) >= 0;
    }
  }

  /** The page with most entries, if the text keeps at least half of what it promises; else none. */
  static ContentsPage in(List<TextLine> lines) {
    ContentsPage best = NONE;
    int at = 0;
    while (at < lines.size()) {
      ContentsPage page = paged(lines, at);
      if (page.titles.size() > best.titles.size()) {
        best = page;
      }
      at = Math.max(at + 1, page.to);
    }
    if (best.titles.size() >= FEWEST_ENTRIES && best.isKept(lines)) {
      return withHeader(best, lines);
    }
    ContentsPage unpaged = unpaged(lines);
    return unpaged.isKept(lines) ? unpaged : NONE;
  }

  /** Tables of rising numbers look like contents pages, but no headings follow from them. */
  private boolean isKept(List<TextLine> lines) {
    return PromisedHeadings.of(this, lines).size() * 2 >= titles.size();
  }

  /** Reads entries from a line on, as long as their page numbers do not fall. */
  private static ContentsPage paged(List<TextLine> lines, int from) {
    List<String> titles = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    int page = 0;
    int to = from;
    int between = 0;
    for (int i = from;
        i < lines.size() && between <= MOST_BETWEEN && titles.size() < MOST_ENTRIES;
        i++) {
      TextLine line = lines.get(i);
      Optional<Entry> entry = line.isLong() ? Optional.empty() : Entry.of(line.text());
      boolean titled = entry.isPresent() && (!entry.get().title.isEmpty() || !open.isEmpty());
      if (!titled || entry.get().page < page) {
        if (titles.isEmpty()) {
          return new ContentsPage(from, from, List.of());
        }
        open.append(open.isEmpty() ? "" : " ").append(line.text());
        between++;
        continue;
      }
      page = entry.get().page;
      titles.add((open + " " + entry.get().title).strip());
      open.setLength(0);
      between = 0;
      to = i + 1;
    }
    return new ContentsPage(from, to, titles);
  }

  private static ContentsPage withHeader(ContentsPage page, List<TextLine> lines) {
    boolean headed = page.from > 0 && HEADER.matcher(lines.get(page.from - 1).text()).matches();
    return headed ? new ContentsPage(page.from - 1, page.to, page.titles) : page;
  }

  /**
   * A page without numbers: a header, then short lines, until one of them comes again and the body
   * begins, or else a long line does.
   */
  private static ContentsPage unpaged(List<TextLine> lines) {
    int headers = 0;
    for (int i = 0; i + 1 < lines.size() && headers < MOST_HEADERS; i++) {
      String text = lines.get(i).text();
      if (text.length() <= LONGEST_UNPAGED && HEADER.matcher(text).matches()) {
        headers++;
        ContentsPage page = unpaged(lines, i);
        if (page.titles.size() >= FEWEST_UNPAGED) {
          return page;
        }
      }
    }
    return NONE;
  }

  private static ContentsPage unpaged(List<TextLine> lines, int header) {
    List<String> titles = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int end = Math.min(lines.size(), header + 1 + MOST_UNPAGED);
    for (int i = header + 1; i < end; i++) {
      String text = lines.get(i).text();
      String letters = TextLine.letters(text);
      boolean sentence = text.endsWith(".") && PageProse.isText(lines.get(i));
      if (sentence
          || text.length() > TextLine.LONGEST_HEADING
          || letters.isEmpty()
          || !seen.add(letters)) {
        return new ContentsPage(header, i, titles);
      }
      titles.add(text);
    }
    return NONE;
  }

  boolean contains(int line) {
    return from <= line && line < to;
  }
}
