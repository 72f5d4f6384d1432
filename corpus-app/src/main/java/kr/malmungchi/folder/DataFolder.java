package kr.malmungchi.folder;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.catalog.Catalog;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.corpus.FeedNote;
import kr.malmungchi.index.LuceneEngine;
import kr.malmungchi.store.ApiKeys;
import kr.malmungchi.store.CatalogAddress;
import kr.malmungchi.store.SqlCatalog;

/**
 * The folder of an embedded corpus: {@code catalog.db} (the truth), {@code index/} (which may be
 * deleted at any time), {@code index.damaged-N/} (what was found damaged), {@code lock}, and {@code
 * feeding} while a large document is put into the index. The catalogue may also lie on a database
 * server; each program that uses it has then a folder with an index of its own.
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

  /** Whether a catalogue may be there: a server has yet to be asked. */
  public static boolean isCorpus(CatalogAddress address) {
    return !(address instanceof CatalogAddress.File(Path file)) || Files.exists(file);
  }

  /** The file of the catalogue. */
  public Path database() {
    return database(path);
  }

  /** Where a folder keeps a catalogue of its own. */
  public static CatalogAddress catalog(Path path) {
    return new CatalogAddress.File(database(path));
  }

  /** The corpus with a catalogue of its own. */
  public Corpus open() {
    return open(catalog(path));
  }

  /** The corpus with the catalogue of an address; only the index lies in the folder then. */
  public Corpus open(CatalogAddress address) {
    return open(SqlCatalog.open(address));
  }

  /** The corpus with a catalogue that was opened elsewhere. */
  public Corpus open(Catalog catalog) {
    clearUp();
    FeedNote note = new FeedNoteFile(path.resolve("feeding"));
    return Corpus.of(catalog, LuceneEngine.open(index(path)), note);
  }

  /**
   * The corpus for searching beside a process that may be changing it, as of that process's last
   * commit of the index. Where nobody holds the folder and the index lags behind, or the catalogue
   * is that of an older program, they are brought up to date first.
   *
   * @throws CorpusException of kind {@code NOT_FOUND} if there is no corpus in the folder
   */
  public static Corpus openForReading(Path path) {
    return openForReading(path, catalog(path));
  }

  /** As above, with the catalogue of an address. */
  public static Corpus openForReading(Path path, CatalogAddress address) {
    if (!isCorpus(address)) {
      throw noCorpus(path);
    }
    try {
      Corpus corpus = reading(path, address);
      if (corpus.lag() == 0) {
        return corpus;
      }
      corpus.close();
    } catch (CorpusException e) {
      if (e.kind() != Kind.OUTDATED) {
        throw e;
      }
    }
    bringUpToDate(path, address);
    return reading(path, address);
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

  private static void bringUpToDate(Path path, CatalogAddress address) {
    try (DataFolder folder = hold(path);
        Corpus writing = folder.open(address)) {
      writing.catchUp();
    } catch (CorpusException e) {
      // Whoever holds the folder brings the index up to date; until then searches warn of the lag.
      if (e.kind() != Kind.HELD) {
        throw e;
      }
    }
  }

  private static Corpus reading(Path path, CatalogAddress address) {
    return Corpus.readingOnly(
        SqlCatalog.openReadOnly(address), LuceneEngine.openForReading(index(path)));
  }

  /**
   * The keys to the service, also beside a process that holds the folder. Where there is no
   * catalogue of this program yet, one is made first.
   */
  public static ApiKeys keys(Path path, CatalogAddress address) {
    try {
      return existingKeys(path, address);
    } catch (CorpusException e) {
      if (e.kind() != Kind.NOT_FOUND && e.kind() != Kind.OUTDATED) {
        throw e;
      }
    }
    DataFolder folder = hold(path);
    try (folder) {
      SqlCatalog.open(address).close();
    }
    return ApiKeys.open(address);
  }

  /** The keys to the service; {@code NOT_FOUND} if there is no catalogue. */
  public static ApiKeys existingKeys(Path path, CatalogAddress address) {
    if (!isCorpus(address)) {
      throw noCorpus(path);
    }
    return ApiKeys.open(address);
  }

  /**
   * Makes the index anew beside the one there is, which goes when the new one takes its place.
   *
   * @return how many passages it has
   */
  public long rebuild(CatalogAddress address) {
    Path next = path.resolve(NEXT_INDEX);
    Path last = path.resolve(LAST_INDEX);
    try {
      delete(next);
      long passages;
      try (Corpus corpus = Corpus.of(SqlCatalog.open(address), LuceneEngine.open(next))) {
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
  void repair(CatalogAddress address, boolean damaged) {
    if (!damaged) {
      rebuild(address);
      return;
    }
    try (Corpus corpus = open(address)) {
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

  private static CorpusException noCorpus(Path path) {
    return new CorpusException(
        Kind.NOT_FOUND,
        "no corpus in %s; add documents first, or name another folder".formatted(path));
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
