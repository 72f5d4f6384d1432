package kr.malmungchi.index;

import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.TermQuery;

/**
 * The terms of all free words in all layers: one flat disjunction with boosts.
 *
 * <p>Nested disjunctions defeat block-max skipping and cost 3.7 times as much on 158,000 passages.
 * Whatever else may stand for a word, such as another spelling of it, joins here as one more term
 * with a smaller weight and the name of its own layer.
 */
final class FlatWords {
  /**
   * What comes later is left out: of 64 long words without spaces that is some of their syllable
   * pairs. Lucene takes 1,024 clauses in all.
   */
  private static final int MOST_TERMS = 400;

  private record Weighted(String layer, float weight) {}

  private final Map<Term, Weighted> terms = new LinkedHashMap<>();

  /**
   * A term of a layer.
   *
   * @param share of the layer's weight
   */
  void add(Layer layer, String term, float share) {
    add(layer, term, layer.name().toLowerCase(Locale.ROOT), share * layer.weight());
  }

  /** A term of a layer under another name and weight; one that is said twice counts twice. */
  void add(Layer layer, String term, String name, float weight) {
    Term added = new Term(layer.field(), term);
    if (terms.size() < MOST_TERMS || terms.containsKey(added)) {
      terms.merge(
          added,
          new Weighted(name, weight),
          (old, more) -> new Weighted(old.layer, old.weight + more.weight));
    }
  }

  Set<Term> terms() {
    return terms.keySet();
  }

  /** What each term weighs. */
  Map<Term, Float> weights() {
    return Maps.transformValues(terms, Weighted::weight);
  }

  List<Part> parts() {
    List<Part> parts = new ArrayList<>(terms.size());
    terms.forEach(
        (term, weighted) ->
            parts.add(
                new Part(
                    weighted.layer,
                    term.text(),
                    new BoostQuery(new TermQuery(term), weighted.weight))));
    return parts;
  }
}
