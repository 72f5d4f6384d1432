package kr.malmungchi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.malmungchi.search.Variant;
import kr.malmungchi.text.Word;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.TermQuery;

/**
 * Turns the words that may also be meant into parts of a query, each under the name of the rule
 * that led to it.
 *
 * <p>A word and its spellings count as equally rare, namely as the most frequent of them: otherwise
 * the rarest misspelling of a name would rank before the name. Of the word typed that holds only if
 * the other spelling is surely that of the same name, since a wrong guess must not hide what was
 * typed. A related word is another word; it counts as rare as it is, but not as rarer than the
 * rarest word typed counts. Where variants share terms with the words typed or with one another,
 * the larger weight counts, so nothing is counted twice.
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
  private final Map<String, List<Variant>> byPlace = new LinkedHashMap<>();
  private final Map<Variant, Map<Term, Float>> weights = new HashMap<>();

  /** The terms of the words typed of which there are other spellings. */
  private final Map<String, Set<Term>> typed = new LinkedHashMap<>();

  private final Map<Term, Integer> passagesOfTyped = new HashMap<>();

  VariantTerms(List<Variant> variants, IndexReader reader, QueryTranslator translator)
      throws IOException {
    this.reader = reader;
    this.translator = translator;
    for (Variant variant : variants) {
      byPlace.computeIfAbsent(variant.from(), from -> new ArrayList<>()).add(variant);
    }
    for (Map.Entry<String, List<Variant>> place : byPlace.entrySet()) {
      for (Variant variant : place.getValue()) {
        weights.put(variant, weights(variant));
      }
      if (place.getValue().stream().anyMatch(Variant::isSpelling)) {
        typed.put(place.getKey(), translator.flat(place.getKey(), false).terms());
      }
      if (place.getValue().stream().anyMatch(Variant::isSureName)) {
        int most = mostPassages(place.getKey(), place.getValue());
        for (Term term : typed.getOrDefault(place.getKey(), Set.of())) {
          passagesOfTyped.merge(term, most, Math::max);
        }
      }
    }
  }

  /** In how many passages a term of the words typed counts as being, if in fewer. */
  Map<Term, Integer> passagesOfTyped() {
    return passagesOfTyped;
  }

  /**
   * What may stand for the same words of the question: the terms of these words as typed, and those
   * of each other spelling of them; places of more words come first.
   */
  List<List<Set<Term>>> alternatives() {
    return typed.keySet().stream()
        .sorted(Comparator.comparingInt(place -> -WordSequences.words(place).size()))
        .map(this::alternatives)
        .toList();
  }

  private List<Set<Term>> alternatives(String place) {
    List<Set<Term>> alternatives = new ArrayList<>();
    alternatives.add(typed.getOrDefault(place, Set.of()));
    for (Variant variant : byPlace.getOrDefault(place, List.of())) {
      if (variant.isSpelling()) {
        alternatives.add(weightsOf(variant).keySet());
      }
    }
    return alternatives;
  }

  /** Of terms other than those that count already. */
  List<Part> parts(Set<Term> counted) throws IOException {
    Map<Term, Weighted> terms = new LinkedHashMap<>();
    for (Map.Entry<String, List<Variant>> place : byPlace.entrySet()) {
      int own = passages(place.getKey(), passagesOfTyped, reader);
      int most = mostPassages(place.getKey(), place.getValue());
      for (Variant variant : place.getValue()) {
        add(variant, variant.isSpelling() ? most : own, terms);
      }
    }
    terms.keySet().removeAll(counted);
    return parts(terms);
  }

  private Map<Term, Float> weightsOf(Variant variant) {
    return weights.getOrDefault(variant, Map.of());
  }

  private void add(Variant variant, int passages, Map<Term, Weighted> terms) {
    weightsOf(variant)
        .forEach(
            (term, weight) -> {
              if (terms.size() < MOST_TERMS || terms.containsKey(term)) {
                float lower = (float) (weight * variant.weight());
                terms.merge(term, new Weighted(variant.rule(), lower, passages), Weighted::or);
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
      TermQuery query = found.query(term.getKey(), weighted.passages);
      parts.add(
          new Part(weighted.rule, term.getKey().text(), new BoostQuery(query, weighted.weight)));
    }
    return parts;
  }

  /** In how many passages the most frequent of these words and their other spellings stands. */
  private int mostPassages(String words, List<Variant> variants) throws IOException {
    int most = passages(words, reader);
    for (Variant variant : variants) {
      if (variant.isSpelling()) {
        most = Math.max(most, passages(variant.words(), reader));
      }
    }
    return most;
  }

  /** In how many passages the rarest of these words stands. */
  static int passages(String words, IndexReader reader) throws IOException {
    return passages(words, Map.of(), reader);
  }

  private static int passages(String words, Map<Term, Integer> atLeast, IndexReader reader)
      throws IOException {
    int least = Integer.MAX_VALUE;
    for (Word word : WordSequences.words(words)) {
      int most = 0;
      for (String form : WordSequences.forms(word)) {
        Term term = new Term(Layer.SURFACE.field(), form);
        most = Math.max(most, Math.max(reader.docFreq(term), atLeast.getOrDefault(term, 0)));
      }
      least = Math.min(least, most);
    }
    return least == Integer.MAX_VALUE ? 0 : least;
  }
}
