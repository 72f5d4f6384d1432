package kr.malmungchi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.malmungchi.search.Query;
import kr.malmungchi.search.Variant;
import kr.malmungchi.text.Word;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.TermQuery;

/**
 * Turns what must hold, or must not, into Lucene queries: all but the free words of a question.
 *
 * <p>A word is a condition as it is written or by its morphemes next to each other; pairs of
 * syllables would take 취해임시 for 해임.
 */
final class Conditions {
  private final WordSequences sequences;
  private final Morphemes morphemes;
  private final TellingTerms telling;
  private final boolean exact;
  private final TogetherVariants together;
  private final List<Variant> variants;

  /** All variants in it stand together. */
  Conditions(
      WordSequences sequences,
      Morphemes morphemes,
      TellingTerms telling,
      boolean exact,
      TogetherVariants together,
      List<Variant> variants) {
    this.sequences = sequences;
    this.morphemes = morphemes;
    this.telling = telling;
    this.exact = exact;
    this.together = together;
    this.variants = List.copyOf(variants);
  }

  /** One of these must hold, and those that do score. */
  List<Part> alternatives(Query query) throws IOException {
    return switch (query) {
      case Query.Words words -> words(words.text());
      case Query.Phrase phrase ->
          List.of(
              unweighted(
                  phrase.text(),
                  WordSequences.phrase(Layer.SURFACE.field(), WordSequences.words(phrase.text()))));
      case Query.Prefix prefix -> List.of(prefix(prefix));
      case Query.Title title ->
          List.of(
              Part.ofTitle(
                  title.text(),
                  WordSequences.phrase(
                      PassageFields.TITLE_WORDS, WordSequences.words(title.text()))));
      case Query.Like like -> List.of(unweighted("", telling.query(like)));
      case Query.Where where ->
          List.of(
              Part.selecting(
                  new BoostQuery(
                      new ConstantScoreQuery(FilterTranslator.translate(where.filter())), 0)));
      case Query.Any any -> {
        List<Part> parts = new ArrayList<>();
        for (Query alternative : any.alternatives()) {
          parts.addAll(alternatives(alternative));
        }
        yield parts;
      }
      case Query.All all -> List.of(unweighted(names(all), all(all)));
    };
  }

  private static Part unweighted(String words, org.apache.lucene.search.Query query) {
    return new Part("surface", words, query);
  }

  Part prefix(Query.Prefix prefix) throws IOException {
    return Part.of(
        Layer.SURFACE,
        prefix.text() + "*",
        sequences.prefix(Layer.SURFACE.field(), WordSequences.words(prefix.text())));
  }

  private String names(Query.All all) throws IOException {
    List<Part> parts = new ArrayList<>();
    for (Query wanted : all.wanted()) {
      parts.addAll(alternatives(wanted));
    }
    return parts.stream().map(Part::words).distinct().collect(Collectors.joining(" "));
  }

  private List<Part> words(String text) throws IOException {
    List<Part> parts = new ArrayList<>();
    for (Word word : WordSequences.words(text)) {
      parts.add(
          Part.of(
              Layer.SURFACE,
              word.form(),
              WordSequences.phrase(Layer.SURFACE.field(), List.of(word))));
      if (!exact) {
        List<String> found = morphemes.inOrder(word);
        if (!found.isEmpty()) {
          parts.add(Part.of(Layer.MORPH, String.join(" ", found), inOrder(found)));
        }
      }
    }
    for (Variant variant : variants) {
      if (variant.standsIn(text)) {
        parts.addAll(together.parts(variant, Set.of()));
      }
    }
    return parts;
  }

  static org.apache.lucene.search.Query inOrder(List<String> terms) {
    return terms.size() == 1
        ? new TermQuery(new Term(Layer.MORPH.field(), terms.get(0)))
        : new PhraseQuery(Layer.MORPH.field(), terms.toArray(String[]::new));
  }

  static org.apache.lucene.search.Query oneOf(List<Part> parts) {
    if (parts.isEmpty()) {
      return new MatchNoDocsQuery("nothing to look for");
    }
    if (parts.size() == 1) {
      return parts.get(0).query();
    }
    BooleanQuery.Builder one = new BooleanQuery.Builder();
    parts.forEach(part -> one.add(part.query(), Occur.SHOULD));
    return one.build();
  }

  private org.apache.lucene.search.Query all(Query.All all) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Query part : all.wanted()) {
      query.add(oneOf(alternatives(part)), part.isFree() ? Occur.SHOULD : Occur.MUST);
    }
    bound(all, query);
    return query.build();
  }

  /**
   * What holds for a question and for a group in it: which words must occur, and which must not.
   */
  void bound(Query.All all, BooleanQuery.Builder query) throws IOException {
    if (all.needsAWord()) {
      // Beside a filter or a title the words alone would be no condition.
      query.setMinimumNumberShouldMatch(1);
    }
    if (all.wanted().isEmpty()) {
      query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    }
    Conditions asWritten = new Conditions(sequences, morphemes, telling, true, together, List.of());
    for (Query part : all.unwanted()) {
      query.add(oneOf(asWritten.alternatives(part)), Occur.MUST_NOT);
    }
  }
}
