package kr.malmungchi.bench.crash;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.malmungchi.Limits;
import kr.malmungchi.backup.Backup;
import kr.malmungchi.document.Document;
import kr.malmungchi.reading.PlainTextReader;
import kr.malmungchi.store.SqlCatalog;

/**
 * The folder in which a work begins.
 *
 * @param before what its catalogue keeps
 * @param after what it keeps when the work is done
 */
record Beginning(Work work, Path folder, Contents before, Contents after) {
  private static final int NOTES = 1_500;
  private static final int FEW_NOTES = 200;
  private static final int LARGEST_NOTE = 1 << 20;

  /** Each so many notes one is removed again. */
  private static final int REMOVALS = 10;

  static Beginning of(Work work, Path folder) throws IOException {
    Files.createDirectories(folder);
    Path file = Work.catalogue(folder);
    return switch (work) {
      case MIGRATION_FROM_1 -> migration(work, 1, folder);
      case MIGRATION_FROM_2 -> migration(work, 2, folder);
      case EXPORT -> {
        Contents contents = fill(file, NOTES, 1);
        yield new Beginning(work, folder, contents, contents);
      }
      case IMPORT -> {
        writeBackup(folder);
        yield transfer(work, folder, fill(file, 0, 1));
      }
      case MERGE -> {
        writeBackup(folder);
        yield transfer(work, folder, fill(file, FEW_NOTES, 2));
      }
    };
  }

  private static Beginning migration(Work work, int version, Path folder) {
    Contents contents = fill(Work.catalogue(folder), NOTES, 1);
    OlderSchema.backTo(version, Work.catalogue(folder));
    return new Beginning(work, folder, contents, contents);
  }

  private static Beginning transfer(Work work, Path folder, Contents before) throws IOException {
    Path done = folder.resolveSibling("done");
    copy(folder, done);
    work.run(done);
    try (SqlCatalog catalog = SqlCatalog.open(Work.catalogue(done))) {
      return new Beginning(work, folder, before, Contents.of(catalog));
    }
  }

  private static Contents fill(Path file, int notes, int version) {
    try (SqlCatalog catalog = SqlCatalog.open(file)) {
      List<Note> all = IntStream.range(0, notes).mapToObj(i -> new Note(i, version)).toList();
      catalog.put(all.stream().map(Beginning::document).toList());
      for (int i = 0; i < notes; i += REMOVALS) {
        catalog.remove(all.get(i).id());
      }
      return Contents.of(catalog);
    }
  }

  private static Document document(Note note) {
    return new PlainTextReader(Limits.defaults()).read(note.source().load(LARGEST_NOTE));
  }

  private static void writeBackup(Path folder) throws IOException {
    Path source = folder.resolve("source.db");
    fill(source, NOTES, 1);
    try (SqlCatalog catalog = SqlCatalog.open(source)) {
      new Backup(catalog).write(Work.backup(folder));
    }
    Files.delete(source);
  }

  /** A fresh copy of the folder in place of what is there. */
  void copyTo(Path trial) throws IOException {
    copy(folder, trial);
  }

  /** The folders have no folders in them. */
  static void copy(Path from, Path to) throws IOException {
    if (Files.exists(to)) {
      MoreFiles.deleteRecursively(to, RecursiveDeleteOption.ALLOW_INSECURE);
    }
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
