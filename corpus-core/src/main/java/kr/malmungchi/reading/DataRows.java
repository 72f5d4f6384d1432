package kr.malmungchi.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Tells the rows of tables that hold facts beside one another from those that only lay out a page:
 * old boards and mails put menus and whole articles into cells.
 */
final class DataRows implements NodeVisitor {
  /** Cells with more characters hold running text. */
  private static final int LONGEST_CELL = 400;

  private static final int MOST_BREAKS = 5;
  private static final Set<String> LAID_OUT =
      Set.of("table", "h1", "h2", "h3", "h4", "h5", "h6", "article", "section", "form", "pre");

  private final Set<Element> found = new HashSet<>();
  private final Deque<Row> open = new ArrayDeque<>();

  private static final class Row {
    private boolean data = true;
    private int cells;
    private int letters;
    private int breaks;
  }

  private DataRows() {}

  /** The rows of the page that are to be read as one line. */
  static Set<Element> in(Document page) {
    DataRows rows = new DataRows();
    NodeTraversor.traverse(rows, page.body());
    return rows.found;
  }

  @Override
  public void head(Node node, int depth) {
    Row row = open.peek();
    if (row != null && node instanceof TextNode text && !text.isBlank()) {
      row.letters += text.getWholeText().strip().length();
      row.data &= row.letters <= LONGEST_CELL;
    }
    if (!(node instanceof Element element)) {
      return;
    }
    if (row != null) {
      switch (element.normalName()) {
        case "td", "th" -> {
          row.cells++;
          row.letters = 0;
          row.breaks = 0;
        }
        case "p", "br" -> row.data &= ++row.breaks <= MOST_BREAKS;
        default -> row.data &= !LAID_OUT.contains(element.normalName());
      }
    }
    if (element.nameIs("tr")) {
      open.push(new Row());
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && element.nameIs("tr")) {
      Row row = open.pop();
      if (row.data && row.cells > 1) {
        found.add(element);
      }
    }
  }
}
