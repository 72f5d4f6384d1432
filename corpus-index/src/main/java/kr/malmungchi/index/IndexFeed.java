package kr.malmungchi.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.logging.Logger;
import kr.malmungchi.catalog.Change;
import kr.malmungchi.catalog.Changes;
import kr.malmungchi.dictionary.UserDictionary;
import kr.malmungchi.document.DocumentCard;
import kr.malmungchi.document.PassageCutter;
import kr.malmungchi.fact.FactReader;
import kr.malmungchi.search.SearchEngine.Checkpoint;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;

/**
 * Writes changes into an index, from one commit of it onwards. After a failure it is of no use any
 * more; another one goes on from the last commit.
 */
final class IndexFeed {
  /** One passage in so many: dropping older readings then costs no more than the new ones. */
  private static final int FEW = 20;

  private static final Logger LOG = Logger.getLogger(IndexFeed.class.getName());

  private final PassageCutter cutter = new PassageCutter();
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final SortedSet<String> skipped;
  private PassageFields fields;
  private UserDictionary dictionary;
  private Checkpoint checkpoint;
  private long passagesReadAgain;
  private boolean uncommitted;

  /** When segments were last looked at: a merge that failed is not tried again and again. */
  private Checkpoint joined = Checkpoint.NONE;

  private IndexFeed(IndexWriter writer, CommitData last) throws IOException {
    this.writer = writer;
    this.searchers = new SearcherManager(writer, new Scoring());
    this.checkpoint = last.checkpoint();
    this.skipped = new TreeSet<>(last.skipped());
    this.dictionary = last.words();
    this.fields = fields(last.words());
  }

  /** Begins after the last commit of a directory, or anew if that is {@link CommitData#NONE}. */
  static IndexFeed after(CommitData last, Directory directory) throws IOException {
    OpenMode mode = last.equals(CommitData.NONE) ? OpenMode.CREATE : OpenMode.APPEND;
    IndexWriter writer = Writers.open(directory, mode);
    try {
      return new IndexFeed(writer, last);
    } catch (IOException e) {
      writer.rollback();
      throw e;
    }
  }

  Checkpoint checkpoint() {
    return checkpoint;
  }

  /** What the next commit says of itself. */
  CommitData state() {
    return new CommitData(checkpoint, dictionary, skipped);
  }

  KoreanAnalysis analysis() {
    return fields.analysis();
  }

  /** What has been written, as of the last changes that were applied. */
  SearcherManager searchers() {
    return searchers;
  }

  /** Since this feed began. */
  long passagesReadAgain() {
    return passagesReadAgain;
  }

  void apply(Changes changes) throws IOException {
    for (Change change : changes.changes()) {
      switch (change) {
        case Change.Put put -> {
          forget(put.id().value());
          write(put);
        }
        case Change.Removed removed -> forget(removed.id().value());
        case Change.Damaged damaged -> {
          forget(damaged.id());
          skipped.add(damaged.id());
          LOG.warning("left out of the index: " + damaged.reason());
        }
        case Change.Dictionary(long revision, UserDictionary words) -> readAgain(words);
      }
    }
    checkpoint = new Checkpoint(changes.catalog(), changes.upTo());
    uncommitted = true;
    searchers.maybeRefreshBlocking();
  }

  private void forget(String document) throws IOException {
    skipped.remove(document);
    writer.deleteDocuments(new Term(PassageFields.DOCUMENT, document));
  }

  /** From now on passages are read by this dictionary, and those that have its words once more. */
  private void readAgain(UserDictionary newest) throws IOException {
    Set<String> changed = newest.wordsUnlike(dictionary);
    if (changed.isEmpty()) {
      return;
    }
    readBy(newest);
    searchers.maybeRefreshBlocking();
    IndexSearcher searcher = searchers.acquire();
    try {
      int count = new Rereading(writer, fields).of(changed, searcher);
      passagesReadAgain += count;
      if ((long) count * FEW > searcher.getIndexReader().numDocs()) {
        // Their older readings would still count when words are weighed.
        writer.forceMergeDeletes();
      }
    } finally {
      searchers.release(searcher);
    }
  }

  private void readBy(UserDictionary newest) {
    dictionary = newest;
    fields = fields(newest);
  }

  private static PassageFields fields(UserDictionary words) {
    return new PassageFields(new KoreanAnalysis(new UserWords(words)));
  }

  /**
   * One passage after the other. Lucene could take them all at once, but would hold those of a very
   * large document in memory; no searcher sees a part of them, since the next one opens behind all
   * changes.
   */
  private void write(Change.Put put) {
    DocumentCard card = put.document().card();
    FactReader facts = new FactReader(put.document());
    cutter.cut(
        put.document(),
        passage -> {
          try {
            writer.addDocument(fields.write(card, put.revision(), passage, facts.in(passage)));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  void clear() throws IOException {
    writer.deleteAll();
    readBy(UserDictionary.EMPTY);
    skipped.clear();
    checkpoint = Checkpoint.NONE;
    uncommitted = true;
    searchers.maybeRefreshBlocking();
  }

  /** Returns whether there was anything to commit. */
  boolean commit() throws IOException {
    boolean changed = uncommitted;
    if (changed) {
      writeCommit();
    }
    return changed;
  }

  private void writeCommit() throws IOException {
    writer.setLiveCommitData(state().written().entrySet());
    writer.commit();
    uncommitted = false;
  }

  /**
   * Begins to make one segment of all, unless one has most passages already, or takes over what was
   * begun: a question looks for its words in each segment. So each passage is written a few times
   * more in all, however many come. Others go on writing and searching meanwhile; a stop ends it,
   * and nothing is lost but the effort.
   */
  void joinSegments() throws IOException {
    if (writer.hasPendingMerges()) {
      return;
    }
    if (writer.hasUncommittedChanges()) {
      writeCommit();
      searchers.maybeRefreshBlocking();
    } else if (!joined.equals(checkpoint)) {
      joined = checkpoint;
      if (Segments.areMany(searchers) && Segments.haveRoom(writer.getDirectory())) {
        writer.forceMerge(1, false);
      }
    }
  }

  /**
   * Gives the lock of the directory back; what was not committed is gone. Searchers stay usable.
   */
  void end() throws IOException {
    try {
      writer.rollback();
    } catch (AlreadyClosedException e) {
      // The lock's file was deleted; the writer is closed all the same.
    }
  }
}
