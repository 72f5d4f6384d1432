package kr.malmungchi.index;

import kr.malmungchi.Deadline;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.jspecify.annotations.Nullable;

/**
 * Makes searchers that score by BM25 (Robertson and Zaragoza, The Probabilistic Relevance
 * Framework, 2009).
 *
 * <p>Passages are short and a heading stands in each of them, so a word's repetitions say less than
 * in whole documents: k1 is below Lucene's 1.2, and lengths count a little less.
 */
final class Scoring extends SearcherFactory {
  private static final Similarity SIMILARITY = new BM25Similarity(0.7f, 0.65f);

  /**
   * The inverse document frequency of BM25: what a word tells that so many of all passages have.
   */
  static double rarity(int passages, int all) {
    int most = Math.max(passages, all);
    return Math.log1p((most - passages + 0.5) / (passages + 0.5));
  }

  @Override
  public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(SIMILARITY);
    searcher.setTimeout(Deadline::isPast);
    return searcher;
  }
}
