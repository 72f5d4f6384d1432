package kr.malmungchi.index;

import java.util.Locale;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;

/**
 * A part of a query that scores on its own, under the name that an explanation gives it.
 *
 * @param layer {@code surface}, {@code morph}, {@code gram}, {@code title}; empty for a part that
 *     only selects
 * @param words of the question
 */
record Part(String layer, String words, Query query) {
  private static final String TITLE = "title";

  static Part of(Layer layer, String words, Query query) {
    return new Part(
        layer.name().toLowerCase(Locale.ROOT), words, new BoostQuery(query, layer.weight()));
  }

  static Part ofTitle(String words, Query query) {
    return new Part(TITLE, words, query);
  }

  static Part selecting(Query query) {
    return new Part("", "", query);
  }
}
