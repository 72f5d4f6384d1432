package kr.malmungchi.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kr.malmungchi.Limits;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.corpus.SearchOptions;
import kr.malmungchi.document.DocumentCard;
import kr.malmungchi.search.Hit;
import kr.malmungchi.search.SearchResult;

/**
 * Ranks the documents of a corpus for questions. Hits are passages; a document counts by its best
 * one. Equal scores follow the order of the documents' names, whatever their ids are.
 */
public final class Rankings {
  /** A document with very many passages could otherwise fill page after page. */
  private static final int MOST_PAGES = 10;

  private final Corpus corpus;
  private final Function<DocumentCard, String> name;
  private final SearchOptions options;

  /**
   * Ranks by a corpus.
   *
   * @param name what a ranking calls a document
   */
  public Rankings(Corpus corpus, Function<DocumentCard, String> name, boolean exact) {
    this.corpus = corpus;
    this.name = name;
    this.options = SearchOptions.usual().withExact(exact).withSize(Limits.defaults().pageSize());
  }

  /** The best documents for a question, at most {@code depth}. */
  public List<Ranked> of(String question, int depth) {
    Map<String, Double> best = new LinkedHashMap<>();
    Optional<String> cursor = Optional.empty();
    for (int page = 0; page < MOST_PAGES && best.size() <= depth; page++) {
      SearchResult result = corpus.search(question, options.withCursor(cursor));
      for (Hit hit : result.hits()) {
        best.putIfAbsent(name.apply(hit.document()), hit.score());
      }
      cursor = result.next();
      if (cursor.isEmpty()) {
        break;
      }
    }
    List<Ranked> ranked = new ArrayList<>();
    best.forEach((id, score) -> ranked.add(new Ranked(id, score)));
    ranked.sort(Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::id));
    return ranked.subList(0, Math.min(depth, ranked.size()));
  }
}
