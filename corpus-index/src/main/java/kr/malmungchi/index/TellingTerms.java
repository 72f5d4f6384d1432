package kr.malmungchi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.text.NormalizedText;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Looks for the terms that tell most about a text: morphemes by the logarithm of their number in it
 * and by how few passages have them (tf-idf), as far as other passages have them at all.
 */
final class TellingTerms {
  /** How many terms of a text are looked for. */
  private static final int MOST_TERMS = 40;

  /** Of how many it is asked whether other passages have them. */
  private static final int CANDIDATES = 10 * MOST_TERMS;

  /** Unless they are few, a term that stands in so large a part of all passages tells nothing. */
  private static final double MOST_PASSAGES = 0.1;

  private static final int FEW_PASSAGES = 10;

  /** A text of so many terms must share more than one. */
  private static final int MANY_TERMS = 4;

  /**
   * A term of a text.
   *
   * @param often what it counts in a passage that is found: the logarithm of its number in the text
   * @param weight by which the terms of the text are chosen
   * @param passages of the text that have it
   */
  private record Telling(Term term, double often, double weight, int passages) {}

  /** How often a term stands in a text, and in how many of its passages. */
  private static final class Count {
    private int all;
    private int passages;
  }

  private final KoreanAnalysis analysis;
  private final IndexReader reader;

  TellingTerms(KoreanAnalysis analysis, IndexReader reader) {
    this.analysis = analysis;
    this.reader = reader;
  }

  Query query(kr.malmungchi.search.Query.Like like) throws IOException {
    List<Telling> candidates = candidates(counts(like.texts()));
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    int terms = 0;
    for (Telling telling : candidates) {
      if (terms < MOST_TERMS && isElsewhere(telling, like.besides())) {
        terms++;
        query.add(new BoostQuery(new TermQuery(telling.term), (float) telling.often), Occur.SHOULD);
      }
    }
    if (terms == 0) {
      return new MatchNoDocsQuery("no telling word");
    }
    query.setMinimumNumberShouldMatch(terms < MANY_TERMS ? 1 : 2);
    like.besides().ifPresent(document -> query.add(new TermQuery(term(document)), Occur.MUST_NOT));
    return query.build();
  }

  private Map<String, Count> counts(List<String> texts) {
    Map<String, Count> counts = new HashMap<>();
    for (String text : texts) {
      Set<String> here = new HashSet<>();
      for (Token token : analysis.morphemes(NormalizedText.of(text).text())) {
        Count count = counts.computeIfAbsent(token.term(), term -> new Count());
        count.all++;
        count.passages += here.add(token.term()) ? 1 : 0;
      }
    }
    return counts;
  }

  private List<Telling> candidates(Map<String, Count> counts) throws IOException {
    List<Telling> candidates = new ArrayList<>();
    for (Map.Entry<String, Count> counted : counts.entrySet()) {
      Term term = new Term(Layer.MORPH.field(), counted.getKey());
      int passages = reader.docFreq(term);
      if (passages <= FEW_PASSAGES + MOST_PASSAGES * reader.maxDoc()) {
        double rarity = Math.log((1.0 + reader.maxDoc()) / (1 + passages));
        Count count = counted.getValue();
        candidates.add(
            new Telling(
                term, 1 + Math.log(count.all), Math.sqrt(count.all) * rarity, count.passages));
      }
    }
    return candidates.stream()
        .sorted(Comparator.comparingDouble(Telling::weight).reversed().thenComparing(Telling::term))
        .limit(CANDIDATES)
        .toList();
  }

  /** Whether passages other than those of the text have a term. */
  private boolean isElsewhere(Telling telling, Optional<DocumentId> document) throws IOException {
    int own =
        document.isPresent() ? passages(telling.term, term(document.get())) : telling.passages;
    return reader.docFreq(telling.term) > own;
  }

  private static Term term(DocumentId document) {
    return new Term(PassageFields.DOCUMENT, document.value());
  }

  /** How many passages of a document have a term; they stand together in a segment. */
  private int passages(Term term, Term document) throws IOException {
    int passages = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum own = leaf.reader().postings(document, PostingsEnum.NONE);
      PostingsEnum found = leaf.reader().postings(term, PostingsEnum.NONE);
      if (own != null && found != null) {
        for (int at = own.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = own.nextDoc()) {
          if (found.docID() < at) {
            found.advance(at);
          }
          passages += found.docID() == at ? 1 : 0;
        }
      }
    }
    return passages;
  }
}
