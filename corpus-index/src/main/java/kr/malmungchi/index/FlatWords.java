package kr.malmungchi.index;

import com.google.common.collect.Maps;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
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

  /**
   * Shares of all passages, of which there are taken to be at least {@link #FEW_PASSAGES}: where
   * there are fewer, everything is looked for.
   */
  private static final double COMMON_GRAM = 0.1;

  /** 이, 되, 받 and their like: their words are looked for as written. */
  private static final double COMMON_SYLLABLE = 0.25;

  private static final double COMMON_MORPHEME = 0.5;
  private static final int FEW_PASSAGES = 20_000;

  private record Weighted(String layer, float weight) {}

  private final IndexReader reader;
  private final Map<Term, Weighted> terms = new LinkedHashMap<>();

  FlatWords(IndexReader reader) {
    this.reader = reader;
  }

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

  /**
   * Those that some passage has, without those that nearly all have: they tell nothing, and most of
   * the time of a search went to them. The words as written are all kept.
   *
   * @param passages in how many passages a term counts as being, if in fewer
   */
  List<Part> parts(Map<Term, Integer> passages) throws IOException {
    TermFinder found = new TermFinder(terms.keySet(), reader);
    List<Part> parts = new ArrayList<>(terms.size());
    for (Map.Entry<Term, Weighted> term : terms.entrySet()) {
      TermStates states = found.states(term.getKey());
      if (states.docFreq() > 0 && !isCommon(term.getKey(), states.docFreq())) {
        TermQuery query = found.query(term.getKey(), passages.getOrDefault(term.getKey(), 0));
        Weighted weighted = term.getValue();
        parts.add(
            new Part(weighted.layer, term.getKey().text(), new BoostQuery(query, weighted.weight)));
      }
    }
    return parts;
  }

  private boolean isCommon(Term term, int passages) {
    double share = (double) passages / Math.max(FEW_PASSAGES, reader.maxDoc());
    if (term.field().equals(Layer.GRAM.field())) {
      return share > COMMON_GRAM;
    }
    return term.field().equals(Layer.MORPH.field())
        && share > (term.text().length() == 1 ? COMMON_SYLLABLE : COMMON_MORPHEME);
  }
}
