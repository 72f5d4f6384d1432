package kr.malmungchi.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kr.malmungchi.catalog.TestDocuments.book;
import static kr.malmungchi.catalog.TestDocuments.dictionary;
import static kr.malmungchi.catalog.TestDocuments.document;
import static kr.malmungchi.catalog.TestDocuments.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.catalog.Catalog;
import kr.malmungchi.catalog.Catalog.Outcome;
import kr.malmungchi.catalog.CatalogContract;
import kr.malmungchi.catalog.Change;
import kr.malmungchi.catalog.Stored;
import kr.malmungchi.dictionary.UserDictionary;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.Metadata;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SqlCatalogTest extends CatalogContract {
  @TempDir Path folder;

  @Override
  protected Catalog open() {
    return SqlCatalog.open(file());
  }

  private Path file() {
    return folder.resolve("말뭉치 #1?.db");
  }

  @Test
  void whatWasPutIsThereAfterReopening() {
    catalog().put(List.of(book(), document("a", "글")));
    catalog().remove(id("a"));
    String identity = catalog().identity();
    catalog().close();

    try (Catalog reopened = open()) {
      assertThat(reopened.identity()).isEqualTo(identity);
      assertThat(reopened.revision()).isEqualTo(3);
      assertThat(reopened.find(book().id())).contains(book());
      assertThat(reopened.put(List.of(book())))
          .extracting(Stored::outcome)
          .containsExactly(Outcome.UNCHANGED);
    }
  }

  @Test
  void twoCatalogsHaveTwoIdentities() {
    try (Catalog other = SqlCatalog.open(folder.resolve("other.db"))) {
      assertThat(other.identity()).isNotEqualTo(catalog().identity());
    }
  }

  @Test
  void aReaderSeesWhatIsCommittedWhileTheWriterIsOpen() {
    try (Catalog reader = SqlCatalog.openReadOnly(file())) {
      assertThat(reader.identity()).isEqualTo(catalog().identity());
      assertThat(reader.size()).isZero();

      catalog().put(List.of(document("a", "글")));
      assertThat(reader.find(id("a"))).contains(document("a", "글"));
      assertThat(reader.revision()).isEqualTo(1);
    }
  }

  @Test
  void aReaderInAnotherProcessSeesWhatIsCommittedWhileTheWriterIsOpen() throws Exception {
    catalog().put(List.of(document("a", "글"), document("b", "글")));

    Process reader =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Reader.class.getName(),
                file().toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String printed = new String(reader.getInputStream().readAllBytes(), UTF_8);

    assertThat(printed).isEqualTo(catalog().identity() + " 2");
  }

  @Test
  void aReaderNeedsNoWriter() {
    catalog().put(List.of(document("a", "글")));
    catalog().close();

    try (Catalog reader = SqlCatalog.openReadOnly(file())) {
      assertThat(reader.find(id("a"))).isPresent();
    }
  }

  @Test
  void aReaderChangesNothing() {
    try (Catalog reader = SqlCatalog.openReadOnly(file())) {
      assertRefused(Kind.FAILED, "permissions", () -> reader.put(List.of(document("a", "글"))));
    }
  }

  @Test
  void readersGoOnWhileATransactionIsOpen() {
    try (SqliteDatabase database = SqliteDatabase.open(file())) {
      database
          .jdbi()
          .useTransaction(
              handle -> {
                handle.execute("UPDATE catalog SET revision = 7");
                assertThat(catalog().revision()).isZero();
                assertThat(catalog().changesSince(0, 10).changes()).isEmpty();
              });
    }
    assertThat(catalog().revision()).isEqualTo(7);
  }

  @Test
  void aDocumentThatCannotBeStoredTakesItsWholeBatchAlong() {
    catalog().put(List.of(document("a", "처음")));

    assertRefused(
        Kind.INVALID,
        "\"b\"",
        () ->
            catalog()
                .put(
                    List.of(
                        document("a", "나중"), document("b", "반쪽 \ud83d 문자"), document("c", "글"))));
    assertThat(catalog().find(id("a"))).contains(document("a", "처음"));
    assertThat(catalog().size()).isEqualTo(1);
    assertThat(catalog().revision()).isEqualTo(1);
  }

  @Test
  void refusesHalfASurrogatePairAnywhere() {
    Document document = document("a", "글");
    Document mistitled =
        document.withMetadata(
            new Metadata(
                "제목 \ude00",
                false,
                List.of(),
                Optional.empty(),
                kr.malmungchi.document.Kind.NOTE,
                Optional.empty(),
                "a.txt",
                "text, UTF-8"));

    assertRefused(Kind.INVALID, "surrogate", () -> catalog().put(List.of(mistitled)));
  }

  @Test
  void findsDamagedDocumentsByTheirHash() {
    catalog().put(List.of(document("a", "2023년에 해임되었다"), document("b", "글")));
    for (String damage :
        List.of(
            "text = replace(text, '2023', '2022')",
            "title = 'X'",
            "published = '2020'",
            "kind = 'book'",
            "site = '다른 곳'",
            "structure = replace(structure, '\"p\"', '\"q\"')",
            "structure = replace(structure, '\"version\":2', '\"version\":9')",
            "structure = replace(structure, ',0]]', ',1]]')",
            "structure = '{'",
            "sha256 = ''")) {
      catalog().remove(id("a"));
      catalog().put(List.of(document("a", "2023년에 해임되었다")));
      sql("UPDATE document SET " + damage + " WHERE id = 'a'");

      assertRefused(Kind.DAMAGED, "\"a\"", () -> catalog().find(id("a")));
      assertThat(catalog().changesSince(0, 10).changes())
          .anyMatch(
              change ->
                  change instanceof Change.Damaged damaged
                      && damaged.id().equals("a")
                      && damaged.reason().contains("remove it"));
      assertThat(catalog().find(id("b"))).isPresent();
    }
  }

  @Test
  void opensACatalogOfVersion1() throws IOException {
    Path file = folder.resolve("old.db");
    String statements =
        new String(SqlCatalogTest.class.getResourceAsStream("catalog-1.sql").readAllBytes(), UTF_8);
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      database.jdbi().useHandle(handle -> handle.createScript(statements).execute());
    }

    assertRefused(Kind.OUTDATED, "older version", () -> SqlCatalog.openReadOnly(file));
    try (Catalog catalog = SqlCatalog.open(file)) {
      Document summer = catalog.find(id("summer")).orElseThrow();
      assertThat(summer.metadata().authors()).containsExactly("김하나");
      assertThat(summer.metadata().site()).isEmpty();
      assertThat(summer.text(summer.blocks().get(0).span())).isEqualTo("비가 오래 왔다.[^1]");
      assertThat(catalog.find(id("gone"))).isEmpty();
      assertThat(catalog.revision()).isEqualTo(3);
      assertThat(catalog.identity()).isEqualTo("a660b0cd-1aff-46f8-9942-d620e84e2e47");
      assertThat(catalog.put(List.of(summer)))
          .extracting(Stored::outcome)
          .containsExactly(Outcome.UNCHANGED);
      assertThat(catalog.put(List.of(book())))
          .extracting(Stored::outcome)
          .containsExactly(Outcome.ADDED);
    }
  }

  @Test
  void opensACatalogOfVersion2() throws IOException {
    Path file = folder.resolve("old.db");
    String statements =
        new String(SqlCatalogTest.class.getResourceAsStream("catalog-2.sql").readAllBytes(), UTF_8);
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      database.jdbi().useHandle(handle -> handle.createScript(statements).execute());
    }

    assertRefused(Kind.OUTDATED, "older version", () -> SqlCatalog.openReadOnly(file));
    try (Catalog catalog = SqlCatalog.open(file)) {
      Document winter = catalog.find(id("winter")).orElseThrow();
      assertThat(winter.metadata().site()).contains("두레 블로그");
      assertThat(catalog.entry(id("winter")).orElseThrow().overruled())
          .containsExactly("front-matter");
      assertThat(catalog.revision()).isEqualTo(3);
      assertThat(catalog.identity()).isEqualTo("5a4e4c3d-8b7f-4c5e-9a41-0d9f5f3b6c21");
      assertThat(catalog.dictionary()).isEqualTo(UserDictionary.EMPTY);
      assertThat(catalog.put(List.of(winter)))
          .extracting(Stored::outcome)
          .containsExactly(Outcome.UNCHANGED);
      assertThat(catalog.use(dictionary("전자문서지갑"))).isTrue();
      assertThat(catalog.revision()).isEqualTo(4);
    }
  }

  @Test
  void findsADamagedDictionaryByItsHash() {
    catalog().use(dictionary("전자문서지갑"));
    sql("UPDATE dictionary SET revision = 7, text = '전자문서지감'");

    assertRefused(Kind.DAMAGED, "the dictionary", () -> catalog().dictionary());
  }

  @Test
  void anotherProcessSeesTheDictionaryAtOnce() {
    try (Catalog reader = SqlCatalog.openReadOnly(file())) {
      assertThat(reader.dictionary()).isEqualTo(UserDictionary.EMPTY);
      catalog().use(dictionary("전자문서지갑"));
      assertThat(reader.dictionary()).isEqualTo(dictionary("전자문서지갑"));
    }
  }

  @Test
  void refusesAFileThatIsNoDatabase() throws IOException {
    Path file = Files.writeString(folder.resolve("not.db"), "데이터베이스가 아니다. ".repeat(100));

    assertRefused(Kind.DAMAGED, "not a database", () -> SqlCatalog.open(file));
    assertRefused(Kind.DAMAGED, "not a database", () -> SqlCatalog.openReadOnly(file));
    assertThat(file).content().startsWith("데이터베이스가 아니다.");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x01, 0x04, 0x80})
  void aFlipThatMakesTheFileReadOnlyIsNamedAsDamage(int bit) throws IOException {
    catalog().put(List.of(document("a", "글")));
    catalog().close();
    byte[] bytes = Files.readAllBytes(file());
    bytes[18] ^= (byte) bit;
    Files.write(file(), bytes);

    assertRefused(Kind.DAMAGED, "the last export", () -> SqlCatalog.open(file()));
    assertRefused(Kind.DAMAGED, "header", () -> SqliteDatabase.checkHeader(file()));
    assertThat(DatabaseCheck.faults(file())).singleElement().asString().contains("header");
    try (Catalog reader = SqlCatalog.openReadOnly(file())) {
      assertThat(reader.find(id("a"))).isPresent();
    }
  }

  @Test
  void refusesTheDatabaseOfAnotherProgram() {
    Path file = folder.resolve("other.db");
    try (SqliteDatabase database = SqliteDatabase.open(file)) {
      database.jdbi().useHandle(handle -> handle.execute("CREATE TABLE song (title TEXT)"));
    }

    assertRefused(Kind.DAMAGED, "not a catalogue", () -> SqlCatalog.open(file));
    assertRefused(Kind.NOT_FOUND, "no catalogue", () -> SqlCatalog.openReadOnly(file));
  }

  @Test
  void refusesACatalogOfANewerProgram() {
    sql(
        """
        INSERT INTO schema_history
        SELECT installed_rank + 1000, '1000', description, type, script, checksum, installed_by,
          installed_on, execution_time, success
        FROM schema_history
        """);

    assertRefused(Kind.DAMAGED, "newer version", () -> SqlCatalog.open(file()));
    assertRefused(Kind.DAMAGED, "newer version", () -> SqlCatalog.openReadOnly(file()));
  }

  @Test
  void refusesAFileThatIsNotThereOrCannotBe() {
    assertRefused(
        Kind.NOT_FOUND, "none.db", () -> SqlCatalog.openReadOnly(folder.resolve("none.db")));
    assertRefused(
        Kind.FAILED, "folder", () -> SqlCatalog.open(folder.resolve("none").resolve("c.db")));
    assertRefused(Kind.FAILED, "folder", () -> SqlCatalog.open(folder));
  }

  @Test
  void aFullDiskIsNamedAndLosesNothing() {
    catalog().put(List.of(document("a", "글")));
    try (SqliteDatabase database = SqliteDatabase.open(file());
        Catalog full = SqlCatalog.open(database.jdbi())) {
      database.jdbi().useHandle(handle -> handle.execute("PRAGMA max_page_count = 30"));
      Document large = document("b", "가나다라 ".repeat(100_000));

      assertRefused(Kind.NO_SPACE, "disk is full", () -> full.put(List.of(large)));
      assertThat(full.put(List.of(document("c", "글"))))
          .extracting(Stored::outcome)
          .containsExactly(Outcome.ADDED);
    }
    assertThat(catalog().size()).isEqualTo(2);
    assertThat(catalog().revision()).isEqualTo(2);
  }

  @Test
  void itsOwnConnectionsAreDurable() {
    try (SqliteDatabase database = SqliteDatabase.open(file())) {
      assertDurable(database.jdbi());
      assertThat(pragma(database.jdbi(), "trusted_schema")).isEqualTo("0");
      assertThat(pragma(database.jdbi(), "cell_size_check")).isEqualTo("1");
    }
  }

  @Test
  void connectionsOfAPoolAreDurable() {
    Properties properties = new Properties();
    properties.putAll(SqliteDatabase.connectionProperties());
    Jdbi pooled = Jdbi.create(SqliteDatabase.url(folder.resolve("pooled.db")), properties);

    assertDurable(pooled);
    try (Catalog opened = SqlCatalog.open(pooled)) {
      assertThat(opened.put(List.of(book())))
          .extracting(Stored::outcome)
          .containsExactly(Outcome.ADDED);
      assertThat(opened.find(book().id())).contains(book());
    }
  }

  private static void assertDurable(Jdbi jdbi) {
    Map.of(
            "journal_mode", "wal",
            "synchronous", "2",
            "busy_timeout", "10000",
            "foreign_keys", "1",
            "journal_size_limit", "67108864")
        .forEach((name, value) -> assertThat(pragma(jdbi, name)).as(name).isEqualTo(value));
  }

  private static String pragma(Jdbi jdbi, String name) {
    return jdbi.withHandle(handle -> handle.select("PRAGMA " + name).mapTo(String.class).one());
  }

  /** As another program would, with a connection of its own. */
  private void sql(String statement) {
    try (SqliteDatabase database = SqliteDatabase.open(file())) {
      database.jdbi().useHandle(handle -> handle.execute(statement));
    }
  }

  /** Reads a catalogue as a program of its own. */
  static final class Reader {
    private Reader() {}

    public static void main(String[] arguments) {
      try (Catalog catalog = SqlCatalog.openReadOnly(Path.of(arguments[0]))) {
        System.out.print(catalog.identity() + " " + catalog.size());
      }
    }
  }
}
