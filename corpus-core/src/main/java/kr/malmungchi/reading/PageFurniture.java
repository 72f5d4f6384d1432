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

  /** A sentence this many lines before a line of the page's head still belongs to the head. */
  private static final int LEAD = 5;

  /** This share of the lines stand apart where each is followed by a blank one. */
  private static final double SPACED_SHARE = 0.8;

  /** A text with more of them is a chronology or a table. */
  private static final int MOST_DATED = 10_000;

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
          "tags");

  /** What stands in other texts as well, and is furniture on a page only. */
  static final Set<String> WEAK = Set.of(FurnitureRule.PAGE_WORDS.name(), "lone-number");

  private final List<TextLine> lines;
  private final Map<Integer, String> found = new TreeMap<>();
  private final List<Integer> dated = new ArrayList<>();
  private final PageProse prose;
  private final int middle;
  private final int head;
  private final int foot;
  private final ReaderComments comments;
  private final PageFoot edge;

  private PageFurniture(List<TextLine> lines) {
    this.lines = lines;
    this.middle = lines.isEmpty() ? 0 : lines.get(lines.size() - 1).span().end() / 2;
    this.prose = new PageProse(lines);
    this.head = headEnd();
    this.comments = ReaderComments.in(lines, head == lines.size() ? 0 : head);
    this.edge = new PageFoot(lines, prose, comments);
    int start = edge.start(MOST_EDGE_LINES);
    this.foot = head == lines.size() ? start : Math.max(head, start);
  }

  static PageFurniture in(List<TextLine> lines) {
    PageFurniture furniture = new PageFurniture(lines);
    furniture.readLines();
    furniture.readComments();
    furniture.title().ifPresent(furniture::readAbove);
    furniture.readBelow();
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
      if (prose.reads(line) && FurnitureRule.first(line, FurnitureRule.IN_HEAD).isEmpty()) {
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
      found.values().removeIf(WEAK::contains);
    }
  }

  /** Whether lines have said so already; words of pages alone could be the headings of a book. */
  private boolean isPage() {
    long sure = found.values().stream().filter(PAGE_ONLY::contains).count();
    long weak = found.values().stream().filter(WEAK::contains).count();
    return sure > 0 && sure + weak >= FEWEST_OF_A_PAGE;
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
    return at + 1 < lines.size() && PageProse.isSentence(lines.get(at + 1));
  }

  private Set<Scope> scopes(int at, TextLine line) {
    EnumSet<Scope> scopes = EnumSet.of(Scope.ANYWHERE);
    if (!prose.reads(line)) {
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
        if (at < head) {
          yield end; // The title may follow.
        }
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
        && !PageProse.isSentence(line);
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

  private void readBelow() {
    edge.readImprint(found, head, foot);
    int start = head == lines.size() ? head : foot;
    IntStream.range(start, lines.size())
        .filter(this::isOfPage)
        .findFirst()
        .ifPresent(first -> edge.readScraps(found, foot, first));
  }

  private boolean isOfPage(int at) {
    String rule = found.getOrDefault(at, "");
    return PAGE_ONLY.contains(rule) || rule.equals(FurnitureRule.PAGE_WORDS.name());
  }
}
