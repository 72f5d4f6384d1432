package kr.malmungchi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.malmungchi.document.Passage;
import kr.malmungchi.search.Place;
import kr.malmungchi.search.WordUse;
import kr.malmungchi.text.Characters;
import kr.malmungchi.text.NormalizedText;
import kr.malmungchi.text.Span;
import kr.malmungchi.text.Word;
import kr.malmungchi.text.Words;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the passages that have one of some words among their letters, in their text or in the
 * titles around it: those, and no others, are read otherwise when a dictionary says something new
 * of these words.
 *
 * <p>The pairs of syllables of a word tell which passages can have it; these are looked at.
 */
final class WordPassages {
  private final IndexSearcher searcher;
  private final List<String> words;
  private final WordFinder finder;

  /** Is told of a passage; {@code number} is its number in this view of the index. */
  @FunctionalInterface
  interface Visitor {
    void found(int number, Document fields, Found found) throws IOException;
  }

  /** A passage with the words that it has. */
  record Found(Passage passage, Set<String> words) {}

  WordPassages(IndexSearcher searcher, Collection<String> words) {
    this.searcher = searcher;
    this.words = List.copyOf(words);
    this.finder = new WordFinder(words);
  }

  void each(Visitor visitor) throws IOException {
    FixedBitSet candidates = candidates();
    StoredFields stored = searcher.storedFields();
    for (int number = next(candidates, 0);
        number != DocIdSetIterator.NO_MORE_DOCS;
        number = next(candidates, number + 1)) {
      Document fields = stored.document(number);
      Passage passage = PassageFields.passage(fields);
      Set<String> here = finder.in(passage.normalized().text());
      here.addAll(
          finder.in(PassageFields.heading(PassageFields.card(fields).metadata().title(), passage)));
      if (!here.isEmpty()) {
        visitor.found(number, fields, new Found(passage, here));
      }
    }
  }

  private static int next(FixedBitSet passages, int from) {
    return from < passages.length() ? passages.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
  }

  private FixedBitSet candidates() throws IOException {
    FixedBitSet candidates = new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
    for (String word : words) {
      Weight weight =
          searcher.createWeight(
              searcher.rewrite(passagesThatMayHave(word)), ScoreMode.COMPLETE_NO_SCORES, 1);
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        collect(weight.scorer(leaf), leaf, candidates);
      }
    }
    return candidates;
  }

  private static void collect(@Nullable Scorer scorer, LeafReaderContext leaf, FixedBitSet found)
      throws IOException {
    if (scorer == null) {
      return;
    }
    Bits live = leaf.reader().getLiveDocs();
    DocIdSetIterator passages = scorer.iterator();
    for (int at = passages.nextDoc();
        at != DocIdSetIterator.NO_MORE_DOCS;
        at = passages.nextDoc()) {
      if (live == null || live.get(at)) {
        found.set(leaf.docBase + at);
      }
    }
  }

  /** All its pairs of syllables, and each piece that has none inside some word as written. */
  private static Query passagesThatMayHave(String word) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    String text = NormalizedText.of(word).text();
    for (int i = 0; i + 1 < text.length(); i++) {
      if (Characters.isHangulSyllable(text.charAt(i))
          && Characters.isHangulSyllable(text.charAt(i + 1))) {
        all.add(
            new TermQuery(new Term(Layer.GRAM.field(), text.substring(i, i + 2))), Occur.FILTER);
      }
    }
    for (Word piece : Words.of(text)) {
      if (!piece.whole().chars().allMatch(Characters::isHangulSyllable)) {
        all.add(
            new WildcardQuery(new Term(Layer.SURFACE.field(), "*" + piece.whole() + "*")),
            Occur.FILTER);
      }
    }
    return all.build();
  }

  /** Counts the passages of each word and tells of some places. */
  WordUse use(int examples) throws IOException {
    Map<String, Long> counts = new LinkedHashMap<>();
    Map<String, List<Place>> places = new LinkedHashMap<>();
    words.forEach(word -> counts.put(word, 0L));
    words.forEach(word -> places.put(word, new ArrayList<>()));
    long[] all = new long[1];
    each(
        (number, fields, found) -> {
          all[0]++;
          for (String word : found.words()) {
            counts.merge(word, 1L, Long::sum);
            List<Place> known = places.getOrDefault(word, List.of());
            if (known.size() < examples) {
              known.addAll(firstPlace(word, fields, found.passage()));
            }
          }
        });
    return new WordUse(
        all[0],
        words.stream()
            .map(
                word ->
                    new WordUse.Entry(
                        word, counts.getOrDefault(word, 0L), places.getOrDefault(word, List.of())))
            .toList());
  }

  /** Empty if only the titles have it. */
  private static List<Place> firstPlace(String word, Document fields, Passage passage) {
    NormalizedText text = passage.normalized();
    List<Place> first = new ArrayList<>();
    new WordFinder(List.of(word))
        .find(
            text.text(),
            (found, start, end) -> {
              if (first.isEmpty()) {
                Span span = text.source(start, end).shifted(passage.span().start());
                first.add(Place.in(PassageFields.card(fields), passage, span));
              }
            });
    return first;
  }
}
