package kr.malmungchi.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import kr.malmungchi.reading.PageElements.Meaning;
import kr.malmungchi.reading.PageElements.What;
import kr.malmungchi.reading.RenderedPage.Box;
import kr.malmungchi.reading.RenderedPage.Hint;
import kr.malmungchi.reading.RenderedPage.Line;
import kr.malmungchi.reading.RenderedPage.Role;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells which lines of a web page are not its text, and by which rule.
 *
 * <p>First the element that holds the text is found: by its name ({@code class="post-content"}), or
 * as the smallest that has most of the page's sentences. Then elements are told by their names, and
 * what is left by its words ({@link PageFurniture}) and by how much of it is links.
 */
final class WebFurniture {
  /** Of the page's sentences, how many a named element has at least that is taken for the text. */
  private static final double NAMED_SHARE = 0.4;

  /** And how many the smallest element has that is taken for it without a name. */
  private static final double UNNAMED_SHARE = 0.8;

  /** An element with more of the sentences than this is no furniture, whatever its name. */
  private static final double MOST_OF_THE_TEXT = 0.5;

  /** Sentences beside the text that are more than this are text as well. */
  private static final double MOST_BESIDE = 0.25;

  private static final int FEWEST_LINKS = 3;
  private static final int LONGEST_BYLINE = 90;
  private static final int SHORTEST_LEAD = 10;

  /** Rules by the place above or below a text; the elements of a page tell that better. */
  private static final Set<String> BY_PLACE = Set.of("page-head", "page-foot");

  private static final Pattern DATED =
      Pattern.compile(
          ".*(?:\\d{2,4} ?[.\\-/년] ?\\d{1,2} ?[.\\-/월] ?\\d{1,2}|\\d ?(?:분|시간|일|주|달|개월|년) ?전).*");
  private static final Pattern BYLINE =
      Pattern.compile(
          "[^.]{0,30}(?:기자|특파원|논설위원|에디터)(?: ?[\\w.+-]+@[\\w.-]+)?"
              + "|(?:글|글쓴이|작성자|by|By|BY|글·사진)[ :=|].{1,30}");
  private static final Pattern SIGNED =
      Pattern.compile(
          ".{0,40}(?:기자|특파원|논설위원|에디터) ?[(\\[]?[\\w.+-]+@[\\w.-]+[)\\]]?|[\\w.+-]+@[\\w.-]+");
  private static final Pattern LABELLED =
      Pattern.compile(".*(?:(?:작성|등록|게시|공고|배포)일|날짜|조회|글쓴이|작성자|담당).*");
  private static final Pattern SOURCES =
      Pattern.compile("(?i).*(?:참고|출처|인용|문헌|각주|미주|주석|자료|reference|source|bibliography|notes?).*");

  private final RenderedPage page;
  private final PageElements elements;
  private final List<Line> lines;
  private final @Nullable String[] rules;
  private final int title;
  private final Optional<Box> text;

  private WebFurniture(RenderedPage page, PageElements elements, int title) {
    this.page = page;
    this.elements = elements;
    this.lines = page.lines();
    this.rules = new String[lines.size()];
    this.title = title;
    this.text = content();
  }

  /**
   * Marks the furniture of a page; none if nothing would be left.
   *
   * @param title the index of the line that is the page's title, -1 if none is known
   */
  static WebFurniture in(RenderedPage page, PageElements elements, int title) {
    WebFurniture furniture = new WebFurniture(page, elements, title);
    furniture.markNamed();
    furniture.markLists();
    furniture.markByWords();
    furniture.markBylines();
    furniture.markBeside();
    if (Arrays.stream(furniture.rules).allMatch(rule -> rule != null)) {
      Arrays.fill(furniture.rules, null);
    }
    return furniture;
  }

  /** The rule by the index of each line; null for those of the text. */
  @Nullable String[] rules() {
    return rules.clone();
  }

  int title() {
    return title;
  }

  private Optional<Box> content() {
    boolean[] named = new boolean[page.boxes().size()];
    int[] prose = new int[named.length];
    int total = lines.stream().filter(Line::isProse).mapToInt(Line::letters).sum();
    for (int i = 0; i < named.length; i++) {
      Box box = page.boxes().get(i);
      named[i] =
          (box.parent >= 0 && named[box.parent])
              || furniture(box).filter(rule -> isBeside(rule, box, total)).isPresent();
      prose[i] = box.prose;
    }
    for (int i = named.length - 1; i > 0; i--) {
      Box box = page.boxes().get(i);
      boolean outermost = named[i] && !named[box.parent];
      if (outermost) {
        for (int outer = box.parent; outer >= 0; outer = page.boxes().get(outer).parent) {
          prose[outer] -= box.prose;
        }
      }
    }
    int all = named.length == 0 ? 0 : prose[0];
    if (all == 0) {
      return Optional.empty();
    }
    Optional<Box> known = namedContent(named, prose, all);
    return known.isPresent() ? known : smallest(prose, all);
  }

  /** Comments may be longer than what they are about, if that is known to stand elsewhere. */
  private boolean isBeside(Meaning rule, Box box, int total) {
    boolean comments =
        rule.rule().equals("comments") && title >= 0 && !box.contains(lines.get(title));
    return comments || box.prose <= MOST_OF_THE_TEXT * total;
  }

  private Optional<Box> namedContent(boolean[] named, int[] prose, int all) {
    int best = -1;
    int surest = Integer.MAX_VALUE;
    for (int i = 0; i < named.length; i++) {
      Optional<Meaning> meaning = elements.meaning(What.CONTENT, page.boxes().get(i).element);
      if (named[i] || meaning.isEmpty() || prose[i] < NAMED_SHARE * all) {
        continue;
      }
      int order = meaning.get().order();
      boolean closer =
          best >= 0
              && page.boxes().get(best).contains(page.boxes().get(i))
              && prose[i] >= UNNAMED_SHARE * prose[best];
      if (order < surest || (order == surest && (closer || prose[i] > prose[best]))) {
        best = i;
        surest = order;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(page.boxes().get(best));
  }

  private Optional<Box> smallest(int[] prose, int all) {
    int at = 0;
    for (int i = 1; i < prose.length; i++) {
      Box box = page.boxes().get(i);
      if (box.parent == at && box.lines > 1 && prose[i] >= UNNAMED_SHARE * all) {
        at = i;
      }
    }
    return Optional.of(page.boxes().get(at));
  }

  private Optional<Meaning> furniture(Box box) {
    return elements.meaning(What.FURNITURE, box.element);
  }

  private void markNamed() {
    List<Box> boxes = page.boxes();
    @Nullable String[] ruleOf = new String[boxes.size()];
    for (int i = 0; i < ruleOf.length; i++) {
      Box box = boxes.get(i);
      ruleOf[i] = box.parent >= 0 ? ruleOf[box.parent] : null;
      if (ruleOf[i] == null) {
        ruleOf[i] =
            furniture(box).filter(rule -> applies(rule, box)).map(Meaning::rule).orElse(null);
      }
    }
    for (int i = 0; i < rules.length; i++) {
      rules[i] = ruleOf[lines.get(i).box().index];
    }
  }

  private boolean applies(Meaning rule, Box box) {
    if (title >= 0 && box.contains(lines.get(title))) {
      return false;
    }
    if (text.isEmpty()) {
      return box.letters <= MOST_OF_THE_TEXT * page.boxes().get(0).letters;
    }
    if (box.contains(text.get())) {
      return false;
    }
    if (!text.get().contains(box)) {
      return true;
    }
    boolean small = box.prose <= MOST_OF_THE_TEXT * text.get().prose;
    return (small || rule.rule().equals("comments")) && !rule.name().contains("header");
  }

  /** Lists of links: to places of the page they are its contents, elsewhere they lead away. */
  private void markLists() {
    int first = first(this::isText);
    int last = last(i -> isText(i) && lines.get(i).isProse());
    for (int i = 0; i < rules.length; ) {
      int contents = run(i, line -> line.inPage() * 5 >= line.letters() * 4);
      int links = run(i, Line::isMostlyLinks);
      if (contents - i >= FEWEST_LINKS) {
        mark(i, contents, "contents-page");
      } else if (links - i >= (i > last ? 2 : FEWEST_LINKS) && !namesSources(i)) {
        mark(i, links, i < first ? "navigation" : "link-list");
      }
      i = Math.max(i + 1, Math.max(contents, links));
    }
  }

  private int run(int from, Predicate<Line> like) {
    int to = from;
    while (to < rules.length
        && rules[to] == null
        && to != title
        && lines.get(to).box().role != Role.HEADING
        && like.test(lines.get(to))) {
      to++;
    }
    return to;
  }

  /** Whether the line before says that what follows are the text's sources. */
  private boolean namesSources(int line) {
    return line > 0
        && isText(line)
        && !lines.get(line - 1).words().isLong()
        && !lines.get(line - 1).isProse()
        && SOURCES.matcher(lines.get(line - 1).words().text()).matches();
  }

  private void mark(int from, int to, String rule) {
    for (int i = from; i < to; i++) {
      rules[i] = rule;
    }
  }

  /** What the furniture of plain text is told by holds for pages, too. */
  private void markByWords() {
    List<TextLine> left = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < rules.length; i++) {
      boolean row = isText(i) && lines.get(i).box().element.nameIs("tr");
      if (rules[i] == null && i != title && !row) {
        left.add(lines.get(i).words());
        places.add(i);
      }
    }
    for (Map.Entry<Integer, String> found : PageFurniture.in(left).rules().entrySet()) {
      int place = places.get(found.getKey());
      boolean heading = lines.get(place).box().role == Role.HEADING;
      boolean kept =
          BY_PLACE.contains(found.getValue()) || (heading && found.getValue().equals("post-head"));
      if (!isText(place) || !kept) {
        rules[place] = found.getValue();
      }
    }
  }

  /** Lines that name author and date, around the text. */
  private void markBylines() {
    int first = first(i -> isText(i) && lines.get(i).isProse() && i > title);
    int last = last(i -> isText(i) && lines.get(i).isProse());
    for (int i = 0; i < rules.length; i++) {
      Line line = lines.get(i);
      if (rules[i] == null && i != title && line.words().text().length() <= LONGEST_BYLINE) {
        boolean head = i < first && !line.isProse() && (!isText(i) || isPlain(line));
        boolean dated = head && DATED.matcher(line.words().text()).matches();
        boolean named = head && (BYLINE.matcher(line.words().text()).matches() || isHinted(line));
        boolean signed = (head || i >= last) && SIGNED.matcher(line.words().text()).matches();
        rules[i] = dated ? "post-head" : named || signed ? "byline" : null;
      }
    }
  }

  /** Inside the text only plain lines and labelled rows are bylines, no headings and captions. */
  private static boolean isPlain(Line line) {
    Element element = line.box().element;
    return element.nameIs("tr")
        ? LABELLED.matcher(line.words().text()).matches()
        : line.box().role == Role.BODY && !element.nameIs("figcaption");
  }

  private boolean isHinted(Line line) {
    int told = 0;
    for (Hint hint : page.hintsIn(line.span())) {
      told += hint.what().equals("title") ? 0 : hint.span().length();
    }
    return told * 2 > line.span().length();
  }

  /** What stands beside the text and is neither its head nor a good part of the sentences. */
  private void markBeside() {
    if (text.isEmpty()) {
      return;
    }
    int beside = 0;
    int first = first(this::isText);
    for (int i = 0; i < rules.length; i++) {
      beside +=
          rules[i] == null && !isText(i) && i != title && lines.get(i).isProse()
              ? lines.get(i).letters()
              : 0;
    }
    boolean shared = beside > MOST_BESIDE * text.get().prose;
    for (int i = 0; i < rules.length; i++) {
      Line line = lines.get(i);
      boolean lead =
          title >= 0
              && title < i
              && i < first
              && line.letters() >= SHORTEST_LEAD
              && !line.isMostlyLinks();
      if (rules[i] == null && !isText(i) && i != title && !lead && !(shared && line.isProse())) {
        boolean links = line.linked() * 5 >= line.letters() * 2;
        rules[i] =
            links
                ? (i < first ? "navigation" : "link-list")
                : line.isProse() ? "beside-text" : "low-density";
      }
    }
  }

  /** Whether a line stands in the element that holds the text. */
  boolean isText(int line) {
    return text.isEmpty() || text.get().contains(lines.get(line));
  }

  private int first(IntPredicate condition) {
    int i = 0;
    while (i < rules.length && !condition.test(i)) {
      i++;
    }
    return i;
  }

  private int last(IntPredicate condition) {
    int i = rules.length - 1;
    while (i >= 0 && !condition.test(i)) {
      i--;
    }
    return i;
  }
}
