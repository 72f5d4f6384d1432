package kr.malmungchi.index;

import java.io.IOException;
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
  /** Little, so that they only decide between passages that are alike otherwise. */
  private static final float QUESTION_WORD_WEIGHT = 0.2f;

  private static final QuestionWords QUESTION_WORDS = QuestionWords.load();

  private final KoreanAnalysis analysis;
  private final IndexReader reader;

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

  private void wantWords(String words, boolean exact, BooleanQuery.Builder query)
      throws IOException {
    String text = NormalizedText.of(words).text();
    Map<Term, Float> terms = new LinkedHashMap<>();
    List<Word> asked = Words.of(text);
    List<Word> telling = asked.stream().filter(word -> !QUESTION_WORDS.contains(word)).toList();
    for (Word word : asked) {
      float weight = telling.isEmpty() || telling.contains(word) ? 1 : QUESTION_WORD_WEIGHT;
      forms(word).forEach(form -> count(Layer.SURFACE, form, weight, terms));
      if (!exact) {
        morphemes(word).forEach(morpheme -> count(Layer.MORPH, morpheme, weight, terms));
      }
    }
    if (!exact) {
      List<Word> kept = telling.isEmpty() ? asked : telling;
      analysis.grams(only(kept, text)).forEach(gram -> count(Layer.GRAM, gram, 1, terms));
      analysis.values(text).forEach(value -> count(Layer.VALUE, value.term(), 1, terms));
      DateTerms.asked(text).forEach(date -> count(Layer.VALUE, date, 1, terms));
    }
    terms.forEach(
        (term, weight) -> query.add(new BoostQuery(new TermQuery(term), weight), Occur.SHOULD));
  }

  /** A word as the corpus reads it; Nori is asked only about words that no passage has. */
  private List<String> morphemes(Word word) throws IOException {
    Optional<List<String>> observed = Observations.morphemes(word, reader);
    return observed.isPresent()
        ? observed.get()
        : analysis.morphemes(word.whole()).stream().map(Token::term).toList();
  }

  /**
   * The text with all but these words masked: particles and question words say nothing about what
   * is looked for, and their syllables stand in every passage.
   */
  private static String only(List<Word> words, String text) {
    char[] kept = new char[text.length()];
    Arrays.fill(kept, '.');
    for (Word word : words) {
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
  private static void count(Layer layer, String term, float weight, Map<Term, Float> terms) {
    terms.merge(new Term(layer.field(), term), weight * layer.weight(), Float::sum);
  }

  private org.apache.lucene.search.Query exactly(Query part) throws IOException {
    return switch (part) {
      case Query.Words words -> phrase(words.text());
      case Query.Phrase phrase -> phrase(phrase.text());
      case Query.All all -> translate(new SearchRequest(all, List.of(), 0, 0, true));
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

  private static List<String> forms(Word word) {
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
