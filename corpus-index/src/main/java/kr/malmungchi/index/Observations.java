package kr.malmungchi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.malmungchi.text.Word;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * Which morphemes each word of the corpus was seen to have, kept as terms of the index itself:
 * {@code 이사회 → 이, 사회}.
 *
 * <p>Nori segments one word in twelve otherwise in its sentence than alone. A question's word is
 * therefore read as the corpus's own sentences mostly were; that matches what was indexed, and a
 * question of known words needs no Nori at all, whose dictionaries take most of the time of a cold
 * start.
 */
final class Observations {
  static final String FIELD = "observed";

  private static final char AFTER_WORD = '\u0001';
  private static final char AFTER_MORPHEME = '\u0002';
  private static final char AFTER_STACKED = '\u0003';
  private static final int LONGEST_WORD = 40;

  private Observations() {}

  /** The observations in one text, for each word with and without its particle. */
  static List<String> of(List<Word> words, List<Token> morphemes) {
    List<String> observations = new ArrayList<>(2 * words.size());
    StringBuilder written = new StringBuilder();
    int at = 0;
    for (Word word : words) {
      while (at < morphemes.size() && morphemes.get(at).end() <= word.start()) {
        at++;
      }
      List<Token> rest = morphemes.subList(at, morphemes.size());
      if (isObserved(word.form(), word.start(), word.end(), rest, written)) {
        observations.add(written.toString());
      }
      if (word.hasParticle()
          && isObserved(word.whole(), word.start(), word.wholeEnd(), rest, written)) {
        observations.add(written.toString());
      }
    }
    return observations;
  }

  /** Writes down the word with the morphemes inside its borders, unless one crosses them. */
  private static boolean isObserved(
      String form, int start, int end, List<Token> rest, StringBuilder written) {
    if (form.length() > LONGEST_WORD) {
      return false;
    }
    written.setLength(0);
    written.append(form).append(AFTER_WORD);
    for (Token morpheme : rest) {
      if (morpheme.start() >= end) {
        break;
      }
      if (morpheme.start() < start || morpheme.end() > end) {
        return false;
      }
      written.append(morpheme.term()).append(morpheme.stacked() ? AFTER_STACKED : AFTER_MORPHEME);
    }
    return true;
  }

  /** The morphemes that the word has in most passages; empty if no passage has the word. */
  static Optional<List<Token>> morphemes(Word word, IndexReader reader) throws IOException {
    Optional<List<Token>> whole = morphemes(word.whole(), reader);
    return whole.isPresent() || !word.hasParticle() ? whole : morphemes(word.form(), reader);
  }

  private static Optional<List<Token>> morphemes(String word, IndexReader reader)
      throws IOException {
    BytesRef prefix = new BytesRef(word + AFTER_WORD);
    Map<String, Integer> seen = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(FIELD);
      if (terms != null) {
        count(terms.iterator(), prefix, leaf.reader().getLiveDocs(), seen);
      }
    }
    return seen.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(most -> tokens(most.getKey()));
  }

  private static List<Token> tokens(String morphemes) {
    List<Token> tokens = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < morphemes.length(); at++) {
      char c = morphemes.charAt(at);
      if (c == AFTER_MORPHEME || c == AFTER_STACKED) {
        tokens.add(new Token(morphemes.substring(start, at), c == AFTER_STACKED, 0, 0));
        start = at + 1;
      }
    }
    return tokens;
  }

  private static void count(
      TermsEnum terms, BytesRef prefix, @Nullable Bits live, Map<String, Integer> seen)
      throws IOException {
    if (terms.seekCeil(prefix) == SeekStatus.END) {
      return;
    }
    for (BytesRef term = terms.term();
        term != null && StringHelper.startsWith(term, prefix);
        term = terms.next()) {
      BytesRef morphemes =
          new BytesRef(term.bytes, term.offset + prefix.length, term.length - prefix.length);
      int passages = live == null ? terms.docFreq() : living(terms, live);
      if (passages > 0) {
        seen.merge(morphemes.utf8ToString(), passages, Integer::sum);
      }
    }
  }

  /** A passage that was read again still has its older reading among the deleted ones. */
  private static int living(TermsEnum terms, Bits live) throws IOException {
    PostingsEnum passages = terms.postings(null, PostingsEnum.NONE);
    int living = 0;
    for (int at = passages.nextDoc();
        at != DocIdSetIterator.NO_MORE_DOCS;
        at = passages.nextDoc()) {
      living += live.get(at) ? 1 : 0;
    }
    return living;
  }
}
