package kr.malmungchi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.malmungchi.text.Span;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Reads the places of terms in some passages, each term once a segment. Lucene's own {@code
 * Matches} look every term up again for every passage, which took a third of a search.
 */
final class TermPlaces {
  private final Map<Integer, List<Span>> places = new HashMap<>();

  /**
   * Reads them.
   *
   * @param passages their numbers in this view of the index
   */
  static TermPlaces of(Iterable<Term> terms, NavigableSet<Integer> passages, IndexSearcher searcher)
      throws IOException {
    TermPlaces read = new TermPlaces();
    NavigableSet<Term> sorted = new TreeSet<>();
    terms.forEach(sorted::add);
    for (Map.Entry<Integer, List<Integer>> leaf : byLeaf(passages, searcher).entrySet()) {
      read.read(sorted, leaf.getValue(), searcher.getLeafContexts().get(leaf.getKey()));
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

  /** Terms in the order of the index, so that each look-up starts where the one before ended. */
  private void read(NavigableSet<Term> terms, List<Integer> passages, LeafReaderContext leaf)
      throws IOException {
    String field = "";
    @Nullable TermsEnum dictionary = null;
    @Nullable PostingsEnum postings = null;
    for (Term term : terms) {
      if (!term.field().equals(field)) {
        field = term.field();
        Terms all = leaf.reader().terms(field);
        dictionary = all == null || !all.hasOffsets() ? null : all.iterator();
        postings = null;
      }
      if (dictionary != null && dictionary.seekExact(new BytesRef(term.text()))) {
        postings = dictionary.postings(postings, PostingsEnum.OFFSETS);
        read(postings, passages, leaf.docBase);
      }
    }
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
