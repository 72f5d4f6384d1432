package kr.malmungchi.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.catalog.Catalog;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.index.LuceneEngine;
import kr.malmungchi.store.SqlCatalog;

/**
 * The folder of an embedded corpus: {@code catalog.db} (the truth), {@code index/} (which may be
 * deleted at any time) and {@code lock}.
 *
 * <p>One process at a time holds the folder and may change it; others may read beside it.
 */
public final class DataFolder implements AutoCloseable {
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

  /** How much the index takes on disk, in bytes. */
  public long indexBytes() {
    try (Stream<Path> files = Files.walk(index(path))) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException | UncheckedIOException e) {
      throw new CorpusException(Kind.FAILED, "cannot read the folder of the index: " + e, e);
    }
  }

  /** How much room is left for the folder, in bytes. */
  public long freeBytes() {
    try {
      return Files.getFileStore(path).getUsableSpace();
    } catch (IOException e) {
      throw new CorpusException(
          Kind.FAILED, "cannot tell the space left for %s: %s".formatted(path, e), e);
    }
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

  @Override
  public void close() {
    lock.close();
  }

  private static Path database(Path path) {
    return path.resolve("catalog.db");
  }

  private static Path index(Path path) {
    return path.resolve("index");
  }
}
