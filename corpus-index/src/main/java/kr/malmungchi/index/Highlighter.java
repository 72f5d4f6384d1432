package kr.malmungchi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kr.malmungchi.document.Passage;
import kr.malmungchi.search.Query;
import kr.malmungchi.search.SearchRequest;
import kr.malmungchi.text.Characters;
import kr.malmungchi.text.NormalizedText;
import kr.malmungchi.text.Span;
import kr.malmungchi.text.Word;
import kr.malmungchi.text.Words;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * Finds where a passage matched, as spans of the source.
 *
 * <p>The index holds the source offsets of words and morphemes, so nothing is analysed again.
 * Syllable pairs have no offsets: for them the question's words are looked for in the passage with
 * all spaces ignored.
 */
final class Highlighter {
  private final IndexSearcher searcher;
  private final TermPlaces places;
  private final Weight others;
  private final List<String> unspaced;

  /**
   * Highlights some hits.
   *
   * @param parts of the query that found them
   * @param places of its terms, read for these hits
   */
  Highlighter(IndexSearcher searcher, List<Part> parts, TermPlaces places, SearchRequest request)
      throws IOException {
    this.searcher = searcher;
    this.places = places;
    BooleanQuery.Builder rest = new BooleanQuery.Builder();
    for (Part part : parts) {
      if (part.term().isEmpty()) {
        rest.add(part.query(), Occur.SHOULD);
      }
    }
    this.others =
        searcher.createWeight(searcher.rewrite(rest.build()), ScoreMode.COMPLETE_NO_SCORES, 1);
    this.unspaced = request.exact() ? List.of() : unspacedWords(request.query());
  }

  List<Span> highlights(int hit, Passage passage) throws IOException {
    List<Span> spans = new ArrayList<>();
    for (TermPlaces.Place place : places.in(hit)) {
      collect(place.span().start(), place.span().end(), passage.span(), spans);
    }
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit, leaves));
    Matches matches = others.matches(leaf, hit - leaf.docBase);
    if (matches != null) {
      for (String field : TermPlaces.FIELDS) {
        MatchesIterator found = matches.getMatches(field);
        while (found != null && found.next()) {
          collect(found.startOffset(), found.endOffset(), passage.span(), spans);
        }
      }
    }
    collectUnspaced(passage, spans);
    return merged(spans, passage);
  }

  /** Words of headings are indexed with the passage but stand elsewhere. */
  private static void collect(int start, int end, Span passage, List<Span> spans) {
    if (end > 0 && start >= passage.start() && end <= passage.end()) {
      spans.add(new Span(start, end));
    }
  }

  private void collectUnspaced(Passage passage, List<Span> spans) {
    if (unspaced.isEmpty()) {
      return;
    }
    NormalizedText text = passage.normalized();
    StringBuilder syllables = new StringBuilder(text.length());
    int[] places = new int[text.length()];
    for (int i = 0; i < text.length(); i++) {
      if (text.text().charAt(i) != ' ') {
        places[syllables.length()] = i;
        syllables.append(text.text().charAt(i));
      }
    }
    for (String word : unspaced) {
      for (int at = syllables.indexOf(word);
          at >= 0;
          at = syllables.indexOf(word, at + word.length())) {
        Span found = text.source(places[at], places[at + word.length() - 1] + 1);
        spans.add(
            new Span(found.start() + passage.span().start(), found.end() + passage.span().start()));
      }
    }
  }

  /** Hangul words of the question, each alone and all neighbours joined. */
  private static List<String> unspacedWords(Query query) {
    List<String> words = new ArrayList<>();
    addUnspaced(query, words);
    return words;
  }

  private static void addUnspaced(Query query, List<String> words) {
    switch (query) {
      case Query.Words free -> {
        String text = NormalizedText.of(free.text()).text();
        for (Word word : Words.of(text)) {
          addHangul(word.form(), words);
        }
        addHangul(text.replace(" ", ""), words);
      }
      case Query.Any any -> any.alternatives().forEach(part -> addUnspaced(part, words));
      case Query.All all -> all.wanted().forEach(part -> addUnspaced(part, words));
      case Query.Phrase phrase -> {}
      case Query.Prefix prefix -> {}
      case Query.Title title -> {}
      case Query.Like like -> {}
      case Query.Where where -> {}
    }
  }

  private static void addHangul(String word, List<String> words) {
    if (word.length() >= 2
        && word.chars().allMatch(Characters::isHangulSyllable)
        && !words.contains(word)) {
      words.add(word);
    }
  }

  /** In order, overlapping and touching ones joined, and those with only spaces between them. */
  private static List<Span> merged(List<Span> spans, Passage passage) {
    Collections.sort(spans);
    List<Span> merged = new ArrayList<>();
    for (Span span : spans) {
      int last = merged.size() - 1;
      if (last >= 0 && isBlankBetween(merged.get(last).end(), span.start(), passage)) {
        merged.set(last, merged.get(last).union(span));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }

  private static boolean isBlankBetween(int end, int start, Passage passage) {
    int offset = passage.span().start();
    for (int i = end; i < start; i++) {
      if (!Characters.isBlank(passage.text().charAt(i - offset))) {
        return false;
      }
    }
    return true;
  }
}
