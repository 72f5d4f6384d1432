package kr.malmungchi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kr.malmungchi.loanword.Gloss;
import kr.malmungchi.name.Mention;
import kr.malmungchi.name.NameKind;
import kr.malmungchi.name.SeenName;
import kr.malmungchi.search.NameCounts;
import kr.malmungchi.text.Span;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The names of all passages as terms: the kind and the spelling, as often as a passage mentions it;
 * and what its glosses say, with the confidence in hundredths.
 */
final class NameTerms {
  static final String NAME = "name";
  static final String GLOSS = "gloss";

  private static final char FIELD_END = '\u001f';
  private static final int HUNDRED = 100;

  /** Lucene takes terms of 32,766 bytes; no name is that long. */
  private static final int LONGEST = 500;

  private NameTerms() {}

  static List<String> of(List<Mention> mentions) {
    return mentions.stream()
        .filter(mention -> mention.name().length() <= LONGEST)
        .map(mention -> mention.kind().name() + FIELD_END + mention.name())
        .toList();
  }

  static List<String> ofGlosses(List<Gloss> glosses) {
    return glosses.stream()
        .filter(gloss -> gloss.kind() == Gloss.Kind.SOUND)
        .filter(gloss -> gloss.hangul().length() + gloss.other().length() <= LONGEST)
        .map(
            gloss ->
                Math.round(gloss.confidence() * HUNDRED)
                    + (FIELD_END + gloss.hangul() + FIELD_END + gloss.other()))
        .distinct()
        .toList();
  }

  /** Of all passages that can still be found. */
  static NameCounts counts(IndexReader reader) throws IOException {
    Map<String, Counted> names = new TreeMap<>();
    Set<String> glosses = new LinkedHashSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      count(leaf, names);
      collect(leaf, glosses);
    }
    List<SeenName> seen = new ArrayList<>(names.size());
    names.forEach(
        (term, count) -> {
          int kind = term.indexOf(FIELD_END);
          seen.add(
              new SeenName(
                  term.substring(kind + 1),
                  NameKind.valueOf(term.substring(0, kind)),
                  count.mentions,
                  count.documents.size()));
        });
    return new NameCounts(seen, glosses.stream().map(NameTerms::gloss).toList());
  }

  private static final class Counted {
    private final Set<BytesRef> documents = new LinkedHashSet<>();
    private int mentions;
  }

  private static void count(LeafReaderContext leaf, Map<String, Counted> names) throws IOException {
    Terms terms = leaf.reader().terms(NAME);
    if (terms == null) {
      return;
    }
    Bits live = leaf.reader().getLiveDocs();
    BytesRef[] documents = documents(leaf);
    TermsEnum dictionary = terms.iterator();
    PostingsEnum passages = null;
    for (BytesRef term = dictionary.next(); term != null; term = dictionary.next()) {
      passages = dictionary.postings(passages, PostingsEnum.FREQS);
      Counted counted = null;
      for (int at = passages.nextDoc();
          at != DocIdSetIterator.NO_MORE_DOCS;
          at = passages.nextDoc()) {
        if (live == null || live.get(at)) {
          if (counted == null) {
            counted = names.computeIfAbsent(term.utf8ToString(), none -> new Counted());
          }
          counted.mentions += passages.freq();
          counted.documents.add(documents[at]);
        }
      }
    }
  }

  /** The id of each passage's document; passages of one share it. */
  private static BytesRef[] documents(LeafReaderContext leaf) throws IOException {
    SortedDocValues ids = DocValues.getSorted(leaf.reader(), PassageFields.DOCUMENT);
    @Nullable BytesRef[] names = new BytesRef[ids.getValueCount()];
    BytesRef[] documents = new BytesRef[leaf.reader().maxDoc()];
    for (int at = ids.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = ids.nextDoc()) {
      int number = ids.ordValue();
      BytesRef name = names[number];
      if (name == null) {
        name = BytesRef.deepCopyOf(ids.lookupOrd(number));
        names[number] = name;
      }
      documents[at] = name;
    }
    return documents;
  }

  private static void collect(LeafReaderContext leaf, Set<String> glosses) throws IOException {
    Terms terms = leaf.reader().terms(GLOSS);
    if (terms != null) {
      TermsEnum dictionary = terms.iterator();
      PostingsEnum passages = null;
      for (BytesRef term = dictionary.next(); term != null; term = dictionary.next()) {
        passages = dictionary.postings(passages, PostingsEnum.NONE);
        if (hasLive(passages, leaf.reader().getLiveDocs())) {
          glosses.add(term.utf8ToString());
        }
      }
    }
  }

  private static boolean hasLive(PostingsEnum passages, @Nullable Bits live) throws IOException {
    int at = passages.nextDoc();
    while (live != null && at != DocIdSetIterator.NO_MORE_DOCS && !live.get(at)) {
      at = passages.nextDoc();
    }
    return at != DocIdSetIterator.NO_MORE_DOCS;
  }

  private static Gloss gloss(String term) {
    int confidence = term.indexOf(FIELD_END);
    int hangul = term.indexOf(FIELD_END, confidence + 1);
    return new Gloss(
        Gloss.Kind.SOUND,
        term.substring(confidence + 1, hangul),
        term.substring(hangul + 1),
        new Span(0, 0),
        (double) Integer.parseInt(term.substring(0, confidence)) / HUNDRED);
  }
}
