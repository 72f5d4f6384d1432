package kr.malmungchi.folder;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.catalog.Catalog;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.index.LuceneEngine;
import kr.malmungchi.store.SqlCatalog;

/**
 * The folder of an embedded corpus: {@code catalog.db} (the truth), {@code index/} (which may be
 * deleted at any time), {@code index.damaged-N/} (what was found damaged) and {@code lock}.
 *
 * <p>One process at a time holds the folder and may change it; others may read beside it.
 */
public final class DataFolder implements AutoCloseable {
  private static final String NEXT_INDEX = "index.new";
  private static final String LAST_INDEX = "index.old";
  private static final String SET_ASIDE = "index.damaged-";

  private final Path path;
  private final FolderLock lock;

  private DataFolder(Path path, FolderLock lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Holds the folder for writing; makes it if it is not there.
   *
   * @throws CorpusException of kind {@code HELD}, naming the process, if another one holds it
   */
  public static DataFolder hold(Path path) {
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new CorpusException(
          Kind.FAILED, "cannot make the data folder %s: %s".formatted(path, e), e);
    }
    return new DataFolder(path, FolderLock.acquire(path.resolve("lock")));
  }

  /** Whether there is a corpus in a folder. */
  public static boolean isCorpus(Path path) {
    return Files.exists(database(path));
  }

  /** The file of the catalogue. */
  public Path database() {
    return database(path);
  }

  /** The corpus with a catalogue of its own. */
  public Corpus open() {
    return open(SqlCatalog.open(database()));
  }

  /** The corpus with a catalogue that was opened on {@link #database()} elsewhere. */
  public Corpus open(Catalog catalog) {
    clearUp();
    return Corpus.of(catalog, LuceneEngine.open(index(path)));
  }

  /**
   * The corpus for searching beside a process that may be changing it, as of that process's last
   * commit of the index. Where nobody holds the folder and the index lags behind, or the catalogue
   * is that of an older program, they are brought up to date first.
   *
   * @throws CorpusException of kind {@code NOT_FOUND} if there is no corpus in the folder
   */
  public static Corpus openForReading(Path path) {
    if (!Files.exists(database(path))) {
      throw new CorpusException(
          Kind.NOT_FOUND,
          "no corpus in %s; add documents first, or name another folder".formatted(path));
    }
    try {
      Corpus corpus = reading(path);
      if (corpus.lag() == 0) {
        return corpus;
      }
      corpus.close();
    } catch (CorpusException e) {
      if (e.kind() != Kind.OUTDATED) {
        throw e;
      }
    }
    bringUpToDate(path);
    return reading(path);
  }

  private static void bringUpToDate(Path path) {
    try (DataFolder folder = hold(path);
        Corpus writing = folder.open()) {
      writing.catchUp();
    } catch (CorpusException e) {
      // Whoever holds the folder brings the index up to date; until then searches warn of the lag.
      if (e.kind() != Kind.HELD) {
        throw e;
      }
    }
  }

  private static Corpus reading(Path path) {
    Catalog catalog = SqlCatalog.openReadOnly(database(path));
    return Corpus.readingOnly(catalog, LuceneEngine.openForReading(index(path)));
  }

  /**
   * Makes the index anew beside the one there is, which goes when the new one takes its place.
   *
   * @return how many passages it has
   */
  public long rebuild() {
    Path next = path.resolve(NEXT_INDEX);
    Path last = path.resolve(LAST_INDEX);
    try {
      delete(next);
      long passages;
      try (Corpus corpus = Corpus.of(SqlCatalog.open(database()), LuceneEngine.open(next))) {
        passages = corpus.passages();
      }
      delete(last);
      if (Files.exists(index(path))) {
        Files.move(index(path), last);
      }
      Files.move(next, index(path));
      delete(last);
      return passages;
    } catch (IOException e) {
      throw new CorpusException(Kind.FAILED, "cannot rebuild the index: " + e, e);
    }
  }

  /** A damaged index is set aside; one that only disagrees with the catalogue is made anew. */
  void repair(boolean damaged) {
    if (!damaged) {
      rebuild();
      return;
    }
    try (Corpus corpus = open()) {
      corpus.verifyIndex();
    }
  }

  /**
   * What a rebuilding left that was broken off: the old index, if the new one is not in its place.
   */
  private void clearUp() {
    try {
      if (!Files.exists(index(path)) && Files.exists(path.resolve(LAST_INDEX))) {
        Files.move(path.resolve(LAST_INDEX), index(path));
      }
      delete(path.resolve(NEXT_INDEX));
      delete(path.resolve(LAST_INDEX));
    } catch (IOException e) {
      throw new CorpusException(Kind.FAILED, "cannot clear up after rebuilding the index: " + e, e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  @Override
  public void close() {
    lock.close();
  }

  /** Damaged indexes that were set aside. */
  static List<Path> leftovers(Path path) throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(SET_ASIDE))
          .sorted()
          .toList();
    }
  }

  static Path database(Path path) {
    return path.resolve("catalog.db");
  }

  static Path index(Path path) {
    return path.resolve("index");
  }
}
