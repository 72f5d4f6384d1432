package kr.malmungchi.service.page;

import java.util.List;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.document.Passage;
import kr.malmungchi.search.Hit;
import kr.malmungchi.search.Interpretation;
import kr.malmungchi.search.SearchResult;
import kr.malmungchi.search.Suggestion;
import kr.malmungchi.service.api.SearchParameters;
import kr.malmungchi.text.Span;
import org.jsoup.nodes.Element;

/** Writes the passages that answer a question. */
final class ResultsView {
  private static final int PAGE = 10;
  private static final int SNIPPET = 240;
  private static final int BEFORE = 70;

  private final Corpus corpus;

  ResultsView(Corpus corpus) {
    this.corpus = corpus;
  }

  View of(String question, Address address, SearchParameters asked, Messages messages) {
    Html html = new Html(messages);
    SearchResult found = corpus.search(question, asked.options(PAGE));
    Element column =
        html.column(messages.say("results.title", question)).prependChild(html.tabs(question));
    found
        .warnings()
        .forEach(one -> column.appendElement("p").addClass("warning").text(messages.told(one)));
    appendReadings(column, found.interpretations(), asked.without(), address, messages);
    found.suggestions().forEach(one -> column.appendChild(meant(one, address, html, messages)));
    if (found.total() == 0) {
      column.appendChild(
          html.notice(messages.say("results.none"), messages.say("results.none.do", question)));
      return new View(question, column, false);
    }
    column.appendElement("p").addClass("total").text(messages.say("count.passages", found.total()));
    Element list = column.appendElement("ul").addClass("cards");
    found.hits().forEach(hit -> list.appendChild(card(hit, html)));
    found
        .next()
        .ifPresent(
            next ->
                column.appendChild(
                    html.link(address.with("cursor", next), messages.say("next"))
                        .addClass("more-pages")));
    return new View(question, column, false);
  }

  private static void appendReadings(
      Element column,
      List<Interpretation> readings,
      List<String> off,
      Address address,
      Messages messages) {
    if (readings.isEmpty() && off.isEmpty()) {
      return;
    }
    Element list =
        column
            .appendElement("ul")
            .addClass("readings")
            .attr("aria-label", messages.say("readings"));
    for (Interpretation reading : readings) {
      String words = reading.from() + " → " + String.join(", ", reading.to());
      String without = reading.rule() + ":" + reading.from();
      Element chip = chip(list, "chip reading", words, messages.say("readings.off"));
      chip.attr("href", address.without("cursor").and("without", without));
    }
    for (String reading : off) {
      String words = reading.substring(reading.indexOf(':') + 1);
      Element chip = chip(list, "chip reading off", words, messages.say("readings.on"));
      chip.attr("href", address.without("cursor").without("without", reading));
    }
  }

  private static Element chip(Element list, String classes, String words, String deed) {
    Element chip = list.appendElement("li").appendElement("a").attr("class", classes);
    chip.attr("title", deed).appendElement("span").addClass("words").text(words);
    chip.appendElement("span").addClass("unseen").text(", " + deed);
    return chip;
  }

  private static Element meant(
      Suggestion suggestion, Address address, Html html, Messages messages) {
    Element line = new Element("p").addClass("did-you-mean");
    String[] around = messages.say("results.meant", "\n").split("\n", -1);
    line.appendText(around[0]);
    line.appendChild(
        html.link(address.without("cursor").with("q", suggestion.query()), suggestion.query()));
    return line.appendText(around[1]);
  }

  private static Element card(Hit hit, Html html) {
    Element card = new Element("li").addClass("card");
    Passage passage = hit.passage();
    card.appendElement("h2")
        .appendChild(
            html.link(
                Html.address(hit.document().id(), passage.span()),
                hit.document().metadata().title()));
    card.appendChild(html.byline(hit.document().metadata()));
    if (!passage.section().isEmpty()) {
      card.appendElement("p").addClass("section").text(String.join(" › ", passage.section()));
    }
    return card.appendChild(snippet(passage, hit.highlights()));
  }

  /** The stretch around the first highlight, cut between words where that is near. */
  private static Element snippet(Passage passage, List<Span> highlights) {
    int offset = passage.span().start();
    String text = passage.text();
    int start = passage.body().start() - offset;
    List<Span> marks =
        highlights.stream()
            .map(mark -> new Span(mark.start() - offset, mark.end() - offset))
            .toList();
    int first =
        marks.stream().mapToInt(Span::start).filter(at -> at >= start).findFirst().orElse(start);
    int from = Math.max(start, Math.min(first - BEFORE, text.length() - SNIPPET));
    int to = Math.min(text.length(), from + SNIPPET);
    while (from > start && from < first && !Character.isWhitespace(text.charAt(from - 1))) {
      from++;
    }
    while (to < text.length()
        && to > from + SNIPPET / 2
        && !Character.isWhitespace(text.charAt(to))) {
      to--;
    }
    Element snippet = new Element("p").addClass("snippet").appendText(from > start ? "… " : "");
    Html.appendMarked(snippet, text, new Span(from, to), marks);
    return snippet.appendText(to < text.length() ? " …" : "");
  }
}
