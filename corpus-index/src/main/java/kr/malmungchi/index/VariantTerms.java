package kr.malmungchi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.malmungchi.search.Variant;
import kr.malmungchi.text.Word;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.TermQuery;

/**
 * Turns the words that may also be meant into parts of a query, each under the name of the rule
 * that led to it.
 *
 * <p>A word and its variants count as equally rare, namely as the most frequent of them: otherwise
 * the rarest misspelling of a name would rank before the name. Where variants share terms with the
 * words typed or with one another, the larger weight counts, so nothing is counted twice.
 */
final class VariantTerms {
  private static final int MOST_TERMS = 400;

  private record Weighted(String rule, float weight, int passages) {

    Weighted or(Weighted other) {
      Weighted stronger = weight >= other.weight ? this : other;
      return new Weighted(stronger.rule, stronger.weight, Math.max(passages, other.passages));
    }
  }

  private final IndexReader reader;
  private final QueryTranslator translator;

  VariantTerms(IndexReader reader, QueryTranslator translator) {
    this.reader = reader;
    this.translator = translator;
  }

  /** Of terms other than those of the words typed. */
  List<Part> parts(List<Variant> variants, Set<Term> typed) throws IOException {
    Map<String, List<Variant>> byPlace = new LinkedHashMap<>();
    for (Variant variant : variants) {
      byPlace.computeIfAbsent(variant.from(), from -> new ArrayList<>()).add(variant);
    }
    Map<Term, Weighted> terms = new LinkedHashMap<>();
    for (Map.Entry<String, List<Variant>> place : byPlace.entrySet()) {
      int passages = passages(place.getKey(), reader);
      for (Variant variant : place.getValue()) {
        passages = Math.max(passages, passages(variant.words(), reader));
      }
      for (Variant variant : place.getValue()) {
        add(variant, passages, terms);
      }
    }
    terms.keySet().removeAll(typed);
    return parts(terms);
  }

  private void add(Variant variant, int passages, Map<Term, Weighted> terms) throws IOException {
    // A stem is another word, not another spelling, and as rare as it is.
    int least = variant.match() == Variant.Match.STEM ? 0 : passages;
    weights(variant)
        .forEach(
            (term, weight) -> {
              if (terms.size() < MOST_TERMS || terms.containsKey(term)) {
                float lower = (float) (weight * variant.weight());
                terms.merge(term, new Weighted(variant.rule(), lower, least), Weighted::or);
              }
            });
  }

  /** A term alone weighs as much as all terms of a word, since it has no other layers. */
  private Map<Term, Float> weights(Variant variant) throws IOException {
    return switch (variant.match()) {
      case ALONE, NAME, TOGETHER, INSTEAD -> translator.flat(variant.words(), false).weights();
      case STEM -> Map.of(stem(variant.words()), Layer.ofAWord());
    };
  }

  /** A compound of several stems is found as it is written. */
  private Term stem(String word) throws IOException {
    Term stem = new Term(Layer.MORPH.field(), word);
    return reader.docFreq(stem) > 0 ? stem : new Term(Layer.SURFACE.field(), word);
  }

  private List<Part> parts(Map<Term, Weighted> terms) throws IOException {
    TermFinder found = new TermFinder(terms.keySet(), reader);
    List<Part> parts = new ArrayList<>();
    for (Map.Entry<Term, Weighted> term : terms.entrySet()) {
      Weighted weighted = term.getValue();
      TermQuery query = query(term.getKey(), found.states(term.getKey()), weighted.passages);
      parts.add(
          new Part(weighted.rule, term.getKey().text(), new BoostQuery(query, weighted.weight)));
    }
    return parts;
  }

  /** In how many passages the rarest of these words stands. */
  static int passages(String words, IndexReader reader) throws IOException {
    int least = Integer.MAX_VALUE;
    for (Word word : WordSequences.words(words)) {
      int most = 0;
      for (String form : WordSequences.forms(word)) {
        most = Math.max(most, reader.docFreq(new Term(Layer.SURFACE.field(), form)));
      }
      least = Math.min(least, most);
    }
    return least == Integer.MAX_VALUE ? 0 : least;
  }

  /** Looks for a term as if at least so many passages had it. */
  private static TermQuery query(Term term, TermStates states, int passages) {
    int missing = passages - states.docFreq();
    if (states.docFreq() > 0 && missing > 0 && !term.field().equals(Layer.GRAM.field())) {
      states.accumulateStatistics(missing, missing);
    }
    return new TermQuery(term, states);
  }
}
