package kr.malmungchi.store;

import static kr.malmungchi.catalog.TestDocuments.document;
import static kr.malmungchi.catalog.TestDocuments.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A flipped bit may leave in a row what no constraint would let in: nothing at all, or bytes. Who
 * reads it gets a value or is told of the damage.
 */
final class DamagedRowsTest {
  @TempDir Path folder;

  @Test
  void ofADocument() {
    for (String column :
        List.of(
            "id",
            "revision",
            "removed",
            "origin",
            "title",
            "title_derived",
            "authors",
            "published",
            "kind",
            "site",
            "format",
            "fingerprint",
            "overruled",
            "characters",
            "passages",
            "sha256",
            "structure",
            "text")) {
      for (String value : List.of("NULL", "x'ff00'", "'\t'")) {
        assertToldOf("document", column, value);
      }
    }
  }

  @Test
  void ofTheCatalogueAndTheDictionary() {
    for (String column : List.of("identity", "revision")) {
      assertToldOf("catalog", column, "NULL");
    }
    for (String column : List.of("revision", "sha256", "text")) {
      assertToldOf("dictionary", column, "NULL");
    }
  }

  @Test
  void ofAKey() {
    for (String column : List.of("name", "role", "sha256", "created")) {
      for (String value : List.of("NULL", "'?'")) {
        assertToldOf("api_key", column, value);
      }
    }
  }

  @Test
  void ofATableWithoutItsRow() {
    Path file = make("empty");
    change(file, "DELETE FROM catalog");
    assertReadOrTold("catalog", file);
    file = make("wordless");
    change(file, "DELETE FROM dictionary");
    assertReadOrTold("dictionary", file);
  }

  private void assertToldOf(String table, String column, String value) {
    String fault = table + "." + column + " = " + value;
    Path file = make(Integer.toHexString(fault.hashCode()));
    change(file, "UPDATE %s SET %s = %s".formatted(table, column, value));
    assertReadOrTold(fault, file);
  }

  private Path make(String name) {
    Path file = folder.resolve(name + ".db");
    try (SqlCatalog catalog = SqlCatalog.open(file)) {
      catalog.put(List.of(document("a", "글")));
      var unused = catalog.keys().create("누구", Role.READ);
    }
    return file;
  }

  /** As a fault of the disk does, which asks no constraint. */
  private static void change(Path file, String statement) {
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      database
          .jdbi()
          .useHandle(
              handle -> {
                handle.execute("PRAGMA writable_schema = ON");
                handle.execute(
                    "UPDATE sqlite_master SET sql = replace(replace(sql, 'NOT NULL', ''), 'CHECK (one = 1)', '')");
                handle.execute("PRAGMA writable_schema = RESET");
                handle.execute(statement);
              });
    }
  }

  private static void assertReadOrTold(String fault, Path file) {
    List<Function<SqlCatalog, Object>> readings =
        List.of(
            catalog -> catalog.find(id("a")),
            catalog -> catalog.entry(id("a")),
            catalog -> catalog.entries(Optional.empty(), 10),
            catalog -> catalog.findByOrigin("a.txt"),
            catalog -> catalog.fingerprint(id("a")),
            catalog -> catalog.changesSince(0, 10),
            catalog -> catalog.upcoming(0, 10),
            SqlCatalog::revision,
            SqlCatalog::dictionary,
            catalog -> catalog.keys().list(),
            catalog -> catalog.put(List.of(document("a", "다른 글"))),
            catalog -> catalog.remove(id("a")));
    try (SqlCatalog catalog = SqlCatalog.open(file)) {
      for (int number = 0; number < readings.size(); number++) {
        try {
          assertThat(readings.get(number).apply(catalog)).isNotNull();
        } catch (CorpusException e) {
          assertDamage(e, "%s, reading %d".formatted(fault, number));
        }
      }
    } catch (CorpusException e) {
      assertDamage(e, fault);
    }
  }

  private static void assertDamage(CorpusException e, String fault) {
    assertThat(e.kind()).as("%s: %s", fault, e).isEqualTo(Kind.DAMAGED);
  }
}
