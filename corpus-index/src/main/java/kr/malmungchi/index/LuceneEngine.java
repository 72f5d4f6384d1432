package kr.malmungchi.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.Deadline;
import kr.malmungchi.FullDisk;
import kr.malmungchi.catalog.Changes;
import kr.malmungchi.lexicon.Remembered;
import kr.malmungchi.lexicon.Vocabulary;
import kr.malmungchi.search.FoundFacts;
import kr.malmungchi.search.FoundPassages;
import kr.malmungchi.search.NameCounts;
import kr.malmungchi.search.SearchEngine;
import kr.malmungchi.search.SearchRequest;
import kr.malmungchi.search.WordUse;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NIOFSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Searches passages by Lucene and Nori.
 *
 * <p>The index keeps its catalogue's revision inside its own commit; one of another format or a
 * deleted one counts as empty and is fed again, and so is a damaged one, which is set aside.
 *
 * <p>When writing fails, the checkpoint falls back to the last commit, and searches go on seeing
 * what they saw until the same changes have been applied again.
 */
public final class LuceneEngine implements SearchEngine {
  private static final Logger LOG = Logger.getLogger(LuceneEngine.class.getName());
  private static final int MOST_NOTICES = 10;
  private static final int MOST_REMEMBERED = 20_000;

  private final IndexFolder folder;
  private final boolean writable;
  private final LuceneVocabulary vocabulary = new LuceneVocabulary(this);
  private final Remembered<String, List<Token>> morphemes = new Remembered<>(MOST_REMEMBERED);
  private final Deque<String> notices = new ArrayDeque<>();

  private CommitData committed = CommitData.NONE;
  private @Nullable IndexFeed feed;
  private volatile Checkpoint checkpoint = Checkpoint.NONE;

  private volatile @Nullable Shown shown;

  /** What searches see is damaged, and another index is being fed. */
  private @Nullable Shown givenUp;

  /**
   * What searches see.
   *
   * @param analysis by which its passages were read, and questions are
   */
  private record Shown(SearcherManager searchers, KoreanAnalysis analysis, Checkpoint checkpoint) {}

  private LuceneEngine(IndexFolder folder, boolean writable) {
    this.folder = folder;
    this.writable = writable;
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
    return new LuceneEngine(IndexFolder.inMemory(), true);
  }

  private static LuceneEngine opened(Path path, boolean writable, IndexFolder.Opening opening) {
    try {
      LuceneEngine engine = new LuceneEngine(IndexFolder.open(path, opening), writable);
      engine.openReader();
      return engine;
    } catch (IOException e) {
      throw failed("cannot open the index in " + path, e);
    }
  }

  private void openReader() throws IOException {
    Directory directory = folder.directory();
    if (!DirectoryReader.indexExists(directory)) {
      return;
    }
    try {
      // Beside a writer files may go, and whoever only reads wants to begin at once.
      if (writable && !folder.isMarkedSound()) {
        Integrity.check(directory);
        folder.markSound();
      }
      SearcherManager opened = new SearcherManager(directory, new Scoring());
      Optional<CommitData> data = CommitData.read(commitData(opened));
      if (data.isPresent()) {
        committed = data.get();
        checkpoint = committed.checkpoint();
        KoreanAnalysis analysis = new KoreanAnalysis(new UserWords(committed.words()));
        shown = new Shown(opened, analysis, checkpoint);
      } else {
        opened.close();
      }
    } catch (IOException e) {
      if (!Integrity.isDamage(e)) {
        throw e;
      }
      // The index is a projection: whatever is wrong with it, feeding it again mends it.
      if (writable) {
        setAside(e);
      }
    }
  }

  private static Map<String, String> commitData(SearcherManager searchers) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return ((DirectoryReader) searcher.getIndexReader()).getIndexCommit().getUserData();
    } finally {
      searchers.release(searcher);
    }
  }

  @Override
  public Checkpoint checkpoint() {
    return checkpoint;
  }

  @Override
  public synchronized void apply(Changes changes) {
    writing(
        "cannot write the index",
        open -> {
          open.apply(changes);
          showWhenCaughtUp(open);
        });
  }

  /** After a failure, or of an index begun anew, searches would otherwise see less than before. */
  private static boolean reaches(Checkpoint newer, Checkpoint older) {
    return !newer.catalog().equals(older.catalog()) || newer.revision() >= older.revision();
  }

  private void showWhenCaughtUp(IndexFeed open) throws IOException {
    Shown current = shown;
    if (current == null || reaches(open.checkpoint(), current.checkpoint())) {
      show(open);
    }
  }

  private void show(IndexFeed open) throws IOException {
    Shown before = shown;
    shown = new Shown(open.searchers(), open.analysis(), open.checkpoint());
    if (before != null && before.searchers() != open.searchers()) {
      before.searchers().close();
    }
    givenUp = null;
  }

  @Override
  public synchronized void commit() {
    if (feed != null || isInPieces()) {
      writing(
          "cannot write the index to disk",
          writer -> {
            if (!commit(writer)) {
              writer.joinSegments();
              showWhenCaughtUp(writer);
            }
          });
    }
  }

  private boolean commit(IndexFeed open) throws IOException {
    boolean changed = open.commit();
    committed = open.state();
    return changed;
  }

  /** Whether there is reason to write, though nothing changed. */
  private boolean isInPieces() {
    Shown current = shown;
    if (!writable || current == null || current.equals(givenUp)) {
      return false;
    }
    try {
      return Segments.areMany(current.searchers());
    } catch (AlreadyClosedException e) {
      return false;
    } catch (IOException e) {
      throw failed("cannot read the index", e);
    }
  }

  @Override
  public synchronized void clear() {
    writing(
        "cannot empty the index",
        open -> {
          open.clear();
          show(open);
        });
  }

  private interface Writing {
    void with(IndexFeed open) throws IOException;
  }

  private void writing(String failing, Writing writing) {
    if (!writable) {
      throw new IllegalStateException("opened for reading");
    }
    try {
      IndexFeed open = feed;
      if (open == null) {
        folder.ensureExists();
        open = IndexFeed.after(committed, folder.directory());
        feed = open;
      }
      writing.with(open);
      checkpoint = open.checkpoint();
    } catch (IOException | UncheckedIOException | AlreadyClosedException e) {
      goBack();
      throw failed(failing, e);
    }
  }

  /** To the last commit, or to nothing if that is damaged. */
  private void goBack() {
    endFeed();
    try {
      folder.ensureExists();
      Directory directory = folder.directory();
      committed = CommitData.NONE;
      if (DirectoryReader.indexExists(directory)) {
        Integrity.check(directory);
        committed = CommitData.of(directory).orElse(CommitData.NONE);
      }
    } catch (IOException e) {
      if (Integrity.isDamage(e)) {
        setAside(e);
      } else {
        LOG.log(Level.WARNING, "the index cannot be read back", e);
      }
    }
    checkpoint = committed.checkpoint();
  }

  private void endFeed() {
    IndexFeed ended = feed;
    feed = null;
    if (ended == null) {
      return;
    }
    try {
      ended.end();
      Shown current = shown;
      if (current == null || current.searchers() != ended.searchers()) {
        ended.searchers().close();
      }
    } catch (IOException e) {
      LOG.log(Level.FINE, "what was not committed could not be cleared away", e);
    }
  }

  /** Begins an empty index in place of a damaged one. */
  private void setAside(Exception damage) {
    committed = CommitData.NONE;
    checkpoint = Checkpoint.NONE;
    try {
      String name = folder.setAside();
      notice(
          "the index was damaged (%s)%s; it is fed again from the catalogue"
              .formatted(
                  damage.getMessage(), name.isEmpty() ? "" : " and was set aside as " + name));
    } catch (IOException e) {
      throw failed("the index is damaged and cannot be set aside", e);
    }
  }

  private void notice(String sentence) {
    LOG.warning(sentence);
    synchronized (notices) {
      notices.addLast(sentence);
      if (notices.size() > MOST_NOTICES) {
        notices.removeFirst();
      }
    }
  }

  @Override
  public List<String> notices() {
    synchronized (notices) {
      return List.copyOf(notices);
    }
  }

  @Override
  public synchronized List<String> skipped() {
    return List.copyOf(feed == null ? committed.skipped() : feed.state().skipped());
  }

  @Override
  public void verify() {
    Shown current = shown;
    if (writable && current != null) {
      damageOf(current).or(this::damageOfCommit).ifPresent(damage -> giveUp(current, damage));
    }
  }

  private synchronized Optional<IOException> damageOfCommit() {
    try {
      if (!committed.equals(CommitData.NONE)) {
        var unused = CommitData.of(folder.directory());
      }
      return Optional.empty();
    } catch (IOException e) {
      return Integrity.isDamage(e) ? Optional.of(e) : Optional.empty();
    }
  }

  private static Optional<IOException> damageOf(Shown shown) {
    try {
      IndexSearcher searcher = shown.searchers().acquire();
      try {
        Integrity.check(searcher.getIndexReader());
        return Optional.empty();
      } finally {
        shown.searchers().release(searcher);
      }
    } catch (AlreadyClosedException e) {
      return Optional.empty(); // Others are shown by now.
    } catch (IOException e) {
      return Integrity.isDamage(e) ? Optional.of(e) : Optional.empty();
    }
  }

  /** What can still be read of it goes on answering until another one has caught up. */
  private synchronized void giveUp(Shown damaged, Exception damage) {
    if (writable && damaged.equals(shown) && !damaged.equals(givenUp)) {
      givenUp = damaged;
      endFeed();
      setAside(damage);
    }
  }

  /** Since this engine was opened. */
  synchronized long passagesReadAgain() {
    return feed == null ? 0 : feed.passagesReadAgain();
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
    return new Search(searcher, analysis(), morphemes(searcher.getIndexReader()), request);
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
    Shown current = shown;
    return current == null ? Checkpoint.NONE : current;
  }

  Morphemes morphemes(IndexReader reader) {
    return new Morphemes(analysis(), reader, morphemes, state());
  }

  private KoreanAnalysis analysis() {
    Shown current = shown;
    return current == null ? new KoreanAnalysis() : current.analysis();
  }

  interface Reading<T> {
    T read(IndexSearcher searcher) throws IOException;
  }

  /** Asks the newest searcher; {@code empty} is the answer of an index that is not there yet. */
  <T> T answering(T empty, Reading<T> reading) {
    Shown current = shown;
    if (current == null) {
      return empty;
    }
    try {
      return answer(current, empty, reading);
    } catch (IndexSearcher.TooManyClauses e) {
      throw new CorpusException(Kind.INVALID, "the question has too many words", e);
    } catch (CorpusException e) {
      throw e;
    } catch (IOException e) {
      if (Integrity.isDamage(e)) {
        giveUp(current, e);
      }
      throw failed("cannot read the index", e);
    } catch (RuntimeException | AssertionError | InternalError e) {
      // Damage is met as anything: a wrong number as an index or, where assertions are on, as a
      // broken one, a file cut short as an InternalError.
      Optional<IOException> damage = damageOf(current);
      if (damage.isEmpty()) {
        throw e;
      }
      giveUp(current, damage.get());
      throw failed("cannot read the index", damage.get());
    }
  }

  private <T> T answer(Shown current, T empty, Reading<T> reading) throws IOException {
    IndexSearcher searcher;
    try {
      searcher = current.searchers().acquire();
    } catch (AlreadyClosedException e) {
      if (!current.equals(shown)) {
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
      current.searchers().release(searcher);
    }
  }

  @Override
  public synchronized void close() {
    try (folder) {
      boolean written = feed != null;
      try {
        if (written) {
          writing("cannot write the index to disk", this::commit);
        }
      } finally {
        endFeed();
        Shown current = shown;
        if (current != null) {
          current.searchers().close();
        }
      }
      if (written) {
        folder.markSound();
      }
    } catch (IOException e) {
      throw failed("cannot close the index", e);
    }
  }

  static CorpusException failed(String what, Exception e) {
    String why = e.getCause() instanceof IOException cause ? cause.getMessage() : e.getMessage();
    return new CorpusException(
        FullDisk.isCauseOf(e) ? Kind.NO_SPACE : Kind.FAILED, what + ": " + why, e);
  }
}
