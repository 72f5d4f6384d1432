package kr.malmungchi.corpus;

import java.util.List;
import kr.malmungchi.CorpusException;
import kr.malmungchi.Limits;
import kr.malmungchi.search.Bookmark;
import kr.malmungchi.search.Filter;
import kr.malmungchi.search.Query;
import kr.malmungchi.search.SearchRequest;
import kr.malmungchi.text.NormalizedText;
import kr.malmungchi.text.Words;

/** A question with its options: checks them, makes the engine's request and the cursors of it. */
record Asking(String words, SearchOptions options) {

  /** Throws {@code INVALID} for options outside their bounds. */
  void check(Limits limits) {
    for (Filter filter : options.filters()) {
      if (filter instanceof Filter.Below(var headings)
          && Words.of(NormalizedText.of(String.join(" ", headings))).size() > limits.queryWords()) {
        throw CorpusException.ofOption(
            "section", "sections are named by at most %d words".formatted(limits.queryWords()));
      }
    }
  }

  SearchRequest request(Query.All query) {
    return new SearchRequest(
        query,
        options.filters(),
        options.order(),
        options.cursor().map(cursor -> Cursor.hit(cursor, asked())),
        options.size(),
        options.exact(),
        options.diverse(),
        options.explain(),
        List.of());
  }

  /** Another question with the same options, of which only the number of passages is asked. */
  Asking insteadFor(String question) {
    return new Asking(question, options.withSize(0).withExplain(false));
  }

  String cursorAfter(Bookmark last) {
    return Cursor.afterHit(last, asked());
  }

  /** All that decides on the order of hits: a cursor holds for nothing else. */
  private String asked() {
    String modes = options.order() + " " + options.exact() + " " + options.diverse();
    String readings = " " + options.without() + " ";
    return modes + readings + options.filters() + " " + words;
  }
}
