package kr.malmungchi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.malmungchi.search.Variant;
import kr.malmungchi.text.NormalizedText;
import kr.malmungchi.text.Word;
import kr.malmungchi.text.Words;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/**
 * Adds the words that may also be meant to a query.
 *
 * <p>A word and its variants count as equally rare, namely as the most frequent of them: otherwise
 * the rarest misspelling of a name would rank before the name. Where variants share terms with the
 * words typed or with one another, the larger weight counts, so nothing is counted twice.
 */
final class VariantTerms {
  private final IndexReader reader;
  private final List<Variant> variants;
  private final QueryTranslator translator;

  VariantTerms(IndexReader reader, List<Variant> variants, QueryTranslator translator) {
    this.reader = reader;
    this.variants = variants;
    this.translator = translator;
  }

  /**
   * @param typed the terms of the words typed; they are not added again
   */
  void addTo(Map<Term, Float> typed, BooleanQuery.Builder query) throws IOException {
    Map<String, List<Variant>> byPlace = new LinkedHashMap<>();
    for (Variant variant : variants) {
      byPlace.computeIfAbsent(variant.from(), from -> new ArrayList<>()).add(variant);
    }
    Map<Term, Float> weights = new LinkedHashMap<>();
    Map<Term, Integer> passages = new LinkedHashMap<>();
    for (Map.Entry<String, List<Variant>> place : byPlace.entrySet()) {
      int frequency = frequency(place.getKey());
      for (Variant variant : place.getValue()) {
        frequency = Math.max(frequency, frequency(variant.words()));
      }
      for (Variant variant : place.getValue()) {
        int least = frequency;
        translator
            .terms(variant.words(), false)
            .forEach(
                (term, weight) -> {
                  weights.merge(term, (float) (weight * variant.weight()), Math::max);
                  passages.merge(term, least, Math::max);
                });
      }
    }
    weights.keySet().removeAll(typed.keySet());
    IndexSearcher searcher = new IndexSearcher(reader);
    for (Map.Entry<Term, Float> term : weights.entrySet()) {
      query.add(
          new BoostQuery(
              query(term.getKey(), passages.getOrDefault(term.getKey(), 0), searcher),
              term.getValue()),
          Occur.SHOULD);
    }
  }

  /** In how many passages the rarest of these words stands. */
  private int frequency(String words) throws IOException {
    int least = Integer.MAX_VALUE;
    for (Word word : Words.of(NormalizedText.of(words))) {
      int most = 0;
      for (String form : QueryTranslator.forms(word)) {
        most = Math.max(most, reader.docFreq(new Term(Layer.SURFACE.field(), form)));
      }
      least = Math.min(least, most);
    }
    return least == Integer.MAX_VALUE ? 0 : least;
  }

  /** Looks for a term as if at least so many passages had it. */
  private static TermQuery query(Term term, int passages, IndexSearcher searcher)
      throws IOException {
    TermStates states = TermStates.build(searcher, term, true);
    int missing = passages - states.docFreq();
    if (states.docFreq() > 0 && missing > 0 && !term.field().equals(Layer.GRAM.field())) {
      states.accumulateStatistics(missing, missing);
    }
    return new TermQuery(term, states);
  }
}
