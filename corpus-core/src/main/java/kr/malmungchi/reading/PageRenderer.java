package kr.malmungchi.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kr.malmungchi.reading.LineWriter.Inline;
import kr.malmungchi.reading.PageElements.Meaning;
import kr.malmungchi.reading.PageElements.What;
import kr.malmungchi.reading.RenderedPage.Hint;
import kr.malmungchi.reading.RenderedPage.Reference;
import kr.malmungchi.reading.RenderedPage.Role;
import kr.malmungchi.text.Span;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what a page shows, in one walk over its elements.
 *
 * <p>White space is collapsed as a browser does it. What a style sheet outside of the page hides is
 * not known to be hidden.
 */
final class PageRenderer implements NodeFilter {
  private static final Set<String> APART =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "pre",
          "table",
          "ul",
          "ol",
          "dl",
          "figure",
          "section",
          "article",
          "header",
          "footer",
          "nav",
          "aside");
  private static final Set<String> BOLD = Set.of("b", "strong");

  /** They stand apart without white space. */
  private static final Set<String> PUSHED = Set.of("button", "label", "summary");

  /** They stand apart where one follows the other, as in menus. */
  private static final Set<String> PAIRED = Set.of("a", "time");

  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Set<String> ITEMS = Set.of("li", "dt", "dd");
  private static final Pattern UNSHOWN =
      Pattern.compile("(?i)(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");

  /** Descriptions that describe nothing: the file's name, or that it is a picture. */
  private static final Pattern UNTOLD =
      Pattern.compile(
          "(?i)\\S*\\.(?:jpe?g|png|gif|webp|svg)|(?:사용자 (?:삽입|첨부) ?)?이미지|사진|image|img|photo|logo|썸네일|thumbnail|프로필.*");

  private static final Pattern NUMBER = Pattern.compile("[\\[(]?(?:주 ?)?[0-9*†‡]{1,3}[)\\]]?");
  private static final int DEEPEST_PICTURE = 5;
  private static final int LONGEST_STYLE = 500;
  private static final int LONGEST_HINT = 200;
  private static final int LONGEST_NAME = 200;

  private final PageElements elements;
  private final Set<Element> rows;
  private final LineWriter writer = new LineWriter();
  private final List<Hint> hints = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private final Map<String, Span> anchors = new HashMap<>();
  private final Map<Element, Integer> begun = new HashMap<>();

  private PageRenderer(PageElements elements, Set<Element> rows) {
    this.elements = elements;
    this.rows = rows;
  }

  static RenderedPage render(Document page, PageElements elements) {
    PageRenderer renderer = new PageRenderer(elements, DataRows.in(page));
    NodeTraversor.filter(renderer, page.body());
    return renderer.writer.page(renderer.hints, renderer.references, renderer.anchors);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      writer.write(text.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    if (isHidden(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    switch (element.normalName()) {
      case "br" -> writer.breakLine();
      case "hr" -> writer.endLine(true);
      case "img" -> picture(element);
      default -> begin(element);
    }
    note(element);
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      tell(element);
      if (isBox(element)) {
        writer.close(element, APART.contains(element.normalName()));
      } else {
        writer.leave(inline(element));
        if (PUSHED.contains(element.normalName())) {
          writer.space();
        }
      }
    }
    return FilterResult.CONTINUE;
  }

  private boolean isHidden(Element element) {
    return elements.meaning(What.HIDDEN, element).isPresent()
        || element.hasAttr("hidden")
        || (element.nameIs("dialog") && !element.hasAttr("open"))
        || isUnshown(element.attr("style"));
  }

  private static boolean isUnshown(String style) {
    return !style.isEmpty()
        && UNSHOWN.matcher(style.substring(0, Math.min(style.length(), LONGEST_STYLE))).find();
  }

  private boolean isBox(Element element) {
    return switch (element.normalName()) {
      case "td", "th" -> !isInRow(element);
      case "br", "hr", "img", "button" -> false;
      default -> element.isBlock() || elements.meaning(What.LINE, element).isPresent();
    };
  }

  /** Whether a cell stands beside others in a table of facts, not in one that lays out the page. */
  private boolean isInRow(Element cell) {
    Element row = cell.parent();
    return row != null && rows.contains(row);
  }

  private void begin(Element element) {
    String name = element.normalName();
    if (isBox(element)) {
      boolean row = rows.contains(element);
      writer.open(element, role(element, row), APART.contains(name), row);
      return;
    }
    if (CELLS.contains(name)) {
      writer.nextCell();
    }
    if (PUSHED.contains(name)) {
      writer.space();
    } else if (PAIRED.contains(name)
        && element.previousSibling() instanceof Element before
        && before.nameIs(name)) {
      writer.space();
    }
    writer.enter(inline(element));
  }

  private static Inline inline(Element element) {
    String name = element.normalName();
    if (name.equals("a") && element.attr("href").startsWith("#")) {
      return Inline.IN_PAGE;
    }
    return PUSHED.contains(name) || (name.equals("a") && element.hasAttr("href"))
        ? Inline.PRESSED
        : BOLD.contains(name) ? Inline.BOLD : Inline.PLAIN;
  }

  private Optional<Role> role(Element element, boolean row) {
    if (elements.meaning(What.NOTE, element).isPresent()) {
      return Optional.of(Role.NOTE);
    }
    String name = element.normalName();
    if (isHeading(element)) {
      return Optional.of(Role.HEADING);
    }
    if (row || ITEMS.contains(name)) {
      return Optional.of(Role.LISTING);
    }
    return switch (name) {
      case "blockquote" -> Optional.of(Role.QUOTATION);
      case "pre" -> Optional.of(Role.CODE);
      default -> Optional.empty();
    };
  }

  private static boolean isHeading(Element element) {
    String name = element.normalName();
    return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
  }

  /** A picture is its description, unless a caption describes it or it is a file's name. */
  private void picture(Element image) {
    String alt = image.attr("alt").strip();
    boolean told = alt.isEmpty() || alt.length() > LONGEST_HINT || UNTOLD.matcher(alt).matches();
    if (!told && !isCaptioned(image)) {
      writer.space();
      writer.write("[그림: " + alt + "]");
      writer.space();
    }
  }

  private static boolean isCaptioned(Element image) {
    Element figure = image.parent();
    for (int i = 0; i < DEEPEST_PICTURE && figure != null && !figure.nameIs("figure"); i++) {
      figure = figure.parent();
    }
    if (figure == null || !figure.nameIs("figure")) {
      return false;
    }
    return isCaption(figure.firstElementChild()) || isCaption(figure.lastElementChild());
  }

  private static boolean isCaption(@Nullable Element element) {
    return element != null && element.nameIs("figcaption") && element.hasText();
  }

  /** Remembers where elements begin whose place or words will be asked for. */
  private void note(Element element) {
    boolean named = !element.id().isEmpty() || element.nameIs("a");
    if (named || elements.meaning(What.HINT, element).isPresent()) {
      begun.put(element, writer.length());
    }
  }

  private void tell(Element element) {
    Integer start = begun.remove(element);
    if (start == null) {
      return;
    }
    Span span = writer.since(start);
    String name = element.id().isEmpty() ? element.attr("name") : element.id();
    if (!name.isEmpty() && name.length() <= LONGEST_NAME) {
      anchors.putIfAbsent(name, span);
    }
    String target = element.attr("href");
    if (target.startsWith("#")
        && target.length() <= LONGEST_NAME
        && span.length() <= 8
        && NUMBER.matcher(writer.words(span)).matches()) {
      references.add(new Reference(target.substring(1), span));
    }
    Optional<Meaning> hint = elements.meaning(What.HINT, element);
    if (hint.isPresent() && span.length() <= LONGEST_HINT) {
      String value =
          element.attr("datetime").isEmpty() ? element.attr("content") : element.attr("datetime");
      hints.add(
          new Hint(
              hint.get().rule(),
              hint.get().name(),
              span,
              value.isEmpty() ? writer.words(span) : value));
    }
  }
}
