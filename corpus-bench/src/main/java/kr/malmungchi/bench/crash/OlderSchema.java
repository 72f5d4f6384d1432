package kr.malmungchi.bench.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import kr.malmungchi.store.SqliteDatabase;

/** Takes a catalogue of this program back to the schema that an older one left, and tells which. */
final class OlderSchema {
  private OlderSchema() {}

  static void backTo(int version, Path file) {
    run("back-to-2.sql", file);
    if (version == 1) {
      run("back-to-1.sql", file);
    }
  }

  private static void run(String script, Path file) {
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      String statements =
          Resources.toString(Resources.getResource(OlderSchema.class, script), UTF_8);
      database.jdbi().useHandle(handle -> handle.createScript(statements).execute());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int version(Path file) {
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      return database
          .jdbi()
          .withHandle(
              handle ->
                  handle
                      .select("SELECT MAX(CAST(version AS INTEGER)) FROM schema_history")
                      .mapTo(int.class)
                      .one());
    }
  }
}
