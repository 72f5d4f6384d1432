package kr.malmungchi.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import kr.malmungchi.search.Bookmark;
import kr.malmungchi.search.Facet;

/** Puts the passages that match a query in an order. */
@FunctionalInterface
interface Ranker {

  /** The first {@code count} passages, or the first after a bookmark. */
  Top top(int count, Optional<Bookmark> after) throws IOException;

  /**
   * A passage with what ranks it.
   *
   * @param passage its number in this view of the index
   */
  record Ranked(int passage, Bookmark rank) {

    Ranked withRank(int round, double score) {
      return new Ranked(passage, rank.withRank(round, score));
    }
  }

  /** The first of a ranking, and what is to be said of the whole. */
  record Top(long total, List<Facet> facets, List<Ranked> passages) {}
}
