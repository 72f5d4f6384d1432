package kr.malmungchi.index;

import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A part of a query that scores on its own, under the name that an explanation gives it.
 *
 * @param layer {@code surface}, {@code morph}, {@code gram}, {@code title}, a rule; empty for a
 *     part that only selects
 * @param words of the question
 */
record Part(String layer, String words, Query query) {
  private static final String TITLE = "title";

  /** A term with its weight. */
  record WeightedTerm(TermQuery query, float weight) {

    Term term() {
      return query.getTerm();
    }
  }

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

  /** The one term that it looks for, with its weight; empty if it looks for anything else. */
  Optional<WeightedTerm> term() {
    return query instanceof BoostQuery boosted && boosted.getQuery() instanceof TermQuery one
        ? Optional.of(new WeightedTerm(one, boosted.getBoost()))
        : Optional.empty();
  }
}
