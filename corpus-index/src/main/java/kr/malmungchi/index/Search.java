package kr.malmungchi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kr.malmungchi.Deadline;
import kr.malmungchi.index.Ranking.Ranked;
import kr.malmungchi.index.Ranking.Top;
import kr.malmungchi.index.StoredPassages.StoredPassage;
import kr.malmungchi.search.Bookmark;
import kr.malmungchi.search.FoundFacts;
import kr.malmungchi.search.FoundPassages;
import kr.malmungchi.search.Hit;
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
    Ranking ranking = new Ranking(searcher, translated.query(), request.order());
    Optional<Bookmark> after = Optional.empty();
    if (request.after().isPresent()) {
      after = Optional.of(ranking.asOfNow(request.after().get()));
    }
    // One more than asked for tells whether there is a next page.
    int wanted = request.size() == Integer.MAX_VALUE ? request.size() : request.size() + 1;
    Top top =
        request.takesTurns() ? new Turns(ranking).top(wanted, after) : ranking.top(wanted, after);
    List<Ranked> page = top.passages().subList(0, Math.min(request.size(), top.passages().size()));
    boolean more = top.passages().size() > page.size() && !page.isEmpty();
    return new FoundPassages(
        top.total(),
        hits(page),
        top.facets(),
        more ? Optional.of(page.get(page.size() - 1).rank()) : Optional.empty());
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

  private List<Hit> hits(List<Ranked> page) throws IOException {
    if (page.isEmpty()) {
      return List.of();
    }
    NavigableSet<Integer> numbers =
        page.stream().map(Ranked::passage).collect(Collectors.toCollection(TreeSet::new));
    Highlighter highlighter = new Highlighter(searcher, translated.parts(), numbers, request);
    Explainer explainer =
        new Explainer(searcher, request.explain() ? translated.parts() : List.of());
    List<Hit> hits = new ArrayList<>(page.size());
    for (Ranked found : page) {
      StoredPassage stored = passages.of(found.passage(), searcher);
      hits.add(
          new Hit(
              stored.card(),
              stored.passage(),
              highlighter.highlights(found.passage(), stored.passage()),
              found.rank().score(),
              explainer.explain(found.passage())));
    }
    return hits;
  }
}
