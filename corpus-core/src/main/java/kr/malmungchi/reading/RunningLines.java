package kr.malmungchi.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a book prints on every page: lonely numbers that rise through the text, and a line
 * that comes again and again, with the number of its page or without.
 *
 * <p>A refrain comes again too, and so do the headings of chapters: a running line is no sentence,
 * comes at least {@value #FEWEST} times, about a page apart, and mostly beside a page number or
 * with one in it.
 */
final class RunningLines {
  static final String PAGE_NUMBER = "page-number";
  static final String RUNNING_HEADER = "running-header";
  private static final int FEWEST = 4;

  /** Nobody numbers pages of fewer characters, or of more. */
  private static final int SHORTEST_PAGE = 100;

  private static final int LONGEST_PAGE = 5_000;
  private static final int LONGEST_LINE = 60;

  /** Pages without a number of their own, as at the beginning of a chapter. */
  private static final int WIDEST_STEP = 4;

  private static final Pattern NUMBER =
      Pattern.compile(
          "[-–—~·|<\\[( ]{0,3}(?:[Pp](?:age|\\.)? ?)?(\\d{1,4})(?: ?/ ?\\d{1,4}| ?쪽| ?페이지)?[-–—~·|>\\]) ]{0,3}");
  private static final Pattern AT_AN_END =
      Pattern.compile("(?:(\\d{1,4})\\b.*\\D|\\D.*\\b(\\d{1,4}))");
  private static final String SENTENCE_ENDS = ".!?…,:;\"'”’";
  private static final int SHORTEST_FORM = 3;

  /** "- ", " 쪽", "페이지". */
  private static final int LONGEST_NUMBER_MARKS = 12;

  /** So many forms of short lines are kept; a book has fewer. */
  private static final int MOST_FORMS = 100_000;

  private final List<TextLine> lines;
  private final List<Numbered> numbers = new ArrayList<>();
  private final Map<String, List<Integer>> places = new HashMap<>();
  private final Map<Integer, String> found = new TreeMap<>();

  private RunningLines(List<TextLine> lines) {
    this.lines = lines;
  }

  /** The rule's name by the index of each line. */
  static Map<Integer, String> in(List<TextLine> lines) {
    RunningLines running = new RunningLines(lines);
    running.collect();
    running.markNumbers();
    running.markRepeated();
    return running.found;
  }

  private record Numbered(int line, int number) {}

  /** One pass: the lonely numbers, and the places of each form of short line. */
  private void collect() {
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).text();
      if (text.length() > LONGEST_LINE
          || SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0) {
        continue;
      }
      String form = withoutNumber(text);
      if (form.length() >= SHORTEST_FORM) {
        addPlace(form, i);
      }
      Matcher number = NUMBER.matcher(text);
      if (form.length() <= LONGEST_NUMBER_MARKS && number.matches()) {
        numbers.add(new Numbered(i, Integer.parseInt(number.group(1))));
      }
    }
  }

  private void addPlace(String form, int line) {
    List<Integer> known = places.get(form);
    if (known != null) {
      known.add(line);
    } else if (places.size() < MOST_FORMS) {
      places.put(form, new ArrayList<>(List.of(line)));
    }
  }

  private void markNumbers() {
    for (List<Numbered> run : rising(numbers)) {
      if (isOfPages(run.stream().map(Numbered::line).toList())) {
        run.forEach(number -> found.put(number.line, PAGE_NUMBER));
      }
    }
  }

  /** Runs of numbers that rise by a page or a few; a number out of line is passed over. */
  private static List<List<Numbered>> rising(List<Numbered> numbers) {
    List<List<Numbered>> runs = new ArrayList<>();
    List<Numbered> run = new ArrayList<>();
    int passed = 0;
    for (Numbered number : numbers) {
      int step = run.isEmpty() ? 1 : number.number - run.get(run.size() - 1).number;
      if (step >= 1 && step <= WIDEST_STEP) {
        run.add(number);
        passed = 0;
      } else if (++passed > 1 || run.size() == 1) {
        runs.add(run);
        run = new ArrayList<>(List.of(number));
        passed = 0;
      }
    }
    runs.add(run);
    return runs;
  }

  /** Whether enough lines stand about a page apart. */
  private boolean isOfPages(List<Integer> places) {
    if (places.size() < FEWEST) {
      return false;
    }
    int near = 0;
    for (int i = 1; i < places.size(); i++) {
      int gap = lines.get(places.get(i)).span().start() - lines.get(places.get(i - 1)).span().end();
      near += gap >= SHORTEST_PAGE && gap <= LONGEST_PAGE ? 1 : 0;
    }
    return near >= (places.size() - 1) * 0.7;
  }

  private void markRepeated() {
    places.values().stream()
        .filter(this::isOfPages)
        .filter(lined -> isBesideNumbers(lined) || holdsItsPage(lined))
        .forEach(lined -> lined.forEach(line -> found.put(line, RUNNING_HEADER)));
  }

  /** The line without the number at one of its ends. */
  private static String withoutNumber(String text) {
    int start = 0;
    while (start < text.length() && isDigit(text.charAt(start))) {
      start++;
    }
    if (start > 0) {
      return text.substring(start).strip();
    }
    int end = text.length();
    while (end > 0 && isDigit(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end).strip();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private boolean isBesideNumbers(List<Integer> places) {
    long beside =
        places.stream()
            .filter(
                line ->
                    PAGE_NUMBER.equals(found.get(line - 1))
                        || PAGE_NUMBER.equals(found.get(line + 1)))
            .count();
    return beside >= places.size() * 0.6;
  }

  /** Whether the numbers inside of the lines rise from page to page, and number no headings. */
  private boolean holdsItsPage(List<Integer> places) {
    HeadingForm form = HeadingForm.of(lines.get(places.get(0)).text());
    if (form.isNumbered() && form != HeadingForm.TWO_DIGITS) {
      return false;
    }
    List<Numbered> numbers = new ArrayList<>();
    for (int line : places) {
      Matcher number = AT_AN_END.matcher(lines.get(line).text());
      if (number.matches()) {
        String digits = number.group(1) != null ? number.group(1) : number.group(2);
        numbers.add(new Numbered(line, Integer.parseInt(digits)));
      }
    }
    return numbers.size() >= FEWEST
        && rising(numbers).stream().anyMatch(run -> run.size() >= places.size() * 0.7);
  }
}
