package kr.malmungchi.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kr.malmungchi.document.Block;
import kr.malmungchi.document.Finding;
import kr.malmungchi.document.Finding.Certainty;
import kr.malmungchi.document.Finding.Subject;
import kr.malmungchi.document.Furniture;
import kr.malmungchi.document.Structure;
import kr.malmungchi.reading.RenderedPage.Line;
import kr.malmungchi.reading.RenderedPage.Reference;
import kr.malmungchi.reading.RenderedPage.Role;
import kr.malmungchi.text.Span;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Makes sections, blocks and notes of the lines of a web page. */
final class PageStructure {
  private static final int FEWEST_BOLD = 2;
  private static final int LONGEST_BOLD = 60;
  private static final int SHORTEST_BROKEN = 10;
  private static final Pattern NOTE_START =
      Pattern.compile("[\\[(*†^]?(?:주 ?)?\\d{0,3}[\\])*.:†^ ].*");

  private static final Pattern SOURCES =
      Pattern.compile("(?i)(?:\\d+\\. ?)?(?:참고 ?(?:문헌|자료|한 글)|출처|references?|sources?)");

  private final RenderedPage page;
  private final List<Line> lines;
  private final WebFurniture furnished;
  private final @Nullable String[] rules;
  private final int title;
  private final Outline outline;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Furniture> furniture = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final TreeSet<Span> gaps = new TreeSet<>();
  private final Map<Integer, List<Span>> notes = new HashMap<>();

  /** Whether the section that is read is a list of sources. */
  private boolean sources;

  PageStructure(RenderedPage page, WebFurniture furniture, int deepest) {
    this.page = page;
    this.lines = page.lines();
    this.furnished = furniture;
    this.rules = furniture.rules();
    this.title = furniture.title();
    this.outline = new Outline(deepest);
  }

  Structure structure(List<Finding> known) {
    SortedMap<Integer, Integer> headings = headings();
    findNotes();
    markFurniture();
    for (int i = 0; i < lines.size(); ) {
      i =
          rules[i] != null
              ? i + 1
              : headings.containsKey(i) ? section(i, headings.getOrDefault(i, 1)) : block(i);
    }
    List<Finding> all = new ArrayList<>(known);
    all.addAll(findings);
    return new Structure(
        outline.root(page.text().length()), blocks, furniture, List.copyOf(gaps), all);
  }

  /** The levels of the headings by their first lines: of elements, or else of numbers or bold. */
  private SortedMap<Integer, Integer> headings() {
    SortedMap<Integer, Integer> ranks = new TreeMap<>();
    List<TextLine> left = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (rules[i] == null && i != title) {
        if (isHeading(lines.get(i)) && furnished.isText(i)) {
          ranks.put(i, rank(lines.get(i)));
        } else {
          left.add(lines.get(i).words());
          places.add(i);
        }
      }
    }
    ContentsPage contents = ContentsPage.in(left);
    for (int i = contents.from(); i < contents.to(); i++) {
      rules[places.get(i)] = "contents-page";
    }
    long listed = Arrays.stream(rules).filter("contents-page"::equals).count();
    if (listed > 0) {
      tell(Subject.CONTENTS, (int) listed, "list of the page's own headings", Certainty.LIKELY);
    }
    if (!ranks.isEmpty()) {
      return told("heading elements", Certainty.CERTAIN, closed(ranks));
    }
    SortedMap<Integer, Integer> numbered = new TreeMap<>();
    TextHeadings.in(TextLines.of(page.text(), left), contents, Set.of())
        .forEach((at, heading) -> numbered.put(places.get(at), heading.level()));
    numbered.keySet().removeIf(i -> lines.get(i).box().role == Role.LISTING || rules[i] != null);
    if (!numbered.isEmpty()) {
      return told("numbers and contents page", Certainty.LIKELY, numbered);
    }
    return told("bold lines", Certainty.UNCERTAIN, bold());
  }

  private SortedMap<Integer, Integer> told(
      String evidence, Certainty certainty, SortedMap<Integer, Integer> headings) {
    if (!headings.isEmpty()) {
      tell(Subject.HEADINGS, headings.size(), evidence, certainty);
    }
    return headings;
  }

  private void tell(Subject subject, int count, String evidence, Certainty certainty) {
    findings.add(
        new Finding(subject, Integer.toString(count), evidence, Optional.empty(), certainty));
  }

  private static boolean isHeading(Line line) {
    return line.box().role == Role.HEADING && !line.words().isLong();
  }

  private static int rank(Line heading) {
    Element element = heading.box().element;
    while (element.parent() != null && !isRanked(element.normalName())) {
      element = element.parent();
    }
    return isRanked(element.normalName()) ? element.normalName().charAt(1) - '0' : 6;
  }

  private static boolean isRanked(String name) {
    return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
  }

  /** Levels 1, 2, 3 for the ranks that are in use, say h2, h3 and h5. */
  private static SortedMap<Integer, Integer> closed(SortedMap<Integer, Integer> ranks) {
    List<Integer> used = new ArrayList<>(new TreeSet<>(ranks.values()));
    ranks.replaceAll((line, rank) -> used.indexOf(rank) + 1);
    return ranks;
  }

  /** Lines that are bold as a whole, as where a person made headings by hand. */
  private SortedMap<Integer, Integer> bold() {
    SortedMap<Integer, Integer> found = new TreeMap<>();
    for (int i = 0; i + 1 < lines.size(); i++) {
      Line line = lines.get(i);
      boolean heading =
          rules[i] == null
              && i != title
              && line.bold() == line.letters()
              && line.words().text().length() <= LONGEST_BOLD
              && line.box().role == Role.BODY
              && !line.isSentence()
              && !line.isMostlyLinks();
      boolean followed = lines.get(i + 1).bold() == 0 && rules[i + 1] == null;
      if (heading && followed) {
        found.put(i, 1);
      }
    }
    if (found.size() < FEWEST_BOLD) {
      found.clear();
    }
    return found;
  }

  /** Neighbouring lines of one rule are one piece of furniture. */
  private void markFurniture() {
    for (int i = 0; i < rules.length; i++) {
      String rule = rules[i];
      if (rule == null) {
        continue;
      }
      Span span = lines.get(i).span();
      int last = furniture.size() - 1;
      if (i > 0 && rule.equals(rules[i - 1])) {
        furniture.set(last, new Furniture(rule, furniture.get(last).span().union(span)));
      } else {
        furniture.add(new Furniture(rule, span));
      }
    }
  }

  /** Links of the text to notes below them; for the machine their numbers are not there. */
  private void findNotes() {
    for (Reference reference : page.references()) {
      Span target = page.anchors().getOrDefault(reference.target(), reference.span());
      int from = page.lineAt(reference.span().start());
      int to = page.lineAt(target.start());
      if (from < to && to < rules.length && rules[from] == null && isNote(lines.get(to))) {
        notes.computeIfAbsent(to, line -> new ArrayList<>()).add(reference.span());
        rules[to] = null;
        addGap(reference.span());
      }
    }
    if (!notes.isEmpty()) {
      tell(Subject.NOTES, notes.size(), "links from the text", Certainty.CERTAIN);
    }
  }

  /** Links inside one another are broken pages; one gap is enough for them. */
  private void addGap(Span gap) {
    Span before = gaps.floor(gap);
    Span after = gaps.higher(gap);
    if ((before == null || before.end() <= gap.start())
        && (after == null || gap.end() <= after.start())) {
      gaps.add(gap);
    }
  }

  private static boolean isNote(Line line) {
    Role role = line.box().role;
    return role == Role.NOTE
        || role == Role.LISTING
        || (role == Role.BODY && NOTE_START.matcher(line.words().text()).matches());
  }

  private int section(int line, int level) {
    TextLine heading = lines.get(line).words();
    outline.add(heading.text(), level, heading.span());
    sources = SOURCES.matcher(heading.text()).matches();
    return line + 1;
  }

  private int block(int first) {
    Line line = lines.get(first);
    int end = first + 1;
    while (end < lines.size() && rules[end] == null && continues(end)) {
      end++;
    }
    Span span = line.span().union(lines.get(end - 1).span());
    blocks.add(
        switch (line.box().role) {
          case BODY, HEADING ->
              notes.containsKey(first)
                  ? new Block.Footnote(span, notes.getOrDefault(first, List.of()))
                  : new Block.Paragraph(span);
          case QUOTATION -> new Block.Quotation(span);
          case NOTE -> new Block.Footnote(span, notes.getOrDefault(first, List.of()));
          case LISTING ->
              notes.containsKey(first)
                  ? new Block.Footnote(span, notes.getOrDefault(first, List.of()))
                  : sources ? new Block.Reference(span) : new Block.Listing(span);
          case CODE -> new Block.Listing(span);
        });
    return end;
  }

  /** Whether a line goes on with the block before it: code, or a sentence broken by hand. */
  private boolean continues(int line) {
    Line here = lines.get(line);
    Line before = lines.get(line - 1);
    if (here.box() != before.box() || notes.containsKey(line)) {
      return false;
    }
    boolean unfinished = !before.isSentence() && before.letters() >= SHORTEST_BROKEN;
    return here.box().role == Role.CODE || (here.broken() && unfinished);
  }
}
