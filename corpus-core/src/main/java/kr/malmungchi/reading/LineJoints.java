package kr.malmungchi.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kr.malmungchi.document.Finding;
import kr.malmungchi.text.Characters;
import kr.malmungchi.text.Span;
import kr.malmungchi.text.Word;
import kr.malmungchi.text.Words;

/**
 * Decides which lines go on with the one before: a sentence that a page break cut, or that is
 * written over several lines; and whether the break cuts a word.
 *
 * <p>Where a blank line or a page number stands between, the first line must have stopped in the
 * middle of a sentence after another one, or be long. A word is cut if its second half cannot begin
 * one (트위터|에), counts the number before it (30|번이나), or if the text has the whole elsewhere and one
 * of the halves nowhere (유|튜브에).
 */
final class LineJoints {
  /** Breaks whose words are counted in the text; the words of further ones are not joined. */
  private static final int MOST_WORDS = 20_000;

  /** A title is shorter than a line whose sentence goes on below a blank line. */
  private static final int LONG_ENOUGH = 40;

  /** Lines of a verse or a stanza. */
  private static final int SHORT = 45;

  /** How much of a line is looked at for marks without a partner. */
  private static final int MOST_LOOKED_AT = 4_000;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile("[-–—~]? ?\\d{1,4} ?(?:쪽|/ ?\\d{1,4})? ?[-–—~]?");
  private static final Pattern BEGINS_TEXT = Pattern.compile("[\\p{L}\\p{N}].*");
  private static final Pattern GOES_ON_WITH_QUOTE =
      Pattern.compile("(?:이?라고|이?라는|이?라며|이?라면서|고|며|는)(?: .*|$)");

  /** 시작된|다. */
  private static final Pattern LAST_SYLLABLE = Pattern.compile("^[가-힣][.?!](?: |$)");

  /** What says that two lines are one. */
  enum Evidence {
    STOPS_IN_SENTENCE("the first half stops in the middle of a sentence"),
    ENDING("the first half ends in a word after which a sentence goes on"),
    OPEN_MARK("a quotation or a bracket opens before the break and closes after it"),
    WRAPPED("the text breaks its lines at one width"),
    STANZA("short lines that make up sentences"),
    NO_FIRST_WORD("the second half begins with the end of a word"),
    UNIT("a number before the break and its unit after it"),
    VOCABULARY("the text has the whole word elsewhere, and not both of its halves"),
    HYPHEN("a hyphen at the break");

    private final String words;

    Evidence(String words) {
      this.words = words;
    }

    boolean cutsWord() {
      return compareTo(NO_FIRST_WORD) >= 0;
    }
  }

  /**
   * A line that goes on with another.
   *
   * @param before the index of the line that it goes on with
   */
  record Joint(int before, Evidence evidence) {}

  private final TextLines lines;
  private final LineKinds kinds;
  private final Map<Integer, Joint> joints = new HashMap<>();
  private final Map<Integer, Halves> halves = new HashMap<>();
  private int words;

  /** The two halves of a word that a break may cut, and the whole without its particle. */
  private record Halves(String first, String second, String whole) {}

  private LineJoints(TextLines lines, LineKinds kinds) {
    this.lines = lines;
    this.kinds = kinds;
  }

  /** The joints by the index of the line that goes on with an earlier one. */
  static LineJoints in(TextLines lines, LineKinds kinds) {
    LineJoints found = new LineJoints(lines, kinds);
    found.search();
    return found;
  }

  Optional<Joint> at(int line) {
    return Optional.ofNullable(joints.get(line));
  }

  private void search() {
    int before = -1;
    boolean apart = false;
    for (int i = 0; i < lines.size(); i++) {
      if (before >= 0 && (kinds.isPageFrame(i) || isPageNumber(i, before))) {
        apart = true;
        continue;
      }
      if (kinds.isProse(i) && before >= 0) {
        decide(before, i, apart || lines.apart(i));
      }
      before = kinds.isProse(i) ? i : -1;
      apart = false;
    }
    addWords();
  }

  /** A bare number between two halves; a year in a list of years is none. */
  private boolean isPageNumber(int at, int before) {
    if (lines.span(at).length() > 12 || at != before + 1 || at + 1 >= lines.size()) {
      return false;
    }
    return PAGE_NUMBER.matcher(lines.get(at).text()).matches()
        && kinds.isProse(at + 1)
        && !Prose.isEnded(lines.tail(before));
  }

  private void decide(int before, int at, boolean apart) {
    String end = lines.tail(before);
    String begin = lines.get(at).text();
    if (isCaption(before)) {
      return;
    }
    if (kinds.isWrapped() && !apart) {
      Evidence cut = cutOr(Evidence.WRAPPED, before, end, begin);
      join(at, new Joint(before, cut), end, begin);
      return;
    }
    if (!BEGINS_TEXT.matcher(begin).matches() || LineKinds.beginsItem(lines, at)) {
      return;
    }
    if (Prose.isEnded(end)) {
      // "간다." and 라고 on the next line: only a quotation goes on after its end.
      if (endsInClosingQuote(end) && GOES_ON_WITH_QUOTE.matcher(begin).matches()) {
        joints.put(at, new Joint(before, Evidence.NO_FIRST_WORD));
      }
      return;
    }
    evidence(before, at, apart, end, begin)
        .ifPresent(
            evidence -> {
              join(at, new Joint(before, evidence), end, begin);
            });
  }

  private boolean isCaption(int line) {
    return "▲△▼▽※".indexOf(lines.source().charAt(lines.span(line).start())) >= 0;
  }

  private static boolean endsInClosingQuote(String end) {
    return !end.isEmpty() && "\"”'’」』".indexOf(end.charAt(end.length() - 1)) >= 0;
  }

  private Optional<Evidence> evidence(int before, int at, boolean apart, String end, String begin) {
    boolean stopped = lines.span(before).length() >= LONG_ENOUGH && hasSentence(before);
    boolean longEnough = !apart || lines.span(before).length() >= LONG_ENOUGH;
    if (stopped) {
      return Optional.of(cutOr(Evidence.STOPS_IN_SENTENCE, before, end, begin));
    }
    if (longEnough && LineEnds.goesOn(end) && (apart || isSentencePart(at))) {
      return Optional.of(cutOr(Evidence.ENDING, before, end, begin));
    }
    if (longEnough && closesWhatIsOpen(before, at)) {
      return Optional.of(cutOr(Evidence.OPEN_MARK, before, end, begin));
    }
    return !apart && isStanza(before, at) ? Optional.of(Evidence.STANZA) : Optional.empty();
  }

  /** A name or a date below a line that stays open is a signature. */
  private boolean isSentencePart(int line) {
    String tail = lines.tail(line);
    return Prose.isEnded(tail) || LineEnds.goesOn(tail) || lines.span(line).length() > SHORT / 2;
  }

  private boolean hasSentence(int line) {
    Span span = lines.span(line);
    int from = Math.max(span.start(), span.end() - MOST_LOOKED_AT);
    return Prose.hasInnerEnd(lines.normalized(new Span(from, span.end())).text());
  }

  private Evidence cutOr(Evidence usual, int before, String end, String begin) {
    if (isHyphenated(before)) {
      return Evidence.HYPHEN;
    }
    if (end.isEmpty() || !Character.isLetterOrDigit(end.charAt(end.length() - 1))) {
      boolean quote = endsInClosingQuote(end) && LineEnds.beginsInWord(begin);
      return quote ? Evidence.NO_FIRST_WORD : usual;
    }
    if (Character.isDigit(end.charAt(end.length() - 1)) && LineEnds.beginsWithUnit(begin)) {
      return Evidence.UNIT;
    }
    boolean quoting =
        "라다냐자".indexOf(end.charAt(end.length() - 1)) >= 0
            && GOES_ON_WITH_QUOTE.matcher(begin).matches();
    boolean within = quoting || LineEnds.beginsInWord(begin) || LAST_SYLLABLE.matcher(begin).find();
    return within ? Evidence.NO_FIRST_WORD : usual;
  }

  /** A soft hyphen shows only where it cuts a word. */
  private boolean isHyphenated(int before) {
    int end = lines.span(before).end();
    return end < lines.source().length() && lines.source().charAt(end) == '\u00AD';
  }

  private boolean closesWhatIsOpen(int before, int at) {
    return openMarks(lines.span(before)) > 0 && openMarks(lines.span(at)) < 0;
  }

  /**
   * How many marks of a line have no partner in it: positive if they open, negative if they close;
   * an odd straight quotation mark counts as either.
   */
  private int openMarks(Span line) {
    int open = 0;
    boolean straight = false;
    int straightAt = -1;
    int end = Math.min(line.end(), line.start() + MOST_LOOKED_AT);
    for (int i = line.start(); i < end; i++) {
      char c = lines.source().charAt(i);
      if ("“(「『《".indexOf(c) >= 0) {
        open++;
      } else if ("”)」』》".indexOf(c) >= 0) {
        open--;
      } else if (c == '"') {
        straight = !straight;
        straightAt = i;
      }
    }
    if (straight) {
      boolean closes =
          straightAt > line.start() && !Characters.isBlank(lines.source().charAt(straightAt - 1));
      return closes ? -1 : 1;
    }
    return open;
  }

  /**
   * A short line without an end before one that ends a sentence: if it begins as sentences do, or
   * if such lines have been joined next to it.
   */
  private boolean isStanza(int before, int at) {
    boolean brief = lines.span(before).length() <= SHORT && lines.span(at).length() <= SHORT;
    return brief
        && before > 0
        && Prose.isEnded(lines.tail(at))
        && LineEnds.beginsSentence(lines.get(before).text());
  }

  private void join(int at, Joint joint, String end, String begin) {
    joints.put(at, joint);
    if (joint.evidence.cutsWord() || words >= MOST_WORDS) {
      return;
    }
    String first = lastLetters(end);
    String second = firstLetters(begin);
    if (first.isEmpty() || second.isEmpty()) {
      return;
    }
    List<Word> whole = Words.of(first + second);
    List<Word> part = Words.of(second);
    if (whole.size() == 1 && part.size() == 1) {
      halves.put(
          at, new Halves(first, word(second, part.get(0)), word(first + second, whole.get(0))));
      words++;
    }
  }

  private static String word(String text, Word word) {
    return text.substring(word.start(), word.end());
  }

  private static String lastLetters(String text) {
    int start = text.length();
    while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start);
  }

  private static String firstLetters(String text) {
    int end = 0;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }

  /** Looks the halves up in the text; their own place is one count of each. */
  private void addWords() {
    Set<String> asked = new HashSet<>();
    halves.values().forEach(half -> asked.addAll(List.of(half.first, half.second, half.whole)));
    if (asked.isEmpty()) {
      return;
    }
    WordCounts counts = new WordCounts(asked);
    counts.count(lines.source());
    halves.forEach(
        (at, half) -> {
          boolean known =
              half.whole.length() > half.first.length() && counts.beginnings(half.whole) > 0;
          boolean apart = counts.alone(half.first) > 1 && counts.beginnings(half.second) > 1;
          boolean rest = isPageBreak(at) && isUnknown(half, counts);
          if ((known && !apart) || rest) {
            joints.computeIfPresent(
                at, (line, joint) -> new Joint(joint.before, Evidence.VOCABULARY));
          }
        });
  }

  /** Lines that people break, they break between words. */
  private boolean isPageBreak(int at) {
    return at(at)
        .filter(
            joint ->
                joint.evidence == Evidence.STOPS_IN_SENTENCE || joint.evidence == Evidence.WRAPPED)
        .isPresent();
  }

  /**
   * One syllable that is no word and stands nowhere else, before letters that stand nowhere else.
   */
  private static boolean isUnknown(Halves half, WordCounts counts) {
    return half.first.length() == 1
        && Characters.isHangulSyllable(half.first.charAt(0))
        && Characters.isHangulSyllable(half.second.charAt(0))
        && !LineEnds.isWord(half.first)
        && counts.alone(half.first) <= 1
        && counts.beginnings(half.second) <= 1;
  }

  /** How many lines were joined for which reason. */
  List<Finding> findings() {
    Map<Evidence, List<Integer>> places = new EnumMap<>(Evidence.class);
    joints.forEach(
        (at, joint) ->
            places.computeIfAbsent(joint.evidence, evidence -> new ArrayList<>()).add(at));
    List<Finding> findings = new ArrayList<>();
    places.forEach(
        (evidence, at) ->
            findings.add(
                new Finding(
                    Finding.Subject.REPAIR,
                    Counted.of(at.size(), evidence.cutsWord() ? "word" : "sentence") + " joined",
                    evidence.words,
                    at.stream().min(Integer::compare).map(lines::span),
                    Finding.Certainty.LIKELY)));
    if (words >= MOST_WORDS) {
      findings.add(
          new Finding(
              Finding.Subject.LIMIT,
              "words over later breaks are not joined",
              "more than " + MOST_WORDS + " lines that go on with others",
              Optional.empty(),
              Finding.Certainty.CERTAIN));
    }
    return findings;
  }
}
