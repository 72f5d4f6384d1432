package kr.malmungchi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.malmungchi.search.Filter;
import kr.malmungchi.search.Query;
import kr.malmungchi.search.SearchRequest;
import kr.malmungchi.text.NormalizedText;
import kr.malmungchi.text.Word;
import kr.malmungchi.text.Words;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.TermQuery;

/**
 * Turns a request into a Lucene query.
 *
 * <p>All terms of all layers stand in one flat disjunction with boosts: nested disjunctions defeat
 * block-max skipping and cost 3.7 times as much on 158,000 passages.
 */
final class QueryTranslator {
  private final KoreanAnalysis analysis;
  private final IndexReader reader;
  private final Map<Term, Float> wanted = new LinkedHashMap<>();

  QueryTranslator(KoreanAnalysis analysis, IndexReader reader) {
    this.analysis = analysis;
    this.reader = reader;
  }

  org.apache.lucene.search.Query translate(SearchRequest request) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    boolean required = false;
    for (Query part : request.query().wanted()) {
      required |= want(part, request.exact(), query);
    }
    if (!required) {
      // Beside a filter the words alone would be no condition.
      query.setMinimumNumberShouldMatch(1);
    }
    if (!request.exact()) {
      new VariantTerms(reader, request.variants(), this).addTo(wanted, query);
    }
    wanted.forEach(
        (term, weight) -> query.add(new BoostQuery(new TermQuery(term), weight), Occur.SHOULD));
    for (Query part : request.query().unwanted()) {
      query.add(exactly(part), Occur.MUST_NOT);
    }
    for (Filter filter : request.filters()) {
      restrict(filter, query);
    }
    return query.build();
  }

  /** Returns whether the part must match: a phrase must, words rank. */
  private boolean want(Query part, boolean exact, BooleanQuery.Builder query) throws IOException {
    return switch (part) {
      case Query.Words words -> {
        wantWords(words.text(), exact);
        yield false;
      }
      case Query.Phrase phrase -> {
        query.add(phrase(phrase.text()), Occur.MUST);
        yield true;
      }
      case Query.All all -> {
        query.add(
            new QueryTranslator(analysis, reader)
                .translate(new SearchRequest(all, List.of(), 0, 0, exact)),
            Occur.MUST);
        yield true;
      }
    };
  }

  private void wantWords(String words, boolean exact) throws IOException {
    terms(words, exact).forEach((term, weight) -> wanted.merge(term, weight, Float::sum));
  }

  /** The terms of all layers, or of the surface only, with their weights. */
  Map<Term, Float> terms(String words, boolean exact) throws IOException {
    String text = NormalizedText.of(words).text();
    Map<Term, Float> terms = new LinkedHashMap<>();
    for (Word word : Words.of(text)) {
      forms(word).forEach(form -> count(Layer.SURFACE, form, terms));
    }
    if (!exact) {
      morphemes(text).forEach(morpheme -> count(Layer.MORPH, morpheme, terms));
      analysis.grams(withoutParticles(text)).forEach(gram -> count(Layer.GRAM, gram, terms));
    }
    return terms;
  }

  /** Each word as the corpus reads it; Nori is asked only about words that no passage has. */
  private List<String> morphemes(String text) throws IOException {
    List<String> morphemes = new ArrayList<>();
    for (Word word : Words.of(text)) {
      Optional<List<String>> observed = Observations.morphemes(word, reader);
      if (observed.isPresent()) {
        morphemes.addAll(observed.get());
      } else {
        analysis
            .morphemes(text.substring(word.start(), word.wholeEnd()))
            .forEach(token -> morphemes.add(token.term()));
      }
    }
    return morphemes;
  }

  /** Particles say nothing about what is looked for, and their syllables stand in every passage. */
  private static String withoutParticles(String text) {
    char[] kept = new char[text.length()];
    Arrays.fill(kept, '.');
    for (Word word : Words.of(text)) {
      text.getChars(word.start(), word.end(), kept, word.start());
    }
    for (int i = 0; i < kept.length; i++) {
      if (text.charAt(i) == ' ') {
        kept[i] = ' ';
      }
    }
    return String.valueOf(kept);
  }

  /** A word said twice counts twice. */
  private static void count(Layer layer, String term, Map<Term, Float> terms) {
    terms.merge(new Term(layer.field(), term), layer.weight(), Float::sum);
  }

  private org.apache.lucene.search.Query exactly(Query part) throws IOException {
    return switch (part) {
      case Query.Words words -> phrase(words.text());
      case Query.Phrase phrase -> phrase(phrase.text());
      case Query.All all ->
          new QueryTranslator(analysis, reader)
              .translate(new SearchRequest(all, List.of(), 0, 0, true));
    };
  }

  private static org.apache.lucene.search.Query phrase(String words) {
    List<Word> found = Words.of(NormalizedText.of(words).text());
    if (found.isEmpty()) {
      return new MatchNoDocsQuery("a phrase without a word");
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    for (Word word : found) {
      phrase.add(
          forms(word).stream()
              .map(form -> new Term(Layer.SURFACE.field(), form))
              .toArray(Term[]::new));
    }
    return phrase.build();
  }

  static List<String> forms(Word word) {
    return word.hasParticle() ? List.of(word.form(), word.whole()) : List.of(word.form());
  }

  private static void restrict(Filter filter, BooleanQuery.Builder query) {
    switch (filter) {
      case Filter.OfKind kind ->
          query.add(term(PassageFields.KIND, kind.kind().label()), Occur.FILTER);
      case Filter.ByAuthor author ->
          query.add(term(PassageFields.AUTHOR, author.author()), Occur.FILTER);
      case Filter.InDocument in ->
          query.add(term(PassageFields.DOCUMENT, in.document().value()), Occur.FILTER);
      case Filter.Published published -> {
        long from = published.from().map(day -> day.toEpochDay()).orElse(Long.MIN_VALUE);
        long to = published.to().map(day -> day.toEpochDay()).orElse(Long.MAX_VALUE);
        query.add(
            LongPoint.newRangeQuery(PassageFields.PUBLISHED_LAST, from, Long.MAX_VALUE),
            Occur.FILTER);
        query.add(
            LongPoint.newRangeQuery(PassageFields.PUBLISHED_FIRST, Long.MIN_VALUE, to),
            Occur.FILTER);
      }
    }
  }

  private static TermQuery term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }
}
