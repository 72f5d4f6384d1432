package kr.malmungchi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kr.malmungchi.search.Variant;
import kr.malmungchi.text.Word;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * Looks for the words of a variant next to each other, as they are written or by their morphemes.
 *
 * <p>BM25 adds up the rarities of a phrase's words, so Bank of Korea would count more than the 한은
 * that was typed. Each variant is therefore weighed as if it were as rare as the more frequent of
 * both.
 */
final class TogetherVariants {
  private final IndexReader reader;
  private final Morphemes morphemes;

  TogetherVariants(IndexReader reader, Morphemes morphemes) {
    this.reader = reader;
    this.morphemes = morphemes;
  }

  /** Without what counts already because it was typed. */
  List<Part> parts(Variant variant, Set<Term> typed) throws IOException {
    List<Word> words = WordSequences.words(variant.words());
    List<String> inOrder = new ArrayList<>();
    for (Word word : words) {
      inOrder.addAll(morphemes.inOrder(word));
    }
    int passages =
        Math.max(
            VariantTerms.passages(variant.from(), reader),
            VariantTerms.passages(variant.words(), reader));
    List<Part> parts = new ArrayList<>();
    add(
        Layer.SURFACE,
        WordSequences.phrase(Layer.SURFACE.field(), words),
        variant,
        passages,
        parts);
    if (!inOrder.isEmpty()) {
      add(Layer.MORPH, Conditions.inOrder(inOrder), variant, passages, parts);
    }
    parts.removeIf(
        part ->
            part.query() instanceof BoostQuery boosted
                && boosted.getQuery() instanceof TermQuery term
                && typed.contains(term.getTerm()));
    return parts;
  }

  private void add(Layer layer, Query query, Variant variant, int passages, List<Part> parts)
      throws IOException {
    double own = rarity(query, layer.field());
    if (own > 0) {
      double share =
          variant.weight()
              * Math.min(1, Scoring.rarity(passages, reader.getDocCount(layer.field())) / own);
      Query counted = variant.match() == Variant.Match.INSTEAD ? instead(query, variant) : query;
      parts.add(
          new Part(
              variant.rule(),
              variant.words(),
              new BoostQuery(counted, (float) (share * layer.weight()))));
    }
  }

  /** Only where the words typed do not stand. */
  private static Query instead(Query query, Variant variant) {
    Query typed = WordSequences.phrase(Layer.SURFACE.field(), WordSequences.words(variant.from()));
    return new BooleanQuery.Builder().add(query, Occur.MUST).add(typed, Occur.MUST_NOT).build();
  }

  /** What Lucene takes a query's words for; 0 if it finds nothing. */
  private double rarity(Query query, String field) throws IOException {
    List<Term> terms =
        switch (query) {
          case TermQuery term -> List.of(term.getTerm());
          case PhraseQuery phrase -> List.of(phrase.getTerms());
          case MultiPhraseQuery phrase ->
              Arrays.stream(phrase.getTermArrays()).flatMap(Arrays::stream).toList();
          case SynonymQuery any -> any.getTerms();
          case MatchNoDocsQuery nothing -> List.of();
          default -> throw new IllegalArgumentException("no sequence of words: " + query);
        };
    int all = reader.getDocCount(field);
    double sum = 0;
    int most = 0;
    for (Term term : terms) {
      int passages = reader.docFreq(term);
      sum += passages == 0 ? 0 : Scoring.rarity(passages, all);
      most = Math.max(most, passages);
    }
    return query instanceof SynonymQuery && most > 0 ? Scoring.rarity(most, all) : sum;
  }
}
