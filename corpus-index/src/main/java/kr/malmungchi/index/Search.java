package kr.malmungchi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.malmungchi.Deadline;
import kr.malmungchi.Limits;
import kr.malmungchi.index.Ranker.Ranked;
import kr.malmungchi.index.Ranker.Top;
import kr.malmungchi.index.StoredPassages.StoredPassage;
import kr.malmungchi.search.FoundFacts;
import kr.malmungchi.search.FoundPassages;
import kr.malmungchi.search.Hit;
import kr.malmungchi.search.Order;
import kr.malmungchi.search.SearchRequest;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;

/** Answers one request from one view of the index. */
final class Search {
  private final IndexSearcher searcher;
  private final SearchRequest request;
  private final TranslatedQuery translated;
  private final StoredPassages passages;

  Search(
      IndexSearcher searcher,
      KoreanAnalysis analysis,
      Morphemes morphemes,
      StoredPassages passages,
      SearchRequest request)
      throws IOException {
    this.searcher = searcher;
    this.passages = passages;
    this.request = request;
    this.translated =
        new QueryTranslator(analysis, searcher.getIndexReader(), morphemes).translate(request);
  }

  FoundPassages find() throws IOException {
    TermPlaces places = new TermPlaces(translated.parts(), searcher);
    Closeness closeness = new Closeness(translated, places, searcher);
    // One more than asked for tells whether there is a next page.
    int wanted = request.size() == Integer.MAX_VALUE ? request.size() : request.size() + 1;
    Top top = ranker(closeness).top(wanted, request.after());
    List<Ranked> page = top.passages().subList(0, Math.min(request.size(), top.passages().size()));
    boolean more = top.passages().size() > page.size() && !page.isEmpty();
    return new FoundPassages(
        top.total(),
        hits(page, places, closeness),
        top.facets(),
        more ? Optional.of(page.get(page.size() - 1).rank()) : Optional.empty());
  }

  private Ranker ranker(Closeness closeness) {
    Ranking ranking = new Ranking(searcher, translated.query(), request.order());
    if (request.order() != Order.RELEVANCE) {
      return ranking;
    }
    Ranker close = new Reranking(ranking, Closeness.MOST_PASSAGES, closeness);
    return request.takesTurns()
        ? new Reranking(close, Limits.defaults().diverseWindow(), new Turns(ranking))
        : close;
  }

  long count() throws IOException {
    return searcher.count(translated.query());
  }

  /** What the passages tell that are found first. */
  FoundFacts facts() throws IOException {
    Top top =
        new Ranking(searcher, translated.query(), request.order())
            .top(request.size(), Optional.empty());
    StoredFields stored = searcher.storedFields();
    List<FoundFacts.Telling> passages = new ArrayList<>(top.passages().size());
    for (Ranked found : top.passages()) {
      Deadline.check();
      org.apache.lucene.document.Document fields = stored.document(found.passage());
      passages.add(
          new FoundFacts.Telling(
              PassageFields.card(fields),
              PassageFields.passage(fields),
              found.rank().score(),
              FactFields.read(fields)));
    }
    return new FoundFacts(top.total(), passages);
  }

  private List<Hit> hits(List<Ranked> page, TermPlaces places, Closeness closeness)
      throws IOException {
    if (page.isEmpty()) {
      return List.of();
    }
    places.read(page.stream().map(Ranked::passage).toList());
    Highlighter highlighter = new Highlighter(searcher, translated.parts(), places, request);
    Optional<Explainer> explainer =
        request.explain()
            ? Optional.of(new Explainer(searcher, translated.parts(), closeness))
            : Optional.empty();
    List<Hit> hits = new ArrayList<>(page.size());
    for (Ranked found : page) {
      StoredPassage stored = passages.of(found.passage(), searcher);
      hits.add(
          new Hit(
              stored.card(),
              stored.passage(),
              highlighter.highlights(found.passage(), stored.passage()),
              found.rank().score(),
              explainer.isPresent() ? explainer.get().explain(found.passage()) : List.of()));
    }
    return hits;
  }
}
