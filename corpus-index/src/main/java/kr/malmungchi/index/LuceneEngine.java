package kr.malmungchi.index;

import static java.util.Objects.requireNonNull;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.catalog.Change;
import kr.malmungchi.catalog.Changes;
import kr.malmungchi.dictionary.UserDictionary;
import kr.malmungchi.document.DocumentCard;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.PassageCutter;
import kr.malmungchi.fact.FactReader;
import kr.malmungchi.lexicon.Vocabulary;
import kr.malmungchi.search.FoundFacts;
import kr.malmungchi.search.FoundPassages;
import kr.malmungchi.search.NameCounts;
import kr.malmungchi.search.SearchEngine;
import kr.malmungchi.search.SearchRequest;
import kr.malmungchi.search.WordUse;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NIOFSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Searches passages by Lucene and Nori.
 *
 * <p>The index keeps its catalogue's revision inside its own commit; one of another format, a
 * damaged one or a deleted one counts as empty and is fed again.
 */
public final class LuceneEngine implements SearchEngine {
  /** One passage in so many: dropping older readings then costs no more than the new ones. */
  private static final int FEW = 20;

  private final Directory directory;
  private final boolean writable;
  private final PassageCutter cutter = new PassageCutter();
  private final LuceneVocabulary vocabulary = new LuceneVocabulary(this);

  /** By which questions are read; passages were, when searches last saw them. */
  private volatile KoreanAnalysis analysis = new KoreanAnalysis();

  private PassageFields fields = new PassageFields(analysis);
  private UserDictionary dictionary = UserDictionary.EMPTY;

  private volatile Checkpoint checkpoint = Checkpoint.NONE;
  private volatile @Nullable SearcherManager searchers;
  private @Nullable IndexWriter writer;
  private long passagesReadAgain;
  private boolean damaged;
  private boolean followsWriter;
  private boolean uncommitted;

  private LuceneEngine(Directory directory, boolean writable) {
    this.directory = directory;
    this.writable = writable;
  }

  /**
   * The engine of a folder, which is made if it is not there; one process at a time may feed it.
   */
  public static LuceneEngine open(Path folder) {
    return opened(folder, true);
  }

  /** The engine of a folder that another process may be feeding, as of its last commit. */
  public static LuceneEngine openForReading(Path folder) {
    return opened(folder, false);
  }

  /** An engine that lasts as long as the program. */
  public static LuceneEngine inMemory() {
    return new LuceneEngine(new ByteBuffersDirectory(), true);
  }

  private static LuceneEngine opened(Path folder, boolean writable) {
    try {
      if (writable) {
        Files.createDirectories(folder);
      }
      LuceneEngine engine =
          new LuceneEngine(
              writable ? FSDirectory.open(folder) : new NIOFSDirectory(folder), writable);
      engine.openReader();
      return engine;
    } catch (IOException e) {
      throw failed("cannot open the index in " + folder, e);
    }
  }

  private void openReader() throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return;
    }
    try {
      SearcherManager opened = new SearcherManager(directory, new Scoring());
      Optional<CommitData> data = CommitData.read(commitData(opened));
      if (data.isPresent()) {
        checkpoint = data.get().checkpoint();
        readBy(data.get().words());
        analysis = fields.analysis();
        searchers = opened;
      } else {
        opened.close();
      }
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | EOFException
        | FileNotFoundException
        | NoSuchFileException e) {
      // The index is a projection: whatever is wrong with it, feeding it again mends it.
      damaged = true;
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
    try {
      IndexWriter open = writer();
      for (Change change : changes.changes()) {
        switch (change) {
          case Change.Put put -> {
            open.deleteDocuments(passagesOf(put.id()));
            write(put, open);
          }
          case Change.Removed removed -> open.deleteDocuments(passagesOf(removed.id()));
          case Change.Dictionary(long revision, UserDictionary words) -> readAgain(words);
        }
      }
      uncommitted = true;
      refresh();
      analysis = fields.analysis();
      checkpoint = new Checkpoint(changes.catalog(), changes.upTo());
    } catch (IOException e) {
      throw failed("cannot write the index", e);
    } catch (UncheckedIOException e) {
      throw failed("cannot write the index", requireNonNull(e.getCause()));
    }
  }

  private static Term passagesOf(DocumentId id) {
    return new Term(PassageFields.DOCUMENT, id.value());
  }

  /** From now on passages are read by this dictionary, and those that have its words once more. */
  private void readAgain(UserDictionary newest) throws IOException {
    Set<String> changed = newest.wordsUnlike(dictionary);
    if (changed.isEmpty()) {
      return;
    }
    readBy(newest);
    refresh();
    Rereading rereading = new Rereading(writer(), fields);
    int count = searching(0, searcher -> rereading.of(changed, searcher));
    passagesReadAgain += count;
    if ((long) count * FEW > size()) {
      // Their older readings would still count when words are weighed.
      writer().forceMergeDeletes();
    }
  }

  /** Since this engine was opened. */
  long passagesReadAgain() {
    return passagesReadAgain;
  }

  private void readBy(UserDictionary newest) {
    dictionary = newest;
    fields = new PassageFields(new KoreanAnalysis(new UserWords(newest)));
  }

  /**
   * One passage after the other. Lucene could take them all at once, but would hold those of a very
   * large document in memory; no searcher sees a part of them, since the next one opens behind all
   * changes.
   */
  private void write(Change.Put put, IndexWriter open) {
    DocumentCard card = put.document().card();
    FactReader facts = new FactReader(put.document());
    cutter.cut(
        put.document(),
        passage -> {
          try {
            open.addDocument(fields.write(card, put.revision(), passage, facts.in(passage)));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private IndexWriter writer() throws IOException {
    if (!writable) {
      throw new IllegalStateException("opened for reading");
    }
    IndexWriter open = writer;
    if (open == null) {
      if (damaged) {
        Writers.empty(directory);
      }
      open = Writers.open(directory, searchers == null ? OpenMode.CREATE : OpenMode.APPEND);
      writer = open;
    }
    return open;
  }

  private void refresh() throws IOException {
    SearcherManager current = searchers;
    if (current == null || !followsWriter) {
      searchers = new SearcherManager(writer(), new Scoring());
      followsWriter = true;
      if (current != null) {
        current.close();
      }
    } else {
      current.maybeRefreshBlocking();
    }
  }

  @Override
  public synchronized void commit() {
    if (!uncommitted) {
      return;
    }
    try {
      IndexWriter open = writer();
      open.setLiveCommitData(new CommitData(checkpoint, dictionary).written().entrySet());
      open.commit();
      uncommitted = false;
    } catch (IOException e) {
      throw failed("cannot write the index to disk", e);
    }
  }

  @Override
  public synchronized void clear() {
    try {
      writer().deleteAll();
      uncommitted = true;
      readBy(UserDictionary.EMPTY);
      refresh();
      analysis = fields.analysis();
      checkpoint = Checkpoint.NONE;
    } catch (IOException e) {
      throw failed("cannot empty the index", e);
    }
  }

  @Override
  public FoundPassages search(SearchRequest request) {
    return answering(
        FoundPassages.NONE, searcher -> new Search(searcher, analysis, request).find());
  }

  @Override
  public FoundFacts facts(SearchRequest request) {
    return answering(FoundFacts.NONE, searcher -> new Search(searcher, analysis, request).facts());
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

  private <T> T answering(T empty, Reading<T> reading) {
    try {
      return searching(empty, reading);
    } catch (IndexSearcher.TooManyClauses e) {
      throw new CorpusException(Kind.INVALID, "the question has too many words", e);
    } catch (IOException e) {
      throw failed("cannot read the index", e);
    }
  }

  Morphemes morphemes(IndexReader reader) {
    return new Morphemes(analysis, reader);
  }

  interface Reading<T> {
    T read(IndexSearcher searcher) throws IOException;
  }

  /** Asks the newest searcher; {@code empty} is the answer of an index that is not there yet. */
  <T> T searching(T empty, Reading<T> reading) throws IOException {
    while (true) {
      SearcherManager current = searchers;
      if (current == null) {
        return empty;
      }
      IndexSearcher searcher;
      try {
        searcher = current.acquire();
      } catch (AlreadyClosedException e) {
        if (current != searchers) {
          continue; // The first change after opening took its place meanwhile.
        }
        throw e;
      }
      try {
        return reading.read(searcher);
      } finally {
        current.release(searcher);
      }
    }
  }

  @Override
  public synchronized void close() {
    try {
      if (writer != null) {
        commit();
      }
      if (searchers != null) {
        searchers.close();
      }
      if (writer != null) {
        writer.close();
      }
      directory.close();
    } catch (IOException e) {
      throw failed("cannot close the index", e);
    }
  }

  static CorpusException failed(String what, IOException e) {
    return new CorpusException(Kind.FAILED, what + ": " + e.getMessage(), e);
  }
}
