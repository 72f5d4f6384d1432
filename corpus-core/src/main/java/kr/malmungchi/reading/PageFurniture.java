package kr.malmungchi.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kr.malmungchi.reading.FurnitureRule.Scope;

/**
 * Tells which lines of a saved page or an e-book are not its text, and by which rule.
 *
 * <p>A page has a head and a foot, before its text begins and after it ends; most rules hold only
 * there. What stands above the title of a page, and scraps between the furniture below its text,
 * are furniture too. What comes again on every page of a book is told by {@link RunningLines}.
 */
final class PageFurniture {
  private static final int MOST_ROWS = 40;
  private static final int LONGEST_ROW = 90;

  /** The text has begun, or has not ended, within so many lines, whatever they look like. */
  private static final int MOST_EDGE_LINES = 80;

  /** A shorter sentence can be a caption or a button. */
  private static final int SHORTEST_SENTENCE = 15;

  /** A sentence this many lines before a line of the page's head still belongs to the head. */
  private static final int LEAD = 5;

  /** This share of the lines stand apart where each is followed by a blank one. */
  private static final double SPACED_SHARE = 0.8;

  /** A sentence with two lines of the foot among the three before it is of the foot. */
  private static final int LINES_BEFORE = 3;

  private static final int MOST_OF_THEM = 2;
  private static final int LONGEST_NOTICE = 50;
  private static final int FEWEST_APART = 4;
  private static final int MOST_APART = 12;

  /** A text with more of them is a chronology or a table. */
  private static final int MOST_DATED = 10_000;

  private static final int LONGEST_SCRAP = 60;

  /** So many lines that only pages have make a page. */
  private static final int FEWEST_OF_A_PAGE = 3;

  /** What says when a page was posted, and by whom. */
  private static final Set<String> POSTED = Set.of("post-head", "counts", "byline");

  /** What only pages have, and only below their text. */
  private static final Set<String> PAGE_ONLY =
      Set.of(
          "related-posts",
          "counts",
          "buttons",
          "share",
          "comments",
          "navigation",
          "copyright",
          "subscription",
          "app-install",
          "notice",
          "login-wall",
          "appeal",
          "tags",
          "page-words");

  /** Syllables that a Korean sentence ends in, before its mark. */
  private static final String ENDINGS = "다요죠까오";

  /** Syllables that a sentence without its mark ends in; titles do as well, but seldom. */
  private static final String UNMARKED_ENDINGS = "다요죠까음임함됨슴줌네지어아야해데래든서고라줘봐중듯니냐나ㅋㅎㅠㅜ";

  private static final int FEWEST_SPACES = 3;

  private static final String CLOSING = "'\"’”)";

  private final List<TextLine> lines;
  private final Map<Integer, String> found = new TreeMap<>();
  private final List<Integer> dated = new ArrayList<>();
  private final boolean unmarked;
  private final int middle;
  private final int head;
  private final int foot;
  private final ReaderComments comments;

  private PageFurniture(List<TextLine> lines) {
    this.lines = lines;
    this.middle = lines.isEmpty() ? 0 : lines.get(lines.size() - 1).span().end() / 2;
    this.unmarked =
        lines.size() <= MOST_EDGE_LINES && lines.stream().noneMatch(PageFurniture::isMarked);
    this.head = headEnd();
    this.comments = ReaderComments.in(lines, head == lines.size() ? 0 : head);
    int start = footStart();
    this.foot = head == lines.size() ? start : Math.max(head, start);
  }

  static PageFurniture in(List<TextLine> lines) {
    PageFurniture furniture = new PageFurniture(lines);
    furniture.readLines();
    furniture.readComments();
    furniture.title().ifPresent(furniture::readAbove);
    furniture.readScraps();
    RunningLines.in(lines).forEach(furniture.found::putIfAbsent);
    return furniture;
  }

  /** The rule's name by the index of each line that is furniture, in order. */
  Map<Integer, String> rules() {
    return Collections.unmodifiableMap(found);
  }

  /** The rule that a line is furniture by. */
  Optional<String> at(int line) {
    return Optional.ofNullable(found.get(line));
  }

  /** The index of the line that the text begins with. */
  int head() {
    return head;
  }

  /** The index after the line that the text ends with. */
  int foot() {
    return foot;
  }

  /** The short lines with a date, in order. */
  List<Integer> dated() {
    return Collections.unmodifiableList(dated);
  }

  /** The line of the head that says when a page was posted, or else by whom or how often read. */
  OptionalInt posted() {
    int[] places =
        IntStream.range(0, head)
            .filter(at -> POSTED.contains(found.getOrDefault(at, "")))
            .toArray();
    OptionalInt first =
        Arrays.stream(places).filter(at -> Collections.binarySearch(dated, at) >= 0).findFirst();
    return first.isPresent() ? first : Arrays.stream(places).findFirst();
  }

  /** The title of a page; empty if nothing says that this is one, or nothing reads like a title. */
  OptionalInt title() {
    OptionalInt posted = posted();
    if (posted.isPresent()) {
      return titles().around(posted.getAsInt());
    }
    return isPage() && head < lines.size() ? titles().aboveText() : OptionalInt.empty();
  }

  private TitleLine titles() {
    return new TitleLine(lines, found, head, foot);
  }

  /**
   * Where the text begins: at the first long line or sentence that no rule of the head explains. A
   * summary may stand above the line that says when an article came in.
   */
  private int headEnd() {
    int most = Math.min(lines.size(), MOST_EDGE_LINES);
    boolean led = false;
    for (int at = 0; at < most; at++) {
      TextLine line = lines.get(at);
      if (isText(line) && FurnitureRule.first(line, FurnitureRule.IN_HEAD).isEmpty()) {
        if (led || line.isLong() || !leadsToHead(at)) {
          return at;
        }
        led = true;
      }
    }
    return most;
  }

  private boolean leadsToHead(int at) {
    return IntStream.rangeClosed(at + 1, Math.min(at + LEAD, lines.size() - 1))
        .mapToObj(lines::get)
        .filter(line -> WrittenDate.first(line.text()).isPresent())
        .flatMap(line -> FurnitureRule.first(line, FurnitureRule.IN_HEAD).stream())
        .anyMatch(rule -> POSTED.contains(rule.name()));
  }

  private int footStart() {
    int most = MOST_EDGE_LINES;
    int at = lines.size();
    while (at > 0 && most > 0 && isBelowText(at - 1)) {
      at--;
      most -= comments.contains(at) ? 0 : 1;
    }
    return at;
  }

  private boolean isBelowText(int at) {
    return comments.contains(at)
        || !isText(lines.get(at))
        || isOfFoot(at)
        || isAmongFoot(at)
        || isLonely(at);
  }

  /** A short sentence below many lines that are no text, some of them of the foot. */
  private boolean isLonely(int at) {
    int start = at;
    while (start > 0 && at - start < MOST_APART && !isText(lines.get(start - 1))) {
      start--;
    }
    return at - start >= FEWEST_APART
        && lines.get(at).text().length() <= LONGEST_NOTICE
        && IntStream.range(start, at).filter(this::isOfFoot).count() >= MOST_OF_THEM;
  }

  private boolean isOfFoot(int at) {
    return FurnitureRule.first(lines.get(at), FurnitureRule.IN_FOOT).isPresent();
  }

  /** A sentence of the page's own between lines of its foot. */
  private boolean isAmongFoot(int at) {
    return lines.get(at).text().length() <= LONGEST_NOTICE
        && IntStream.range(Math.max(0, at - LINES_BEFORE), at).filter(this::isOfFoot).count()
            >= MOST_OF_THEM;
  }

  private boolean isText(TextLine line) {
    return isMarked(line)
        || (unmarked
            && line.text().length() >= SHORTEST_SENTENCE
            && isUnmarkedSentence(line.text()));
  }

  /** "작은 북도 두 주 동안 빌려줌": what people write who leave full stops out. */
  private static boolean isUnmarkedSentence(String text) {
    return UNMARKED_ENDINGS.indexOf(text.charAt(text.length() - 1)) >= 0
        && text.chars().filter(c -> c == ' ').count() >= FEWEST_SPACES;
  }

  private static boolean isMarked(TextLine line) {
    return line.isLong() || (line.text().length() >= SHORTEST_SENTENCE && isSentence(line));
  }

  static boolean isSentence(TextLine line) {
    String text = line.text();
    int end = text.length();
    while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 1
        && ".!?".indexOf(text.charAt(end - 1)) >= 0
        && ENDINGS.indexOf(text.charAt(end - 2)) >= 0;
  }

  /** One pass over all lines; a list or what follows a wall is taken with its first line. */
  private void readLines() {
    int apart = 0;
    int taken = 0;
    for (int at = 0; at < lines.size(); at++) {
      TextLine line = lines.get(at);
      apart += line.apart() ? 1 : 0;
      if (line.text().length() <= LONGEST_ROW
          && dated.size() < MOST_DATED
          && WrittenDate.first(line.text()).isPresent()) {
        dated.add(at);
      }
      Optional<FurnitureRule> rule =
          at < taken ? Optional.empty() : FurnitureRule.first(line, scopes(at, line));
      if (rule.isPresent()) {
        taken = end(rule.get(), at, at >= foot && apart >= SPACED_SHARE * (at + 1));
        for (int i = at; i < taken; i++) {
          found.put(i, rule.get().name());
        }
      }
    }
    lone().ifPresent(at -> found.putIfAbsent(at, "post-head"));
    if (!isPage()) {
      found.values().removeIf(FurnitureRule.PAGE_WORDS.name()::equals);
    }
  }

  /** Whether lines have said so already; words of pages alone could be the headings of a book. */
  private boolean isPage() {
    List<String> rules = found.values().stream().filter(PAGE_ONLY::contains).toList();
    return rules.size() >= FEWEST_OF_A_PAGE
        && rules.stream().anyMatch(rule -> !rule.equals(FurnitureRule.PAGE_WORDS.name()));
  }

  private void readComments() {
    for (int at : comments.stamps()) {
      found.putIfAbsent(at, "comments");
    }
  }

  /**
   * The only line before the end of the text that has the form of a lone date, if it stands in the
   * head; none where there are several, as in a chronology.
   */
  private OptionalInt lone() {
    int[] places =
        dated.stream()
            .mapToInt(Integer::intValue)
            .filter(at -> at < Math.max(head, foot) || goesOn(at))
            .filter(at -> FurnitureRule.first(lines.get(at), EnumSet.of(Scope.LONE)).isPresent())
            .limit(2)
            .toArray();
    return places.length == 1 && places[0] < head && places[0] <= lines.size() / 2
        ? OptionalInt.of(places[0])
        : OptionalInt.empty();
  }

  /** Whether a sentence follows, as in a chronology, and not the next of a list of posts. */
  private boolean goesOn(int at) {
    return at + 1 < lines.size() && isSentence(lines.get(at + 1));
  }

  private Set<Scope> scopes(int at, TextLine line) {
    EnumSet<Scope> scopes = EnumSet.of(Scope.ANYWHERE);
    if (!isText(line)) {
      scopes.add(Scope.SHORT);
      scopes.add(Scope.LIST);
    }
    if (at < head) {
      scopes.addAll(FurnitureRule.IN_HEAD);
    }
    if (at >= foot) {
      scopes.addAll(FurnitureRule.IN_FOOT);
    }
    if (line.span().start() > middle) {
      scopes.add(Scope.REST);
    }
    return scopes;
  }

  /** The index after the last line that the rule takes when it matches at {@code at}. */
  private int end(FurnitureRule rule, int at, boolean spaced) {
    return switch (rule.scope()) {
      case ANYWHERE, SHORT, HEAD, FOOT, EDGE, LONE -> at + 1;
      case REST -> lines.size();
      case LIST -> {
        int end = at + 1;
        while (end < lines.size() && end - at <= MOST_ROWS && isRow(rule, at, end, spaced)) {
          end++;
        }
        yield end;
      }
    };
  }

  /** Whether a line belongs to the list that began at {@code from}. */
  private boolean isRow(FurnitureRule list, int from, int at, boolean spaced) {
    TextLine line = lines.get(at);
    boolean other =
        FurnitureRule.first(line, scopes(at, line))
            .filter(rule -> !rule.name().equals(list.name()))
            .isPresent();
    return !other
        && (!line.apart() || at == from + 1 || spaced)
        && line.text().length() <= LONGEST_ROW
        && !isSentence(line);
  }

  /** What stands above the title of a page is the name of its site, its section, its menu. */
  private void readAbove(int title) {
    TitleLine titles = titles();
    for (int at = 0; at < title; at++) {
      if (!lines.get(at).isLong()
          && !titles.isAlike(at, title)
          && !TitleLine.SERIES.matcher(lines.get(at).text()).matches()) {
        found.putIfAbsent(at, "page-head");
      }
    }
  }

  /** Scraps between the furniture below a text, where most lines are furniture. */
  private void readScraps() {
    OptionalInt first =
        IntStream.range(head == lines.size() ? head : foot, lines.size())
            .filter(at -> PAGE_ONLY.contains(found.getOrDefault(at, "")))
            .findFirst();
    if (first.isEmpty()) {
      return;
    }
    int from = first.getAsInt();
    long marked = IntStream.range(from, lines.size()).filter(found::containsKey).count();
    if (marked < FEWEST_OF_A_PAGE && marked * 2 < lines.size() - from) {
      return;
    }
    boolean discussed = false;
    for (int at = from; at < lines.size(); at++) {
      discussed |= "comments".equals(found.get(at));
      if (!comments.contains(at)
          && !found.containsKey(at)
          && (isScrap(at) || (at > from && !discussed && isAmongScraps(at)))) {
        found.put(at, "page-foot");
      }
    }
  }

  private boolean isScrap(int at) {
    TextLine line = lines.get(at);
    return line.text().length() <= LONGEST_SCRAP && !isSentence(line);
  }

  /** A sentence of the page's own: what the writer says of himself, a request. */
  private boolean isAmongScraps(int at) {
    return lines.get(at).text().length() <= LONGEST_NOTICE
        && (isAmongFoot(at)
            || (found.containsKey(at - 1)
                && (at + 1 == lines.size() || found.containsKey(at + 1) || isScrap(at + 1))));
  }
}
