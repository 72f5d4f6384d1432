package kr.malmungchi.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.malmungchi.Limits;
import kr.malmungchi.text.NormalizedText;
import kr.malmungchi.text.Word;
import kr.malmungchi.text.Words;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Looks for words as written, next to each other, in one field of surface forms. */
final class WordSequences {
  /** How many words of the index are looked at for one prefix. */
  private static final int MOST_SCANNED = 50_000;

  private final IndexReader reader;

  WordSequences(IndexReader reader) {
    this.reader = reader;
  }

  static List<Word> words(String text) {
    return Words.of(NormalizedText.of(text).text());
  }

  static List<String> forms(Word word) {
    return word.hasParticle() ? List.of(word.form(), word.whole()) : List.of(word.form());
  }

  /** All words in their order, each with any of its forms. */
  static Query phrase(String field, List<Word> words) {
    return sequence(field, words.stream().map(WordSequences::forms).toList());
  }

  /** The same, with all that the last word may begin. */
  Query prefix(String field, List<Word> words) throws IOException {
    if (words.isEmpty()) {
      return new MatchNoDocsQuery("a prefix without a word");
    }
    int last = words.size() - 1;
    List<List<String>> positions =
        new java.util.ArrayList<>(
            words.subList(0, last).stream().map(WordSequences::forms).toList());
    positions.add(completions(field, words.get(last).whole()));
    return sequence(field, positions);
  }

  private static Query sequence(String field, List<List<String>> positions) {
    if (positions.isEmpty() || positions.stream().anyMatch(List::isEmpty)) {
      return new MatchNoDocsQuery("no word of the index");
    }
    return positions.size() == 1 ? anyOf(field, positions.get(0)) : phraseOf(field, positions);
  }

  private static Query anyOf(String field, List<String> forms) {
    if (forms.size() == 1) {
      return new TermQuery(new Term(field, forms.get(0)));
    }
    SynonymQuery.Builder any = new SynonymQuery.Builder(field);
    forms.forEach(form -> any.addTerm(new Term(field, form)));
    return any.build();
  }

  private static Query phraseOf(String field, List<List<String>> positions) {
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    for (List<String> forms : positions) {
      phrase.add(forms.stream().map(form -> new Term(field, form)).toArray(Term[]::new));
    }
    return phrase.build();
  }

  /** The most frequent words that begin so, without those that only add a particle to another. */
  private List<String> completions(String field, String prefix) throws IOException {
    Map<String, Integer> seen = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(field);
      if (terms != null) {
        count(terms.iterator(), new BytesRef(prefix), seen);
      }
    }
    return seen.entrySet().stream()
        .filter(word -> !isImplied(word.getKey(), prefix))
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(Limits.defaults().prefixWords())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void count(TermsEnum terms, BytesRef prefix, Map<String, Integer> seen)
      throws IOException {
    if (terms.seekCeil(prefix) == SeekStatus.END) {
      return;
    }
    int scanned = 0;
    for (BytesRef term = terms.term();
        term != null && scanned < MOST_SCANNED && StringHelper.startsWith(term, prefix);
        term = terms.next()) {
      seen.merge(term.utf8ToString(), terms.docFreq(), Integer::sum);
      scanned++;
    }
  }

  /** Wherever 알트만은 stands, 알트만 was indexed too. */
  private static boolean isImplied(String word, String prefix) {
    List<Word> words = Words.of(word);
    return words.size() == 1
        && words.get(0).hasParticle()
        && words.get(0).form().startsWith(prefix);
  }
}
