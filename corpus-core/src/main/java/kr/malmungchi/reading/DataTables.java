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
 * Tells the tables of a page that hold facts from those that only lay it out: old boards and mails
 * put whole articles into cells.
 */
final class DataTables implements NodeVisitor {
  /** Cells with more characters hold running text. */
  private static final int LONGEST_CELL = 400;

  private static final int MOST_BREAKS = 5;
  private static final Set<String> LAID_OUT =
      Set.of("h1", "h2", "h3", "h4", "h5", "h6", "article", "section", "form", "pre", "iframe");

  private final Set<Element> found = new HashSet<>();
  private final Deque<Open> open = new ArrayDeque<>();

  private static final class Open {
    private boolean data = true;
    private int cell;
    private int breaks;
  }

  private DataTables() {}

  /** The tables of the page that hold facts. */
  static Set<Element> in(Document page) {
    DataTables tables = new DataTables();
    NodeTraversor.traverse(tables, page.body());
    return tables.found;
  }

  @Override
  public void head(Node node, int depth) {
    Open table = open.peek();
    if (table != null && node instanceof TextNode text) {
      table.cell += text.isBlank() ? 0 : text.getWholeText().strip().length();
      table.data &= table.cell <= LONGEST_CELL;
    }
    if (!(node instanceof Element element)) {
      return;
    }
    String name = element.normalName();
    if (table != null) {
      switch (name) {
        case "td", "th" -> {
          table.cell = 0;
          table.breaks = 0;
        }
        case "p", "br" -> table.data &= ++table.breaks <= MOST_BREAKS;
        default -> table.data &= !LAID_OUT.contains(name);
      }
    }
    if (name.equals("table")) {
      if (table != null) {
        table.data = false;
      }
      open.push(new Open());
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && element.nameIs("table")) {
      if (open.pop().data) {
        found.add(element);
      }
    }
  }
}
