package kr.malmungchi.service.page;

import java.util.Optional;
import kr.malmungchi.catalog.CatalogEntry;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.corpus.DocumentPage;
import org.jsoup.nodes.Element;

/** Writes the list of documents. */
final class LibraryView {
  private static final int PAGE = 30;

  private final Corpus corpus;

  LibraryView(Corpus corpus) {
    this.corpus = corpus;
  }

  View of(Optional<String> cursor, Messages messages) {
    Html html = new Html(messages);
    DocumentPage page = corpus.documents(PAGE, cursor);
    Element column = html.column(messages.say("view.library")).prependChild(html.tabs(""));
    Element list = column.appendElement("ul").addClass("cards");
    page.documents().forEach(entry -> list.appendChild(card(entry, html, messages)));
    if (page.documents().isEmpty()) {
      Element notice = html.notice(messages.say("library.empty"), messages.say("library.begin"));
      notice.appendElement("p").appendChild(html.link("/imports", messages.say("view.imports")));
      list.replaceWith(notice);
    }
    page.next()
        .ifPresent(
            next ->
                column.appendChild(
                    html.link("/?cursor=" + Html.encoded(next), messages.say("next"))
                        .addClass("more-pages")));
    return new View("", column, true);
  }

  private static Element card(CatalogEntry entry, Html html, Messages messages) {
    Element card = new Element("li").addClass("card");
    card.appendElement("h2")
        .appendChild(html.link(Html.address(entry.card().id()), entry.card().metadata().title()));
    card.appendChild(
        html.byline(entry.card().metadata(), messages.say("count.characters", entry.characters())));
    return card;
  }
}
