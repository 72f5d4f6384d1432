package kr.malmungchi.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.malmungchi.text.Span;

/**
 * Finds the headings of plain text: those that a contents page promises, those that are numbered in
 * sequence or marked alike, and short lines that stand between paragraphs.
 */
final class TextHeadings {
  /** Lines that look like further headings are left as text. */
  static final int MOST = 50_000;

  private static final int LONGEST_NUMBERED = 60;
  private static final int LONGEST_QUESTION = 90;
  private static final int LONGEST_MARKED = 40;
  private static final int LONGEST_FRAME = 30;
  private static final int FEWEST_IN_SEQUENCE = 2;
  private static final int FEWEST_ARTICLES = 3;

  /** How often the same words may stand between marks before they are no title: [앵커]. */
  private static final int MOST_REPEATS = 2;

  private final TextLines lines;
  private final ContentsPage contents;
  private final Set<Integer> furniture;
  private final SortedMap<Integer, HeadingForm> headings = new TreeMap<>();
  private final Map<HeadingForm, List<Candidate>> candidates = new EnumMap<>(HeadingForm.class);
  private int looked;

  /**
   * A heading.
   *
   * @param level 1 for the highest
   * @param span its part of the line: what is glued to it is body
   */
  record Heading(int level, Span span) {}

  /** A line in the form of a heading, with its number if it has one. */
  private record Candidate(int line, int number, boolean sentence) {}

  private TextHeadings(TextLines lines, ContentsPage contents, Set<Integer> furniture) {
    this.lines = lines;
    this.contents = contents;
    this.furniture = furniture;
  }

  /** The headings by the index of their lines, in order. */
  static SortedMap<Integer, Heading> in(
      TextLines lines, ContentsPage contents, Set<Integer> furniture) {
    return new TextHeadings(lines, contents, furniture).found();
  }

  private SortedMap<Integer, Heading> found() {
    SortedMap<Integer, Integer> promised = PromisedHeadings.of(contents, lines);
    promised.forEach(
        (line, title) -> headings.put(line, HeadingForm.of(contents.titles().get(title))));
    headings.keySet().removeAll(furniture);
    collect();
    addNumbered();
    addMarked();
    PlainHeadings plain = new PlainHeadings(lines, contents, furniture, headings);
    if (!promised.isEmpty() && headings.containsValue(HeadingForm.PLAIN)) {
      plain.addBetweenChapters();
    } else {
      plain.addBetweenParagraphs();
    }
    Map<Integer, Integer> levels = HeadingLevels.of(headings);
    SortedMap<Integer, Heading> found = new TreeMap<>();
    headings.forEach(
        (line, form) ->
            found.put(
                line,
                new Heading(
                    levels.getOrDefault(line, 1),
                    span(line, form, Optional.ofNullable(promised.get(line))))));
    return found;
  }

  /** The whole line, or the heading's part of it where a sentence is glued to it. */
  private Span span(int line, HeadingForm form, Optional<Integer> title) {
    Span whole = lines.span(line);
    String text = lines.get(line).text();
    int end = 0;
    if (title.isPresent()) {
      end = PromisedHeadings.fusedEnd(contents.titles().get(title.get()), text);
    } else if (form == HeadingForm.ARTICLE) {
      end = HeadingForm.articleHead(text).map(String::length).orElse(0);
    }
    boolean fused = end > 0 && end < text.length();
    return fused ? new Span(whole.start(), sourceEnd(whole, end)) : whole;
  }

  private int sourceEnd(Span line, int end) {
    return lines.normalized(line).source(0, end).end();
  }

  private void collect() {
    for (int i = 0; i < lines.size() && looked < MOST; i++) {
      if (!contents.contains(i) && !furniture.contains(i)) {
        collect(i);
      }
    }
  }

  private void collect(int at) {
    TextLine line = lines.get(at);
    String text = line.text();
    boolean article = text.startsWith("제") && HeadingForm.articleHead(text).isPresent();
    if (!article && text.length() > LONGEST_QUESTION) {
      return;
    }
    HeadingForm form = article ? HeadingForm.ARTICLE : HeadingForm.of(text);
    if (form == HeadingForm.PLAIN || text.length() > longest(form)) {
      return;
    }
    boolean sentence =
        form != HeadingForm.ARTICLE && form != HeadingForm.COLON && Prose.isMarked(text);
    candidates
        .computeIfAbsent(form, f -> new ArrayList<>())
        .add(new Candidate(at, form.number(text), sentence && form != HeadingForm.DATE));
    looked++;
  }

  boolean isLimited() {
    return looked == MOST;
  }

  private static int longest(HeadingForm form) {
    return switch (form) {
      case ARTICLE -> Integer.MAX_VALUE;
      case QUESTION -> LONGEST_QUESTION;
      case FRAME -> LONGEST_FRAME;
      case MARKED, BRACKET, COLON, DATE -> LONGEST_MARKED;
      default -> LONGEST_NUMBERED;
    };
  }

  private void addNumbered() {
    List<Candidate> articles = of(HeadingForm.ARTICLE);
    boolean law = articles.size() >= FEWEST_ARTICLES;
    candidates.forEach(
        (form, found) -> {
          if (form.isTitle() && (form != HeadingForm.ARTICLE || law)) {
            addTitles(form, found);
          } else if (form.isSequence() && !(law && form.compareTo(HeadingForm.ROMAN) > 0)) {
            addSequences(form, found);
          }
        });
    for (Candidate frame : of(HeadingForm.FRAME)) {
      if (HeadingForm.isFrameAlone(lines.get(frame.line).text()) && hasTextBelow(frame.line)) {
        headings.putIfAbsent(frame.line, HeadingForm.FRAME);
      }
    }
  }

  private List<Candidate> of(HeadingForm form) {
    return candidates.getOrDefault(form, List.of());
  }

  /** Lines with a number in a form that only titles have; they may follow one another. */
  private void addTitles(HeadingForm form, List<Candidate> found) {
    List<Candidate> titles = found.stream().filter(candidate -> !candidate.sentence).toList();
    if (titles.size() >= FEWEST_IN_SEQUENCE && (form == HeadingForm.ARTICLE || !isList(titles))) {
      titles.forEach(candidate -> headings.putIfAbsent(candidate.line, form));
    }
  }

  /** Lines whose numbers follow one another, with text between them. */
  private void addSequences(HeadingForm form, List<Candidate> found) {
    List<List<Candidate>> runs = new ArrayList<>();
    int before = 0;
    for (Candidate candidate : found) {
      int step = candidate.number - before;
      if (candidate.number == 1) {
        runs.add(new ArrayList<>());
      } else if (step < 1 || step > 2 || runs.isEmpty()) {
        continue;
      }
      runs.get(runs.size() - 1).add(candidate);
      before = candidate.number;
    }
    for (List<Candidate> run : runs) {
      List<Candidate> titles = titles(run);
      if (titles.size() >= FEWEST_IN_SEQUENCE && !isList(run)) {
        titles.forEach(candidate -> headings.putIfAbsent(candidate.line, form));
      }
    }
  }

  /** Of a run, what reads like titles: all of it if it asks or tells, each with a text below. */
  private List<Candidate> titles(List<Candidate> run) {
    List<Candidate> titles = run.stream().filter(candidate -> !candidate.sentence).toList();
    boolean full = titles.size() < run.size() && run.stream().allMatch(this::opensText);
    boolean mixed = !titles.isEmpty() || run.stream().allMatch(this::asks);
    return full && mixed ? run : titles;
  }

  private boolean asks(Candidate candidate) {
    return lines.get(candidate.line).text().endsWith("?");
  }

  /** Whether one sentence stands above a longer text. */
  private boolean opensText(Candidate candidate) {
    String text = lines.get(candidate.line).text();
    return hasTextBelow(candidate.line)
        && !Prose.hasInnerEnd(text)
        && lines.get(candidate.line + 1).text().length() > text.length();
  }

  private boolean hasTextBelow(int line) {
    return line + 1 < lines.size() && !furniture.contains(line + 1) && !contents.contains(line + 1);
  }

  /** Lines of one form that follow one another without text between them are a list. */
  private static boolean isList(List<Candidate> found) {
    int neighbours = 0;
    for (int i = 1; i < found.size(); i++) {
      neighbours += found.get(i).line == found.get(i - 1).line + 1 ? 1 : 0;
    }
    return neighbours * 2 >= found.size();
  }

  /** Questions, lines behind a sign, in brackets, before a colon, and dates of a chronology. */
  private void addMarked() {
    candidates.forEach(
        (form, found) -> {
          if (form.isFloating()) {
            List<Candidate> titles =
                found.stream()
                    .filter(candidate -> isTitle(form, candidate))
                    .filter(candidate -> opens(form, candidate))
                    .toList();
            boolean enough = titles.size() >= FEWEST_IN_SEQUENCE || isAloneInBrackets(form, titles);
            if (enough && !isList(titles) && !repeats(titles)) {
              titles.forEach(candidate -> headings.putIfAbsent(candidate.line, form));
            }
          }
        });
  }

  /** A line in brackets below a blank line is a heading though it be the only one. */
  private boolean isAloneInBrackets(HeadingForm form, List<Candidate> titles) {
    return form == HeadingForm.BRACKET && titles.size() == 1 && lines.apart(titles.get(0).line);
  }

  private boolean isTitle(HeadingForm form, Candidate candidate) {
    String text = lines.get(candidate.line).text();
    return switch (form) {
      case QUESTION -> true;
      case COLON -> isNominal(text.substring(0, text.length() - 1).strip());
      case BRACKET -> !candidate.sentence && !isCaption(text);
      default -> !candidate.sentence || (text.endsWith("?") && !Prose.hasInnerEnd(text));
    };
  }

  /** 다음과 같습니다: and 예를 들면: lead to what follows and are no titles. */
  private static boolean isNominal(String words) {
    return !Prose.isEnded(words) && !LineEnds.goesOn(words);
  }

  private static boolean isCaption(String text) {
    return LineEnds.isCaption(text.substring(1));
  }

  /** Whether text stands below the line that is not of the same form. */
  private boolean opens(HeadingForm form, Candidate candidate) {
    if (!hasTextBelow(candidate.line)) {
      return false;
    }
    String below = lines.get(candidate.line + 1).text();
    boolean enough = form == HeadingForm.DATE || form == HeadingForm.QUESTION || below.length() > 8;
    return enough && (below.length() > LONGEST_QUESTION || HeadingForm.of(below) != form);
  }

  private boolean repeats(List<Candidate> found) {
    Set<String> words = new HashSet<>();
    found.forEach(candidate -> words.add(TextLine.letters(lines.get(candidate.line).text())));
    return found.size() > MOST_REPEATS * words.size();
  }
}
