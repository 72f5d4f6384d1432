package kr.malmungchi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * Lets each passage count one reading of a word: a list of all spellings of a name says it once,
 * though the query, which is one flat disjunction, adds up what each of them tells.
 */
final class Readings {
  private final IndexSearcher searcher;

  /** Of the query, those that look for a term of some reading. */
  private final List<Part> parts = new ArrayList<>();

  private final List<Weight> weights = new ArrayList<>();
  private final Alternatives alternatives;
  private final Map<Integer, Set<Part>> surplus = new HashMap<>();

  /** Of the words of a query. */
  Readings(TranslatedQuery translated, IndexSearcher searcher) {
    this.searcher = searcher;
    Set<Term> read = new HashSet<>();
    translated.alternatives().forEach(place -> place.forEach(read::addAll));
    List<Term> terms = new ArrayList<>();
    for (Part part : translated.parts()) {
      part.term()
          .filter(one -> read.contains(one.term()))
          .ifPresent(
              one -> {
                parts.add(part);
                terms.add(one.term());
              });
    }
    this.alternatives = new Alternatives(translated.alternatives(), terms);
  }

  /** What a passage scored for other readings than those that tell most in it. */
  double surplus(int passage) throws IOException {
    double[] scores = new double[parts.size()];
    BitSet here = new BitSet();
    for (int part = 0; part < scores.length; part++) {
      scores[part] = Explainer.score(searcher, weights().get(part), passage);
      here.set(part, scores[part] > 0);
    }
    BitSet others = (BitSet) here.clone();
    others.andNot(alternatives.best(here, scores));
    Set<Part> uncounted = new HashSet<>();
    others.stream().forEach(part -> uncounted.add(parts.get(part)));
    surplus.put(passage, uncounted);
    return others.stream().mapToDouble(part -> scores[part]).sum();
  }

  private List<Weight> weights() throws IOException {
    if (weights.isEmpty()) {
      for (Part part : parts) {
        weights.add(searcher.createWeight(searcher.rewrite(part.query()), ScoreMode.COMPLETE, 1));
      }
    }
    return weights;
  }

  /** Whether what a part scored in a passage is in its surplus. */
  boolean isSurplus(Part part, int passage) {
    return surplus.getOrDefault(passage, Set.of()).contains(part);
  }
}
