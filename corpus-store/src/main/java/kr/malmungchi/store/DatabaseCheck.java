package kr.malmungchi.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a whole SQLite file and tells where its structure is broken. That is not all: a flipped bit
 * within a text breaks no structure, and only shows when the document's own checksum is compared.
 */
public final class DatabaseCheck {
  private static final int MOST_FAULTS = 20;
  private static final String SOUND = "ok";

  private DatabaseCheck() {}

  /**
   * What is broken, in SQLite's words; empty if nothing is.
   *
   * @throws kr.malmungchi.CorpusException of kind {@code DAMAGED} if the file cannot be opened at
   *     all
   */
  public static List<String> faults(Path file) {
    try (SqliteDatabase database = SqliteDatabase.openReadOnly(file)) {
      return database.ask(
          connection -> {
            List<String> faults = new ArrayList<>(FileHeader.fault(file).stream().toList());
            try (Statement statement = connection.createStatement();
                ResultSet rows =
                    statement.executeQuery("PRAGMA integrity_check(" + MOST_FAULTS + ")")) {
              while (rows.next()) {
                faults.add(rows.getString(1));
              }
            }
            faults.remove(SOUND);
            return faults;
          });
    }
  }
}
