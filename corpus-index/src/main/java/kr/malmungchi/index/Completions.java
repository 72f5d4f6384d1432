package kr.malmungchi.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import kr.malmungchi.lexicon.Vocabulary.Entry;
import kr.malmungchi.lexicon.WordList;
import kr.malmungchi.lexicon.WordPattern;
import kr.malmungchi.text.Words;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Finds the best words of a beginning. Of each segment the words are read once, when they are first
 * asked for, into {@link WordList}s that go when the segment goes. A change makes new segments and
 * leaves the others as they are, so the lists are as new as what searches see, and adding pays
 * nothing for them.
 */
final class Completions {
  /** A field of more terms keeps only those of several passages in mind. */
  private static final Map<String, Integer> MOST_RARE =
      Map.of(Layer.SURFACE.field(), 4_000_000, LuceneVocabulary.NEIGHBOURS, 300_000);

  /** How many of the best of each segment are looked at, for each one that is wanted. */
  private static final int CANDIDATES = 2;

  /** How many are looked at where many words have no passage any more. */
  private static final int MOST_CANDIDATES = 4_096;

  /** Beyond so many passages of a segment those left of a word are estimated. */
  private static final int MOST_COUNTED = 100_000;

  private final Map<IndexReader.CacheKey, List<WordList>> lists = new ConcurrentHashMap<>();

  List<Entry> find(Collection<WordPattern> patterns, int size, IndexReader reader)
      throws IOException {
    int wanted = CANDIDATES * size;
    while (true) {
      Map<String, Long> candidates = candidates(patterns, wanted, reader);
      List<Entry> best =
          candidates.entrySet().stream()
              .map(entry -> new Entry(entry.getKey(), entry.getValue()))
              .sorted(LuceneVocabulary.BY_PASSAGES)
              .limit(wanted)
              .toList();
      List<Entry> found = withoutParticles(counted(best, reader));
      boolean complete = found.size() >= size || candidates.size() < wanted;
      if (complete || wanted >= MOST_CANDIDATES) {
        return found.stream().limit(size).toList();
      }
      wanted *= 4;
    }
  }

  /** The best ones of each segment, with the passages of those segments where they are so. */
  private Map<String, Long> candidates(
      Collection<WordPattern> patterns, int wanted, IndexReader reader) throws IOException {
    Map<String, Long> candidates = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      for (WordList list : lists(leaf.reader())) {
        Map<String, Long> here = new HashMap<>();
        for (WordPattern pattern : patterns) {
          list.best(pattern, wanted).forEach(entry -> here.put(entry.words(), entry.passages()));
        }
        here.forEach((words, passages) -> candidates.merge(words, passages, Long::sum));
      }
    }
    return candidates;
  }

  private List<WordList> lists(LeafReader leaf) throws IOException {
    IndexReader.CacheHelper core = leaf.getCoreCacheHelper();
    try {
      return lists.computeIfAbsent(
          core.getKey(),
          key -> {
            try {
              List<WordList> read = read(leaf);
              core.addClosedListener(lists::remove);
              return read;
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static List<WordList> read(LeafReader leaf) throws IOException {
    List<WordList> lists = new ArrayList<>();
    for (String field : LuceneVocabulary.FIELDS) {
      Terms terms = leaf.terms(field);
      if (terms != null) {
        int least = terms.size() > MOST_RARE.getOrDefault(field, 0) ? 2 : 1;
        WordList.Builder words = new WordList.Builder();
        TermsEnum dictionary = terms.iterator();
        for (BytesRef term = dictionary.next(); term != null; term = dictionary.next()) {
          if (dictionary.docFreq() >= least) {
            words.add(term.utf8ToString(), dictionary.docFreq());
          }
        }
        lists.add(words.build());
      }
    }
    return lists;
  }

  /**
   * The same with their true numbers of passages, in their order; those without any are left out.
   */
  private static List<Entry> counted(List<Entry> words, IndexReader reader) throws IOException {
    Map<String, Long> passages = new HashMap<>();
    Map<String, SortedSet<BytesRef>> byField = new HashMap<>();
    for (Entry entry : words) {
      byField
          .computeIfAbsent(LuceneVocabulary.field(entry.words()), field -> new TreeSet<>())
          .add(new BytesRef(entry.words()));
    }
    for (LeafReaderContext leaf : reader.leaves()) {
      for (Map.Entry<String, SortedSet<BytesRef>> field : byField.entrySet()) {
        Terms dictionary = leaf.reader().terms(field.getKey());
        if (dictionary != null) {
          count(field.getValue(), dictionary.iterator(), leaf.reader(), passages);
        }
      }
    }
    return passages.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> new Entry(entry.getKey(), entry.getValue()))
        .sorted(LuceneVocabulary.BY_PASSAGES)
        .toList();
  }

  private static void count(
      SortedSet<BytesRef> words, TermsEnum dictionary, LeafReader leaf, Map<String, Long> passages)
      throws IOException {
    for (BytesRef word : words) {
      if (dictionary.seekExact(word)) {
        passages.merge(word.utf8ToString(), left(dictionary, leaf), Long::sum);
      }
    }
  }

  /** How many of a word's passages in a segment can still be found. */
  private static long left(TermsEnum word, LeafReader leaf) throws IOException {
    Bits live = leaf.getLiveDocs();
    if (live == null) {
      return word.docFreq();
    }
    if (word.docFreq() > MOST_COUNTED) {
      return (long) word.docFreq() * leaf.numDocs() / leaf.maxDoc();
    }
    long left = 0;
    PostingsEnum passages = word.postings(null, PostingsEnum.NONE);
    for (int at = passages.nextDoc();
        at != DocIdSetIterator.NO_MORE_DOCS;
        at = passages.nextDoc()) {
      left += live.get(at) ? 1 : 0;
    }
    return left;
  }

  /** Segments may differ in whether an ending is a particle; all of them together decide. */
  private static List<Entry> withoutParticles(List<Entry> words) {
    Map<String, Long> passages = new HashMap<>();
    words.forEach(entry -> passages.put(entry.words(), entry.passages()));
    for (Entry entry : words) {
      String word = entry.words();
      String bare = word.substring(0, Words.stemEnd(word, word.lastIndexOf(' ') + 1));
      if (bare.length() < word.length() && passages.containsKey(bare)) {
        passages.remove(entry.passages() >= passages.get(bare) ? bare : word);
      }
    }
    return words.stream().filter(entry -> passages.containsKey(entry.words())).toList();
  }
}
