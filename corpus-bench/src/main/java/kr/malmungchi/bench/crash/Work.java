package kr.malmungchi.bench.crash;

import java.nio.file.Path;
import java.util.List;
import kr.malmungchi.backup.Backup;
import kr.malmungchi.backup.Restore;
import kr.malmungchi.store.SqlCatalog;

/** What is done to a whole catalogue at once, and may be broken off in the middle. */
public enum Work {
  MIGRATION_FROM_1,
  MIGRATION_FROM_2,
  EXPORT,
  IMPORT,
  MERGE;

  /** A catalogue of an older program is opened. */
  public static final List<Work> MIGRATIONS = List.of(MIGRATION_FROM_1, MIGRATION_FROM_2);

  /** A catalogue is written into one file, or read from it. */
  public static final List<Work> TRANSFERS = List.of(EXPORT, IMPORT, MERGE);

  static Path catalogue(Path folder) {
    return folder.resolve("catalog.db");
  }

  /** What an import reads. */
  static Path backup(Path folder) {
    return folder.resolve("backup");
  }

  /** What an export writes. */
  static Path exported(Path folder) {
    return folder.resolve("exported");
  }

  void run(Path folder) {
    try (SqlCatalog catalog = SqlCatalog.open(catalogue(folder))) {
      switch (this) {
        case MIGRATION_FROM_1, MIGRATION_FROM_2 -> {
          // It is done: whoever opens a catalogue brings it to the form of today.
        }
        case EXPORT -> new Backup(catalog).write(exported(folder));
        case IMPORT -> {
          // Only a new catalogue takes it; the one before may have been killed when it was done.
          if (catalog.revision() == 0) {
            Restore.open(backup(folder)).into(catalog);
          }
        }
        case MERGE -> Restore.open(backup(folder)).over(catalog);
      }
    }
  }
}
