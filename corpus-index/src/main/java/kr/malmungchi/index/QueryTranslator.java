package kr.malmungchi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.malmungchi.search.Filter;
import kr.malmungchi.search.Query;
import kr.malmungchi.search.SearchRequest;
import kr.malmungchi.search.Variant;
import kr.malmungchi.text.NormalizedText;
import kr.malmungchi.text.Word;
import kr.malmungchi.text.Words;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;

/**
 * Turns a request into a Lucene query: its free words into {@link FlatWords}, all else into {@link
 * Conditions}.
 */
final class QueryTranslator {
  /** Little, so that they only decide between passages that are alike otherwise. */
  private static final float QUESTION_WORD_WEIGHT = 0.2f;

  /**
   * A word of n morphemes counts as n to the power of 1 minus this: at 0 a long compound would
   * drown the other words of a question, at 1 it would tell no more than any of them.
   */
  private static final double OF_ONE_PART = 0.3;

  private static final QuestionWords QUESTION_WORDS = QuestionWords.load();

  private final KoreanAnalysis analysis;
  private final IndexReader reader;
  private final Morphemes morphemes;
  private final WordSequences sequences;
  private final TellingTerms telling;

  QueryTranslator(KoreanAnalysis analysis, IndexReader reader, Morphemes morphemes) {
    this.analysis = analysis;
    this.reader = reader;
    this.morphemes = morphemes;
    this.sequences = new WordSequences(reader);
    this.telling = new TellingTerms(analysis, reader);
  }

  TranslatedQuery translate(SearchRequest request) throws IOException {
    TogetherVariants together = new TogetherVariants(reader, morphemes);
    List<Variant> synonyms =
        request.exact()
            ? List.of()
            : request.variants().stream().filter(Variant::isTogether).toList();
    Conditions conditions =
        new Conditions(sequences, morphemes, telling, request.exact(), together, synonyms);
    VariantTerms alone =
        new VariantTerms(
            request.exact()
                ? List.of()
                : request.variants().stream().filter(variant -> !variant.isTogether()).toList(),
            reader,
            this);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    List<Part> parts = new ArrayList<>();
    Set<Term> typed = new HashSet<>();
    for (Query wanted : request.query().wanted()) {
      switch (wanted) {
        case Query.Words words -> {
          FlatWords flat = flat(words.text(), request.exact(), respelled(request.variants()));
          typed.addAll(flat.terms());
          rank(flat.parts(alone.passagesOfTyped()), query, parts);
          for (Variant synonym : synonyms) {
            if (synonym.standsIn(words.text())) {
              rank(together.parts(synonym, flat.terms()), query, parts);
            }
          }
        }
        case Query.Prefix prefix -> rank(List.of(conditions.prefix(prefix)), query, parts);
        case Query.Where where ->
            query.add(FilterTranslator.translate(where.filter()), Occur.FILTER);
        case Query.Phrase phrase -> require(conditions.alternatives(phrase), query, parts);
        case Query.Title title -> require(conditions.alternatives(title), query, parts);
        case Query.Like like -> require(conditions.alternatives(like), query, parts);
        case Query.Any any -> require(conditions.alternatives(any), query, parts);
        case Query.All all -> require(conditions.alternatives(all), query, parts);
      }
    }
    rank(alone.parts(typed), query, parts);
    conditions.bound(request.query(), query);
    for (Filter filter : request.filters()) {
      query.add(FilterTranslator.translate(filter), Occur.FILTER);
    }
    return new TranslatedQuery(query.build(), parts, alone.alternatives());
  }

  private static void rank(List<Part> words, BooleanQuery.Builder query, List<Part> parts) {
    words.forEach(part -> query.add(part.query(), Occur.SHOULD));
    parts.addAll(words);
  }

  private static void require(
      List<Part> alternatives, BooleanQuery.Builder query, List<Part> parts) {
    query.add(Conditions.oneOf(alternatives), Occur.MUST);
    parts.addAll(alternatives);
  }

  /** Words that no passage has and that surely spell another name: their pieces are chance. */
  private Set<String> respelled(List<Variant> variants) throws IOException {
    Set<String> respelled = new HashSet<>();
    for (Variant variant : variants) {
      if (variant.isSureName()) {
        for (Word word : WordSequences.words(variant.from())) {
          if (!isKnown(word)) {
            respelled.add(word.whole());
          }
        }
      }
    }
    return respelled;
  }

  private boolean isKnown(Word word) throws IOException {
    for (String form : WordSequences.forms(word)) {
      if (reader.docFreq(new Term(Layer.SURFACE.field(), form)) > 0) {
        return true;
      }
    }
    return false;
  }

  FlatWords flat(String words, boolean exact) throws IOException {
    return flat(words, exact, Set.of());
  }

  private FlatWords flat(String words, boolean exact, Set<String> respelled) throws IOException {
    String text = NormalizedText.of(words).text();
    List<Word> asked = Words.of(text);
    List<Word> telling = asked.stream().filter(word -> !QUESTION_WORDS.contains(word)).toList();
    FlatWords flat = new FlatWords(reader);
    for (Word word : asked) {
      float weight = telling.isEmpty() || telling.contains(word) ? 1 : QUESTION_WORD_WEIGHT;
      WordSequences.forms(word).forEach(form -> flat.add(Layer.SURFACE, form, weight));
      if (!exact && !respelled.contains(word.whole())) {
        List<String> meant = morphemes.of(word);
        float share = weight * (float) Math.pow(meant.size(), -OF_ONE_PART);
        meant.forEach(morpheme -> flat.add(Layer.MORPH, morpheme, share));
      }
    }
    if (!exact) {
      analysis.userWords().across(asked).forEach(word -> flat.add(Layer.MORPH, word, 1));
      List<Word> kept = new ArrayList<>(telling.isEmpty() ? asked : telling);
      kept.removeIf(word -> respelled.contains(word.whole()));
      analysis.grams(only(kept, text)).forEach(gram -> flat.add(Layer.GRAM, gram, 1));
      analysis.values(text).forEach(value -> flat.add(Layer.VALUE, value.term(), 1));
      DateTerms.asked(text).forEach(date -> flat.add(Layer.VALUE, date, 1));
    }
    return flat;
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
}
