package kr.malmungchi.index;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.malmungchi.index.Part.WeightedTerm;
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
 * Reads the places of a query's terms in some passages, each term once a segment and where the
 * query found it. Lucene's own {@code Matches} look every term up again for every passage, which
 * took a third of a search.
 */
final class TermPlaces {
  static final Set<String> FIELDS =
      Set.of(Layer.SURFACE.field(), Layer.MORPH.field(), Layer.VALUE.field());

  private final IndexSearcher searcher;
  private final List<WeightedTerm> terms;
  private final ListMultimap<Integer, Place> places = ArrayListMultimap.create();
  private final Set<Integer> known = new HashSet<>();

  /**
   * Where a term stands.
   *
   * @param term its number among {@link TermPlaces#terms()}
   */
  record Place(int term, Span span) {}

  /** Of those terms of the parts that have places. */
  TermPlaces(List<Part> parts, IndexSearcher searcher) {
    this.searcher = searcher;
    SortedMap<Term, WeightedTerm> sorted = new TreeMap<>();
    for (Part part : parts) {
      part.term()
          .filter(one -> FIELDS.contains(one.term().field()))
          .ifPresent(one -> sorted.put(one.term(), one));
    }
    this.terms = List.copyOf(sorted.values());
  }

  /** In the order of the index. */
  List<WeightedTerm> terms() {
    return terms;
  }

  /**
   * Reads them, where they are not read yet.
   *
   * @param passages their numbers in this view of the index
   */
  void read(Collection<Integer> passages) throws IOException {
    NavigableSet<Integer> unread = new TreeSet<>(passages);
    unread.removeAll(known);
    known.addAll(unread);
    for (Map.Entry<Integer, List<Integer>> leaf : byLeaf(unread, searcher).entrySet()) {
      read(leaf.getValue(), searcher.getLeafContexts().get(leaf.getKey()));
    }
  }

  private static Map<Integer, List<Integer>> byLeaf(
      NavigableSet<Integer> passages, IndexSearcher searcher) {
    Map<Integer, List<Integer>> byLeaf = new TreeMap<>();
    for (Integer passage : passages) {
      int leaf = ReaderUtil.subIndex(passage, searcher.getLeafContexts());
      byLeaf.computeIfAbsent(leaf, l -> new ArrayList<>()).add(passage);
    }
    return byLeaf;
  }

  private void read(List<Integer> passages, LeafReaderContext leaf) throws IOException {
    String field = "";
    TermsEnum dictionary = TermsEnum.EMPTY;
    @Nullable PostingsEnum postings = null;
    for (int number = 0; number < terms.size(); number++) {
      TermQuery term = terms.get(number).query();
      if (!term.getTerm().field().equals(field)) {
        field = term.getTerm().field();
        Terms all = leaf.reader().terms(field);
        dictionary = all == null || !all.hasOffsets() ? TermsEnum.EMPTY : all.iterator();
        postings = null;
      }
      if (seek(term, dictionary, leaf)) {
        postings = dictionary.postings(postings, PostingsEnum.OFFSETS);
        read(number, postings, passages, leaf.docBase);
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

  private void read(int term, PostingsEnum postings, List<Integer> passages, int base)
      throws IOException {
    for (Integer passage : passages) {
      int wanted = passage - base;
      int at = postings.docID() < wanted ? postings.advance(wanted) : postings.docID();
      if (at == wanted) {
        for (int i = postings.freq(); i > 0; i--) {
          postings.nextPosition();
          // Words of headings have none.
          if (postings.endOffset() > 0) {
            Span span = new Span(postings.startOffset(), postings.endOffset());
            places.put(passage, new Place(term, span));
          }
        }
      }
    }
  }

  /** Where the terms stand in a passage that was read, in no order. */
  List<Place> in(int passage) {
    return places.get(passage);
  }
}
