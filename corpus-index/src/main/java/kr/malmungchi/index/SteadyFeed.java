package kr.malmungchi.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.malmungchi.catalog.Changes;
import kr.malmungchi.search.SearchEngine.Checkpoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;

/**
 * Feeds an index whatever happens to it: after a failure from its last commit on, after damage from
 * the beginning.
 *
 * <p>An index of another format or a deleted one counts as empty, and so does a damaged one, which
 * is set aside. When writing fails, the checkpoint falls back to the last commit, and searches go
 * on seeing what they saw until the same changes have been applied again.
 */
final class SteadyFeed implements Closeable {
  private static final Logger LOG = Logger.getLogger(SteadyFeed.class.getName());
  private static final int MOST_NOTICES = 10;

  private final IndexFolder folder;
  private final boolean writable;
  private final Deque<String> notices = new ArrayDeque<>();

  private CommitData committed = CommitData.NONE;
  private Optional<IndexFeed> feed = Optional.empty();
  private volatile Checkpoint checkpoint = Checkpoint.NONE;
  private volatile Optional<View> shown = Optional.empty();

  /** What searches see is damaged, and another index is being fed. */
  private Optional<View> givenUp = Optional.empty();

  private SteadyFeed(IndexFolder folder, boolean writable) {
    this.folder = folder;
    this.writable = writable;
  }

  /**
   * Shows the last commit, and goes on from it.
   *
   * @param writable whether no other process feeds the index
   */
  static SteadyFeed open(IndexFolder folder, boolean writable) throws IOException {
    SteadyFeed feed = new SteadyFeed(folder, writable);
    if (DirectoryReader.indexExists(folder.directory())) {
      feed.showLastCommit();
    }
    return feed;
  }

  /** Begins an index that lasts as long as the program. */
  static SteadyFeed inMemory() {
    return new SteadyFeed(IndexFolder.inMemory(), true);
  }

  private void showLastCommit() throws IOException {
    Directory directory = folder.directory();
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
        shown = Optional.of(new View(opened, analysis, checkpoint));
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

  /** What searches see; empty as long as there is no index. */
  Optional<View> shown() {
    return shown;
  }

  Checkpoint checkpoint() {
    return checkpoint;
  }

  List<String> notices() {
    synchronized (notices) {
      return List.copyOf(notices);
    }
  }

  synchronized List<String> skipped() {
    return List.copyOf(feed.map(IndexFeed::state).orElse(committed).skipped());
  }

  synchronized long passagesReadAgain() {
    return feed.map(IndexFeed::passagesReadAgain).orElse(0L);
  }

  synchronized void apply(Changes changes) {
    write(
        "cannot write the index",
        open -> {
          open.apply(changes);
          showWhenCaughtUp(open);
        });
  }

  /** Makes what was applied last; joins segments when there is nothing to commit. */
  synchronized void commit() {
    if (feed.isPresent() || isInPieces()) {
      write(
          "cannot write the index to disk",
          open -> {
            if (!commit(open)) {
              open.joinSegments();
              showWhenCaughtUp(open);
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
    return writable && !shown.equals(givenUp) && shown.filter(View::isInPieces).isPresent();
  }

  synchronized void clear() {
    write(
        "cannot empty the index",
        open -> {
          open.clear();
          show(open);
        });
  }

  private interface Writing {
    void with(IndexFeed open) throws IOException;
  }

  private void write(String failing, Writing writing) {
    if (!writable) {
      throw new IllegalStateException("opened for reading");
    }
    try {
      if (feed.isEmpty()) {
        folder.ensureExists();
        feed = Optional.of(IndexFeed.after(committed, folder.directory()));
      }
      IndexFeed open = feed.get();
      writing.with(open);
      checkpoint = open.checkpoint();
    } catch (IOException | UncheckedIOException | AlreadyClosedException e) {
      goBack();
      throw IndexFailure.of(failing, e);
    }
  }

  private void showWhenCaughtUp(IndexFeed open) throws IOException {
    if (shown.isEmpty() || shown.get().isReachedBy(open.checkpoint())) {
      show(open);
    }
  }

  private void show(IndexFeed open) throws IOException {
    Optional<View> before = shown;
    shown = Optional.of(View.of(open));
    if (before.isPresent() && before.get().searchers() != open.searchers()) {
      before.get().searchers().close();
    }
    givenUp = Optional.empty();
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
    Optional<IndexFeed> ended = feed;
    feed = Optional.empty();
    try {
      if (ended.isPresent()) {
        ended.get().end();
        SearcherManager searchers = ended.get().searchers();
        if (shown.isEmpty() || shown.get().searchers() != searchers) {
          searchers.close();
        }
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
      throw IndexFailure.of("the index is damaged and cannot be set aside", e);
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

  /** Reads all files again and begins anew if they are damaged. */
  void verify() {
    Optional<View> current = shown;
    if (writable && current.isPresent()) {
      View view = current.get();
      view.damage().or(this::damageOfCommit).ifPresent(damage -> giveUp(view, damage));
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

  /** What can still be read of it goes on answering until another one has caught up. */
  synchronized void giveUp(View damaged, Exception damage) {
    Optional<View> view = Optional.of(damaged);
    if (writable && view.equals(shown) && !view.equals(givenUp)) {
      givenUp = view;
      endFeed();
      setAside(damage);
    }
  }

  @Override
  public synchronized void close() {
    try (folder) {
      boolean written = feed.isPresent();
      try {
        if (written) {
          write("cannot write the index to disk", this::commit);
        }
      } finally {
        endFeed();
        if (shown.isPresent()) {
          shown.get().searchers().close();
        }
      }
      if (written) {
        folder.markSound();
      }
    } catch (IOException e) {
      throw IndexFailure.of("cannot close the index", e);
    }
  }
}
