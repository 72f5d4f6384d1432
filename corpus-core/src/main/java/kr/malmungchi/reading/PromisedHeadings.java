package kr.malmungchi.reading;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds the lines of the body that are the headings that a contents page promises: first the titles
 * that stand on one line only, in their order; then the others between them, word for word, nearly,
 * or glued to the sentence that follows them.
 */
final class PromisedHeadings {
  /** How many pairs of a title and a line are compared letter by letter. */
  private static final int MOST_COMPARISONS = 200_000;

  /** A shorter title at the beginning of a line is a word of its sentence. */
  private static final int SHORTEST_FUSED = 6;

  private static final int LONGEST_PARTICLE = 2;

  private final ContentsPage page;
  private final List<TextLine> lines;
  private final List<String> titles;
  private final Map<String, List<Integer>> places = new HashMap<>();
  private int comparisons;

  private PromisedHeadings(ContentsPage page, List<TextLine> lines) {
    this.page = page;
    this.lines = lines;
    this.titles = page.titles().stream().map(TextLine::letters).toList();
  }

  /** The index of the title by the index of its line; fused ones among them. */
  static SortedMap<Integer, Integer> of(ContentsPage page, List<TextLine> lines) {
    return page.titles().isEmpty() ? new TreeMap<>() : new PromisedHeadings(page, lines).found();
  }

  private SortedMap<Integer, Integer> found() {
    titles.forEach(title -> places.put(title, new ArrayList<>()));
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      if (!page.contains(i) && !line.isLong()) {
        String letters = TextLine.letters(line.text());
        if (places.containsKey(letters)) {
          places.get(letters).add(i);
        }
      }
    }
    int[] found = anchors();
    fillGaps(found);
    SortedMap<Integer, Integer> titleByLine = new TreeMap<>();
    for (int title = 0; title < found.length; title++) {
      if (found[title] >= 0) {
        titleByLine.putIfAbsent(found[title], title);
      }
    }
    return titleByLine;
  }

  /**
   * Titles whose words stand on exactly one line, as far as those lines are in the order of the
   * titles.
   */
  private int[] anchors() {
    int[] only = new int[titles.size()];
    for (int title = 0; title < only.length; title++) {
      List<Integer> at = places.getOrDefault(titles.get(title), List.of());
      only[title] = at.size() == 1 ? at.get(0) : -1;
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
  private void fillGaps(int[] found) {
    for (int title = 0; title < found.length; title++) {
      if (found[title] >= 0) {
        continue;
      }
      int after = title == 0 ? -1 : previous(found, title);
      int before = next(found, title, lines.size());
      for (int place : places.getOrDefault(titles.get(title), List.of())) {
        boolean between = place > after && place < before;
        if (between && (found[title] < 0 || isWordForWord(title, place))) {
          found[title] = place;
          before = isWordForWord(title, place) ? place : before;
        }
      }
      if (found[title] < 0) {
        found[title] = nearly(titles.get(title), after + 1, before);
      }
    }
  }

  /** Of two lines with the letters of a title, the one with its marks as well is the heading. */
  private boolean isWordForWord(int title, int line) {
    return lines
        .get(line)
        .text()
        .replace(" ", "")
        .equals(page.titles().get(title).replace(" ", ""));
  }

  private int nearly(String title, int from, int to) {
    int fused = -1;
    for (int i = from; i < to && comparisons < MOST_COMPARISONS; i++) {
      comparisons++;
      if (page.contains(i)) {
        continue;
      }
      TextLine line = lines.get(i);
      if (!line.isLong() && isNearly(title, TextLine.letters(line.text()))) {
        return i;
      }
      fused = fused < 0 && fusedEnd(title, line.text()) > 0 ? i : fused;
    }
    return fused;
  }

  /**
   * Where in a line a title ends that is glued to the sentence behind it; 0 if the line does not
   * begin with the title.
   */
  static int fusedEnd(String title, String line) {
    String letters = TextLine.letters(title);
    if (letters.length() < SHORTEST_FUSED) {
      return 0;
    }
    int matched = 0;
    int at = 0;
    while (at < line.length() && matched < letters.length()) {
      char c = Character.toLowerCase(line.charAt(at));
      if (Character.isLetterOrDigit(c)) {
        if (c != letters.charAt(matched)) {
          return 0;
        }
        matched++;
      }
      at++;
    }
    boolean whole = matched == letters.length();
    boolean word =
        at < line.length() && Character.isLetterOrDigit(line.charAt(at)) && goesOn(line, at);
    boolean more = TextLine.letters(line.substring(at)).length() >= SHORTEST_FUSED;
    return whole && more && !word ? at : 0;
  }

  /** Whether a particle follows: the title is the first word of its sentence. */
  private static boolean goesOn(String line, int at) {
    int space = line.indexOf(' ', at);
    return space > 0 && space - at <= LONGEST_PARTICLE;
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
  static boolean isNearly(String title, String line) {
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
