package kr.malmungchi.index;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.TermQuery;

/**
 * Finds many terms at once, in the order of the dictionaries: each look-up starts where the one
 * before ended, and a dictionary is opened once. One by one they took a sixth of a search.
 */
final class TermFinder {
  private final SortedMap<Term, TermStates> found = new TreeMap<>();

  /** Looks for these terms. */
  TermFinder(Collection<Term> terms, IndexReader reader) throws IOException {
    for (Term term : terms) {
      found.put(term, new TermStates(reader.getContext()));
    }
    for (LeafReaderContext leaf : reader.leaves()) {
      Map<String, TermsEnum> dictionaries = new HashMap<>();
      for (Map.Entry<Term, TermStates> one : found.entrySet()) {
        TermsEnum dictionary = dictionary(one.getKey().field(), leaf, dictionaries);
        if (dictionary.seekExact(one.getKey().bytes())) {
          one.getValue()
              .register(
                  dictionary.termState(),
                  leaf.ord,
                  dictionary.docFreq(),
                  dictionary.totalTermFreq());
        }
      }
    }
  }

  /** Where one of the terms stands and how often; nowhere if no passage has it. */
  TermStates states(Term term) {
    return requireNonNull(found.get(term), "a term that was not looked for");
  }

  /** Looks for a term as if at least so many passages had it. */
  TermQuery query(Term term, int passages) {
    TermStates states = states(term);
    int missing = passages - states.docFreq();
    if (states.docFreq() > 0 && missing > 0) {
      states.accumulateStatistics(missing, missing);
    }
    return new TermQuery(term, states);
  }

  private static TermsEnum dictionary(
      String field, LeafReaderContext leaf, Map<String, TermsEnum> opened) throws IOException {
    TermsEnum dictionary = opened.get(field);
    if (dictionary == null) {
      Terms terms = leaf.reader().terms(field);
      dictionary = terms == null ? TermsEnum.EMPTY : terms.iterator();
      opened.put(field, dictionary);
    }
    return dictionary;
  }
}
