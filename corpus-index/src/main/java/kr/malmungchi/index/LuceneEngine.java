package kr.malmungchi.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.Deadline;
import kr.malmungchi.catalog.Changes;
import kr.malmungchi.lexicon.Remembered;
import kr.malmungchi.lexicon.Vocabulary;
import kr.malmungchi.search.FoundFacts;
import kr.malmungchi.search.FoundPassages;
import kr.malmungchi.search.NameCounts;
import kr.malmungchi.search.SearchEngine;
import kr.malmungchi.search.SearchRequest;
import kr.malmungchi.search.WordUse;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NIOFSDirectory;

/**
 * Searches passages by Lucene and Nori.
 *
 * <p>The index keeps its catalogue's revision inside its own commit; whatever it misses is fed to
 * it again, see {@link SteadyFeed}.
 */
public final class LuceneEngine implements SearchEngine {
  private static final int MOST_REMEMBERED = 20_000;

  private final SteadyFeed feed;
  private final LuceneVocabulary vocabulary = new LuceneVocabulary(this);
  private final Remembered<String, List<Token>> morphemes = new Remembered<>(MOST_REMEMBERED);
  private final StoredPassages passages = new StoredPassages();

  private LuceneEngine(SteadyFeed feed) {
    this.feed = feed;
  }

  /**
   * The engine of a folder, which is made if it is not there; one process at a time may feed it.
   */
  public static LuceneEngine open(Path folder) {
    return open(folder, FSDirectory::open);
  }

  static LuceneEngine open(Path folder, IndexFolder.Opening opening) {
    return opened(folder, true, opening);
  }

  /** The engine of a folder that another process may be feeding, as of its last commit. */
  public static LuceneEngine openForReading(Path folder) {
    return opened(folder, false, NIOFSDirectory::new);
  }

  /** An engine that lasts as long as the program. */
  public static LuceneEngine inMemory() {
    return new LuceneEngine(SteadyFeed.inMemory());
  }

  private static LuceneEngine opened(Path path, boolean writable, IndexFolder.Opening opening) {
    try {
      return new LuceneEngine(SteadyFeed.open(IndexFolder.open(path, opening), writable));
    } catch (IOException e) {
      throw IndexFailure.of("cannot open the index in " + path, e);
    }
  }

  @Override
  public Checkpoint checkpoint() {
    return feed.checkpoint();
  }

  @Override
  public void apply(Changes changes) {
    feed.apply(changes);
  }

  @Override
  public void commit() {
    feed.commit();
  }

  @Override
  public void clear() {
    feed.clear();
  }

  @Override
  public List<String> notices() {
    return feed.notices();
  }

  @Override
  public List<String> skipped() {
    return feed.skipped();
  }

  @Override
  public void verify() {
    feed.verify();
  }

  /** Since this engine was opened. */
  long passagesReadAgain() {
    return feed.passagesReadAgain();
  }

  @Override
  public FoundPassages search(SearchRequest request) {
    return answering(FoundPassages.NONE, searcher -> search(searcher, request).find());
  }

  @Override
  public long count(SearchRequest request) {
    return answering(0L, searcher -> search(searcher, request).count());
  }

  @Override
  public FoundFacts facts(SearchRequest request) {
    return answering(FoundFacts.NONE, searcher -> search(searcher, request).facts());
  }

  private Search search(IndexSearcher searcher, SearchRequest request) throws IOException {
    return new Search(
        searcher, analysis(), morphemes(searcher.getIndexReader()), passages, request);
  }

  @Override
  public NameCounts names() {
    return answering(NameCounts.NONE, searcher -> NameTerms.counts(searcher.getIndexReader()));
  }

  @Override
  public WordUse use(Collection<String> words, int examples) {
    return answering(
        WordUse.nowhere(words), searcher -> new WordPassages(searcher, words).use(examples));
  }

  @Override
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  @Override
  public long size() {
    return answering(0L, searcher -> (long) searcher.getIndexReader().numDocs());
  }

  @Override
  public Object state() {
    return feed.shown();
  }

  Morphemes morphemes(IndexReader reader) {
    return new Morphemes(analysis(), reader, morphemes, state());
  }

  private KoreanAnalysis analysis() {
    return feed.shown().map(View::analysis).orElseGet(KoreanAnalysis::new);
  }

  interface Reading<T> {
    T read(IndexSearcher searcher) throws IOException;
  }

  /** Asks the newest searcher; {@code empty} is the answer of an index that is not there yet. */
  <T> T answering(T empty, Reading<T> reading) {
    Optional<View> shown = feed.shown();
    return shown.isEmpty() ? empty : answering(shown.get(), empty, reading);
  }

  private <T> T answering(View view, T empty, Reading<T> reading) {
    try {
      return answer(view, empty, reading);
    } catch (IndexSearcher.TooManyClauses e) {
      throw new CorpusException(Kind.INVALID, "the question has too many words", e);
    } catch (CorpusException e) {
      throw e;
    } catch (IOException e) {
      if (Integrity.isDamage(e)) {
        feed.giveUp(view, e);
      }
      throw IndexFailure.of("cannot read the index", e);
    } catch (RuntimeException | AssertionError | InternalError e) {
      // Damage is met as anything: a wrong number as an index or, where assertions are on, as a
      // broken one, a file cut short as an InternalError.
      Optional<IOException> damage = view.damage();
      if (damage.isEmpty()) {
        throw e;
      }
      feed.giveUp(view, damage.get());
      throw IndexFailure.of("cannot read the index", damage.get());
    }
  }

  private <T> T answer(View view, T empty, Reading<T> reading) throws IOException {
    IndexSearcher searcher;
    try {
      searcher = view.searchers().acquire();
    } catch (AlreadyClosedException e) {
      if (!feed.shown().equals(Optional.of(view))) {
        return answering(empty, reading); // Another one took its place meanwhile.
      }
      throw e;
    }
    try {
      Deadline.check();
      T answer = reading.read(searcher);
      Deadline.check(); // A search that ran out of time returns what it had by then.
      return answer;
    } finally {
      view.searchers().release(searcher);
    }
  }

  @Override
  public void close() {
    feed.close();
  }
}
