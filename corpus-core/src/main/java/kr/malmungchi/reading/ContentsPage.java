package kr.malmungchi.reading;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
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

  /** How many pairs of a title and a line are compared letter by letter. */
  private static final int MOST_COMPARISONS = 200_000;

  private static final int FEWEST_UNPAGED = 3;
  private static final int MOST_UNPAGED = 200;

  /**
   * Lines without a page number that may stand between entries: titles that wrap, titles of parts.
   */
  private static final int MOST_BETWEEN = 2;

  /**
   * A title, leaders of any kind, a page number: "1.1. 어린 시절 **10**", "API의 힘 40", "머리말 ..... 3".
   */
  private static final Pattern ENTRY =
      Pattern.compile("(.*?[^\\s.·…*_-])[\\s.·…*_-]*[\\s.·…*](\\d{1,4})\\**");

  private static final Pattern HEADER =
      Pattern.compile(
          "[\\[<【「(]? ?(?:목 ?차|차 ?례|[Cc]ontents|CONTENTS|[Tt]able of [Cc]ontents) ?[\\]>】」)]?");

  ContentsPage {
    titles = List.copyOf(titles);
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
    return match(lines).size() * 2 >= titles.size();
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
      Matcher entry = ENTRY.matcher(line.text());
      boolean fits = !line.isLong() && entry.matches() && Integer.parseInt(entry.group(2)) >= page;
      if (!fits) {
        if (titles.isEmpty()) {
          return new ContentsPage(from, from, List.of());
        }
        open.append(open.isEmpty() ? "" : " ").append(line.text());
        between++;
        continue;
      }
      page = Integer.parseInt(entry.group(2));
      titles.add(open.isEmpty() ? entry.group(1) : open + " " + entry.group(1));
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
   * A page without numbers: a header, then titles, until the first of them comes again and the body
   * begins.
   */
  private static ContentsPage unpaged(List<TextLine> lines) {
    for (int header = 0; header + 1 < lines.size(); header++) {
      if (HEADER.matcher(lines.get(header).text()).matches()) {
        String first = TextLine.letters(lines.get(header + 1).text());
        int end = Math.min(lines.size(), header + 2 + MOST_UNPAGED);
        for (int i = header + 2; i < end; i++) {
          if (!first.isEmpty() && TextLine.letters(lines.get(i).text()).equals(first)) {
            List<String> titles =
                lines.subList(header + 1, i).stream().map(TextLine::text).toList();
            if (titles.size() >= FEWEST_UNPAGED
                && titles.stream().noneMatch(t -> t.length() > TextLine.LONGEST_HEADING)) {
              return new ContentsPage(header, i, titles);
            }
          }
        }
      }
    }
    return NONE;
  }

  boolean contains(int line) {
    return from <= line && line < to;
  }

  /**
   * Finds the lines of the body that are the promised headings.
   *
   * @return the index of a title by the index of its line
   */
  Map<Integer, Integer> match(List<TextLine> lines) {
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!contains(i) && !lines.get(i).isLong()) {
        places
            .computeIfAbsent(TextLine.letters(lines.get(i).text()), letters -> new ArrayList<>())
            .add(i);
      }
    }
    int[] found = anchors(places);
    fillGaps(found, places, lines);
    Map<Integer, Integer> titleByLine = new HashMap<>();
    for (int title = 0; title < found.length; title++) {
      if (found[title] >= 0) {
        titleByLine.put(found[title], title);
      }
    }
    return titleByLine;
  }

  /**
   * Titles whose words stand on exactly one line, as far as those lines are in the order of the
   * titles.
   */
  private int[] anchors(Map<String, List<Integer>> places) {
    int[] only = new int[titles.size()];
    for (int title = 0; title < only.length; title++) {
      List<Integer> lines = places.getOrDefault(TextLine.letters(titles.get(title)), List.of());
      only[title] = lines.size() == 1 ? lines.get(0) : -1;
    }
    return longestRising(only);
  }

  /**
   * Keeps the longest rising subsequence of the values that are not -1 and sets the others to -1.
   */
  private static int[] longestRising(int[] values) {
    int[] length = new int[values.length];
    int[] before = new int[values.length];
    int last = -1;
    for (int i = 0; i < values.length; i++) {
      before[i] = -1;
      if (values[i] < 0) {
        continue;
      }
      length[i] = 1;
      for (int j = 0; j < i; j++) {
        if (values[j] >= 0 && values[j] < values[i] && length[j] + 1 > length[i]) {
          length[i] = length[j] + 1;
          before[i] = j;
        }
      }
      if (last < 0 || length[i] > length[last]) {
        last = i;
      }
    }
    int[] kept = new int[values.length];
    Arrays.fill(kept, -1);
    for (int i = last; i >= 0; i = before[i]) {
      kept[i] = values[i];
    }
    return kept;
  }

  /** Finds the remaining titles between their neighbours: first word for word, then nearly. */
  private void fillGaps(int[] found, Map<String, List<Integer>> places, List<TextLine> lines) {
    int comparisons = 0;
    for (int title = 0; title < found.length; title++) {
      if (found[title] >= 0) {
        continue;
      }
      int after = title == 0 ? -1 : previous(found, title);
      int before = next(found, title, lines.size());
      String letters = TextLine.letters(titles.get(title));
      for (int place : places.getOrDefault(letters, List.of())) {
        if (place > after && place < before && found[title] < 0) {
          found[title] = place;
        }
      }
      for (int i = after + 1;
          i < before && found[title] < 0 && comparisons < MOST_COMPARISONS;
          i++) {
        comparisons++;
        if (!contains(i)
            && !lines.get(i).isLong()
            && isNearly(letters, TextLine.letters(lines.get(i).text()))) {
          found[title] = i;
        }
      }
    }
  }

  private static int previous(int[] found, int title) {
    for (int i = title - 1; i >= 0; i--) {
      if (found[i] >= 0) {
        return found[i];
      }
    }
    return -1;
  }

  private static int next(int[] found, int title, int end) {
    for (int i = title + 1; i < found.length; i++) {
      if (found[i] >= 0) {
        return found[i];
      }
    }
    return end;
  }

  /** Whether two titles differ by a slip: a tenth of their jamo, at least two. */
  private static boolean isNearly(String title, String line) {
    if (title.length() < 4 || Math.abs(title.length() - line.length()) > 2) {
      return false;
    }
    String one = jamo(title);
    String other = jamo(line);
    int most = Math.max(2, one.length() / 10);
    return distance(one, other, most) <= most;
  }

  private static String jamo(String text) {
    return Normalizer.normalize(text, Form.NFD);
  }

  /** Levenshtein distance, given up above {@code most}. */
  private static int distance(String one, String other, int most) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      int best = i;
      for (int j = 1; j < row.length; j++) {
        int substituted = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
        best = Math.min(best, row[j]);
      }
      if (best > most) {
        return best;
      }
    }
    return row[other.length()];
  }
}
