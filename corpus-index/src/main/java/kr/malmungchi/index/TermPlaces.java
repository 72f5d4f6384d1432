package kr.malmungchi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.malmungchi.text.Span;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the places of terms in some passages, each term once a segment and where the query found
 * it. Lucene's own {@code Matches} look every term up again for every passage, which took a third
 * of a search.
 */
final class TermPlaces {
  private final Map<Integer, List<Span>> places = new HashMap<>();

  /**
   * Reads them.
   *
   * @param passages their numbers in this view of the index
   */
  static TermPlaces of(
      Iterable<TermQuery> terms, NavigableSet<Integer> passages, IndexSearcher searcher)
      throws IOException {
    TermPlaces read = new TermPlaces();
    SortedMap<Term, TermQuery> sorted = new TreeMap<>();
    terms.forEach(term -> sorted.put(term.getTerm(), term));
    for (Map.Entry<Integer, List<Integer>> leaf : byLeaf(passages, searcher).entrySet()) {
      read.read(sorted.values(), leaf.getValue(), searcher.getLeafContexts().get(leaf.getKey()));
    }
    return read;
  }

  private TermPlaces() {}

  private static Map<Integer, List<Integer>> byLeaf(
      NavigableSet<Integer> passages, IndexSearcher searcher) {
    Map<Integer, List<Integer>> byLeaf = new TreeMap<>();
    for (Integer passage : passages) {
      int leaf = ReaderUtil.subIndex(passage, searcher.getLeafContexts());
      byLeaf.computeIfAbsent(leaf, l -> new ArrayList<>()).add(passage);
    }
    return byLeaf;
  }

  /** Terms in the order of the index. */
  private void read(Collection<TermQuery> terms, List<Integer> passages, LeafReaderContext leaf)
      throws IOException {
    String field = "";
    TermsEnum dictionary = TermsEnum.EMPTY;
    @Nullable PostingsEnum postings = null;
    for (TermQuery term : terms) {
      if (!term.getTerm().field().equals(field)) {
        field = term.getTerm().field();
        Terms all = leaf.reader().terms(field);
        dictionary = all == null || !all.hasOffsets() ? TermsEnum.EMPTY : all.iterator();
        postings = null;
      }
      if (seek(term, dictionary, leaf)) {
        postings = dictionary.postings(postings, PostingsEnum.OFFSETS);
        read(postings, passages, leaf.docBase);
      }
    }
  }

  private static boolean seek(TermQuery query, TermsEnum dictionary, LeafReaderContext leaf)
      throws IOException {
    BytesRef term = query.getTerm().bytes();
    TermStates states = query.getTermStates();
    if (states == null || dictionary == TermsEnum.EMPTY) {
      return dictionary.seekExact(term);
    }
    IOSupplier<TermState> state = states.get(leaf);
    if (state == null) {
      return false;
    }
    dictionary.seekExact(term, state.get());
    return true;
  }

  private void read(PostingsEnum postings, List<Integer> passages, int base) throws IOException {
    for (Integer passage : passages) {
      int wanted = passage - base;
      int at = postings.docID() < wanted ? postings.advance(wanted) : postings.docID();
      if (at == wanted) {
        for (int i = postings.freq(); i > 0; i--) {
          postings.nextPosition();
          places
              .computeIfAbsent(passage, p -> new ArrayList<>())
              .add(new Span(postings.startOffset(), postings.endOffset()));
        }
      }
    }
  }

  /** Where the terms stand in a passage, in no order. */
  List<Span> in(int passage) {
    return places.getOrDefault(passage, List.of());
  }
}
