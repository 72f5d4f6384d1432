package kr.malmungchi.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.malmungchi.document.Finding.Certainty;
import kr.malmungchi.reading.RenderedPage.Hint;
import kr.malmungchi.reading.RenderedPage.Line;
import kr.malmungchi.reading.RenderedPage.Role;
import org.jsoup.nodes.Element;

/**
 * The title of a web page.
 *
 * @param words without the name of the site: "다리가 놓였다", not "다리가 놓였다 | 강가신문"
 * @param line the index of the line that shows it, -1 if none does
 */
record PageTitle(String words, String evidence, Certainty certainty, int line) {
  private static final int SHORTEST_CUT = 6;
  private static final int LONGEST_SITE = 20;
  private static final int MOST_SHOWN = 200;
  private static final Pattern HOME = Pattern.compile("(?:https?://[^/]*)?\\.?/?(?:index\\.\\w+)?");
  private static final Pattern LABELLED = Pattern.compile("제 ?목 (?:\\||:) ([^|]{4,})(?: \\|.*)?");
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s[|:·\\-–—«»‹›<>]{1,2}\\s|\\s?(?:\\||::)\\s?");

  /** Finds the title; empty if the page neither declares nor shows one. */
  static Optional<PageTitle> of(PageHead head, RenderedPage page) {
    return new Search(head, page).title();
  }

  private static final class Search {
    private final PageHead head;
    private final RenderedPage page;
    private final Map<Integer, String> shown = new LinkedHashMap<>();
    private final Set<String> sites = new LinkedHashSet<>();

    Search(PageHead head, RenderedPage page) {
      this.head = head;
      this.page = page;
    }

    Optional<PageTitle> title() {
      readShown();
      readSites();
      Map<String, String> declared = new LinkedHashMap<>();
      head.first("og:title").ifPresent(words -> declared.put("og:title", words));
      head.article()
          .flatMap(article -> article.text("headline"))
          .ifPresent(words -> declared.put("JSON-LD headline", PageHead.words(words)));
      head.first("twitter:title").ifPresent(words -> declared.put("twitter:title", words));
      for (Map.Entry<String, String> candidate : declared.entrySet()) {
        if (!sites.contains(TextLine.letters(candidate.getValue()))) {
          return Optional.of(declared(candidate.getValue(), candidate.getKey(), false));
        }
      }
      Optional<PageTitle> named =
          head.first("<title>").map(words -> declared(words, "<title>", true));
      return named
          .filter(title -> title.certainty == Certainty.CERTAIN)
          .or(this::labelled)
          .or(this::onlyShown)
          .or(() -> named.filter(title -> !sites.contains(TextLine.letters(title.words))));
    }

    /**
     * The headings, and the lines that the page calls its title. A heading that leads to the front
     * page is the site's name.
     */
    private void readShown() {
      List<Line> lines = page.lines();
      for (int i = 0; i < lines.size() && shown.size() < MOST_SHOWN; i++) {
        if (lines.get(i).box().role == Role.HEADING && !lines.get(i).words().isLong()) {
          String words = lines.get(i).words().text();
          Element link = lines.get(i).box().element.selectFirst("a[href]");
          if (link != null && HOME.matcher(link.attr("href")).matches()) {
            sites.add(TextLine.letters(words));
          } else {
            shown.put(i, words);
          }
        }
      }
      for (Hint hint : page.hints()) {
        int line = page.lineAt(hint.span().start());
        if (hint.what().equals("title") && line < lines.size() && shown.size() < MOST_SHOWN) {
          shown.putIfAbsent(line, hint.value());
        }
      }
    }

    private void readSites() {
      List<String> names = new ArrayList<>(head.all("og:site_name"));
      names.addAll(head.all("application-name"));
      head.article().map(article -> article.names("publisher")).ifPresent(names::addAll);
      head.host().ifPresent(names::add);
      for (String name : names) {
        sites.add(TextLine.letters(name));
        SEPARATOR.splitAsStream(name).forEach(part -> sites.add(TextLine.letters(part)));
      }
    }

    private PageTitle declared(String value, String evidence, boolean cutUnknown) {
      String letters = TextLine.letters(value);
      for (Map.Entry<Integer, String> line : shown.entrySet()) {
        String heading = TextLine.letters(line.getValue());
        boolean most = heading.length() * 2 > letters.length();
        if (most && (letters.startsWith(heading) || letters.endsWith(heading))) {
          return new PageTitle(line.getValue(), evidence, Certainty.CERTAIN, line.getKey());
        }
      }
      String words = withoutSite(value, cutUnknown);
      return new PageTitle(
          words, evidence, cutUnknown ? Certainty.LIKELY : Certainty.CERTAIN, lineOf(words));
    }

    /** Cuts off a part that is the name of the site, or that looks like one. */
    private String withoutSite(String value, boolean cutUnknown) {
      Set<String> headings = new LinkedHashSet<>();
      shown.values().forEach(words -> headings.add(TextLine.letters(words)));
      Matcher separator = SEPARATOR.matcher(value);
      int first = -1;
      int lastStart = -1;
      int lastEnd = -1;
      while (separator.find()) {
        if (first < 0) {
          first = separator.end();
          String part = TextLine.letters(value.substring(0, separator.start()));
          if (sites.contains(part) || (cutUnknown && headings.contains(part))) {
            return withoutSite(value.substring(first), cutUnknown);
          }
        }
        lastStart = separator.start();
        lastEnd = separator.end();
      }
      if (lastStart < 0) {
        return value.strip();
      }
      String tail = value.substring(lastEnd);
      String part = TextLine.letters(tail);
      boolean site = sites.contains(part) || (cutUnknown && headings.contains(part));
      boolean likely =
          cutUnknown
              && lastStart >= SHORTEST_CUT
              && tail.length() <= LONGEST_SITE
              && tail.length() < lastStart;
      return site || likely
          ? withoutSite(value.substring(0, lastStart), cutUnknown && !likely)
          : value.strip();
    }

    private int lineOf(String words) {
      String letters = TextLine.letters(words);
      for (int i = 0; i < page.lines().size(); i++) {
        Line line = page.lines().get(i);
        if (!line.words().isLong()
            && !line.isMostlyLinks()
            && TextLine.letters(line.words().text()).equals(letters)) {
          return i;
        }
      }
      return -1;
    }

    /** A row like {@code 제목 | 내년부터 달라지는 것}, as boards of offices have it. */
    private Optional<PageTitle> labelled() {
      for (int i = 0; i < Math.min(page.lines().size(), MOST_SHOWN); i++) {
        Matcher row = LABELLED.matcher(page.lines().get(i).words().text());
        if (row.matches()) {
          return Optional.of(new PageTitle(row.group(1), "row 제목", Certainty.LIKELY, i));
        }
      }
      return Optional.empty();
    }

    /** A heading of the first rank that stands alone, or the first line that is called a title. */
    private Optional<PageTitle> onlyShown() {
      List<Map.Entry<Integer, String>> top =
          shown.entrySet().stream()
              .filter(e -> page.lines().get(e.getKey()).box().element.closest("h1") != null)
              .toList();
      if (top.size() == 1 && !sites.contains(TextLine.letters(top.get(0).getValue()))) {
        Map.Entry<Integer, String> only = top.get(0);
        return Optional.of(new PageTitle(only.getValue(), "h1", Certainty.LIKELY, only.getKey()));
      }
      return page.hints().stream()
          .filter(hint -> hint.what().equals("title") && !hint.value().isBlank())
          .findFirst()
          .map(
              hint ->
                  new PageTitle(
                      hint.value(),
                      hint.evidence(),
                      Certainty.LIKELY,
                      page.lineAt(hint.span().start())));
    }
  }
}
