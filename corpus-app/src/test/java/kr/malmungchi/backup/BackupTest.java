package kr.malmungchi.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.Limits;
import kr.malmungchi.catalog.Catalog;
import kr.malmungchi.catalog.Change;
import kr.malmungchi.dictionary.DictionaryParser;
import kr.malmungchi.dictionary.UserDictionary;
import kr.malmungchi.document.Block;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Furniture;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.document.PartialDate;
import kr.malmungchi.document.Section;
import kr.malmungchi.document.Structure;
import kr.malmungchi.store.PostgresServer;
import kr.malmungchi.store.SqlCatalog;
import kr.malmungchi.store.StoredDocument;
import kr.malmungchi.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class BackupTest {
  private static final int CYCLES = 20;
  private static final int HERD = 30;

  @TempDir Path folder;

  @Test
  void givesBackEverythingOfSqlite() throws IOException {
    try (SqlCatalog catalog = sqlite("a")) {
      fill(catalog);
      assertRestores(catalog, sqlite("b"));
    }
  }

  @Test
  void goesFromSqliteToPostgresqlAndBack() throws IOException {
    PostgresServer server = PostgresServer.shared();
    try (SqlCatalog catalog = sqlite("a")) {
      fill(catalog);
      SqlCatalog onServer = SqlCatalog.open(server.newDatabase());
      assertRestores(catalog, onServer);
      assertRestores(onServer, sqlite("b"));
      onServer.close();
    }
  }

  private void assertRestores(SqlCatalog from, SqlCatalog to) throws IOException {
    Path file = folder.resolve("백업.gz");
    long documents = new Backup(from).write(file);
    Restore.Report report = Restore.open(file).into(to);

    assertThat(documents).isEqualTo(from.size());
    assertThat(report).isEqualTo(new Restore.Report(documents, 0, 0));
    assertThat(changes(to)).isEqualTo(changes(from)).isNotEmpty();
    assertThat(to.identity()).isNotEqualTo(from.identity());
    assertThat(to.dictionary()).isEqualTo(from.dictionary());
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void whatAKilledOneHasLeftIsDeletedByTheNextToTheSamePlace() throws IOException {
    Path file = folder.resolve("백업 [1].gz");
    Path left = Files.writeString(folder.resolve("백업 [1].gz123.part"), "반만");
    Path writing = Files.writeString(folder.resolve("백업 [1].gz4.part"), "쓰는 중");
    Path other = Files.writeString(folder.resolve("백업 1.gz123.part"), "다른 것의");
    Path own = Files.writeString(folder.resolve("백업 [1].gz.old.part"), "사람의 것");

    try (SqlCatalog catalog = sqlite("a");
        FileChannel held = FileChannel.open(writing, StandardOpenOption.WRITE)) {
      LeftParts.hold(held);
      new Backup(catalog).write(file);
    }

    assertThat(left).doesNotExist();
    assertThat(List.of(file, writing, other, own)).allMatch(Files::exists);
  }

  @Test
  @Timeout(180)
  void isTheCatalogueOfOneMomentWhileAWriterAdds() throws Exception {
    PostgresServer server = PostgresServer.shared();
    for (int cycle = 0; cycle < CYCLES; cycle++) {
      boolean onServer = cycle % 2 == 1;
      try (SqlCatalog catalog =
              onServer ? SqlCatalog.open(server.newDatabase()) : sqlite("from" + cycle);
          SqlCatalog inFile = sqlite("to" + cycle);
          SqlCatalog inServer = SqlCatalog.open(server.newDatabase())) {
        catalog.put(List.of(board("board").overruling(Set.of("counts"))));
        Path file = folder.resolve("backup" + cycle);
        writeWhileOneAdds(catalog, file);

        Restore.open(file).into(inFile);
        Restore.open(file).into(inServer);

        List<String> all = changes(catalog);
        List<String> kept = changes(inFile);
        assertThat(kept).hasSizeGreaterThan(HERD);
        // The writer only adds: what was there at a moment is what it added first.
        assertThat(kept).isEqualTo(all.subList(0, kept.size()));
        assertThat(changes(inServer)).isEqualTo(kept);
        assertThat(inFile.dictionary()).isEqualTo(inServer.dictionary());
        assertThat(inServer.entry(new DocumentId("board")).orElseThrow().overruled())
            .containsExactly("counts");
      }
    }
  }

  private static void writeWhileOneAdds(SqlCatalog catalog, Path file) throws Exception {
    AtomicBoolean written = new AtomicBoolean();
    put(catalog, "first", HERD);
    Thread writer =
        Thread.ofPlatform()
            .start(
                () -> {
                  catalog.use(dictionary("전자문서지갑\n"));
                  for (int i = 0; !written.get(); i++) {
                    put(catalog, "n" + i + "-", 3);
                  }
                });
    new Backup(catalog).write(file);
    written.set(true);
    writer.join();
  }

  @Test
  void aDamagedFileIsRefusedAndChangesNothing() throws IOException {
    Path file = folder.resolve("backup");
    try (SqlCatalog from = sqlite("from");
        SqlCatalog to = sqlite("to")) {
      fill(from);
      new Backup(from).write(file);
      byte[] whole = Files.readAllBytes(file);
      Random random = new Random(24);
      for (int i = 0; i < 200; i++) {
        byte[] damaged =
            i % 2 == 0
                ? Arrays.copyOf(whole, random.nextInt(whole.length))
                : flipped(whole, 10 + random.nextInt(whole.length - 10), random.nextInt(8));
        Files.write(file, damaged);
        assertThatExceptionOfType(CorpusException.class)
            .isThrownBy(() -> Restore.open(file).into(to));
        assertThat(to.revision()).isZero();
      }
    }
  }

  private static byte[] flipped(byte[] whole, int at, int bit) {
    byte[] flipped = whole.clone();
    flipped[at] ^= (byte) (1 << bit);
    return flipped;
  }

  @Test
  void eachChangeOfTheLinesIsFound() throws IOException {
    Path file = folder.resolve("backup");
    try (SqlCatalog from = sqlite("from")) {
      fill(from);
      new Backup(from).write(file);
    }
    String lines = unpacked(file);
    for (List<String> change :
        List.of(
            List.of("본문이다", "본문이디"),
            List.of("\"title\":\"제목", "\"title\":\"재목"),
            List.of("counts", "coumts"),
            List.of("\"documents\":", "\"documents\":1"),
            List.of("전자문서지갑", "전자문서지감"),
            List.of("\"kind\":\"note\"", "\"kind\":\"song\""),
            List.of("{\"end\"", "{\"backup\""),
            List.of("{\"document\"", "{\"song\""),
            List.of("\"text\":", "\"texts\":"),
            List.of("\"origin\":", "\"published\":\"2020\",\"origin\":"))) {
      String changed = lines.replace(change.get(0), change.get(1));
      assertThat(changed).as("%s", change).isNotEqualTo(lines);
      pack(file, changed);
      assertRefused(Kind.DAMAGED, "nothing of it was taken", file);
    }
    pack(file, lines + "{\"end\":{\"documents\":3}}\n");
    assertRefused(Kind.DAMAGED, "nothing of it was taken", file);
    pack(file, lines);
    Restore unused = Restore.open(file);
  }

  @Test
  void refusesWhatIsNoBackupOrIsNewer() throws IOException {
    assertRefused(Kind.NOT_FOUND, "no file", folder.resolve("none"));
    assertRefused(Kind.UNREADABLE, "no backup", Files.writeString(folder.resolve("text"), "글"));
    Path file = folder.resolve("backup");
    for (String line : List.of("{}", "{\"backup\":null}")) {
      pack(file, line);
      assertRefused(Kind.UNREADABLE, "no backup", file);
    }
    for (String line : List.of("", "[]", "7", "글", "{\"backup\":{\"version\":1}}")) {
      pack(file, line);
      assertThatExceptionOfType(CorpusException.class).isThrownBy(() -> Restore.open(file));
    }
    pack(file, "{\"backup\":{\"format\":\"malmungchi\",\"version\":2}}\n{\"sound\":1}");
    assertRefused(Kind.INVALID, "newer version", file);
  }

  @Test
  void goesIntoAnEmptyCatalogueOnlyUnlessItIsToBeMerged() throws IOException {
    Path file = folder.resolve("backup");
    try (SqlCatalog from = sqlite("from");
        SqlCatalog to = sqlite("to")) {
      fill(from);
      new Backup(from).write(file);
      to.put(List.of(document("own", "내 글"), document("n0", "다른 글")));
      to.use(dictionary("내말\n"));

      assertThatExceptionOfType(CorpusException.class)
          .isThrownBy(() -> Restore.open(file).into(to))
          .withMessageContaining("--merge")
          .returns(Kind.INVALID, CorpusException::kind);
      assertThat(to.size()).isEqualTo(2);

      Restore.Report report = Restore.open(file).over(to);
      assertThat(report).isEqualTo(new Restore.Report(from.size() - 1, 1, 0));
      assertThat(to.dictionary()).isEqualTo(dictionary("내말\n# 우리 말\n전자문서지갑\n"));
      assertThat(to.find(new DocumentId("n0"))).isEqualTo(from.find(new DocumentId("n0")));
      assertThat(Restore.open(file).over(to).unchanged()).isEqualTo(from.size());
    }
  }

  private static void assertRefused(Kind kind, String words, Path file) {
    assertThatExceptionOfType(CorpusException.class)
        .isThrownBy(() -> Restore.open(file))
        .withMessageContaining(words)
        .returns(kind, CorpusException::kind);
  }

  private static String unpacked(Path file) throws IOException {
    try (GZIPInputStream packed = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(packed.readAllBytes(), UTF_8);
    }
  }

  private static void pack(Path file, String lines) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
      packed.write(lines.getBytes(UTF_8));
    }
    Files.write(file, bytes.toByteArray());
  }

  private SqlCatalog sqlite(String name) {
    return SqlCatalog.open(folder.resolve(name + ".db"));
  }

  /** Removed, replaced and overruled documents, hostile texts, a dictionary. */
  private static void fill(SqlCatalog catalog) {
    put(catalog, "n", 3);
    catalog.put(List.of(board("board"), document("gone", "사라질 글")));
    catalog.use(dictionary("# 우리 말\n전자문서지갑\n"));
    catalog.remove(new DocumentId("gone"));
    catalog.put(List.of(board("board").overruling(Set.of("counts"))));
    catalog.put(
        List.of(
            document("empty", ""),
            document("nul", "앞\0뒤\u0010끝 \u2028 😀 \uFEFF ᄒᆞᆫ글\r\n"),
            document("quotes", "\"따옴표\" \\ {\"end\":{}}")));
  }

  private static void put(SqlCatalog catalog, String name, int number) {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      documents.add(document(name + i, "글 " + name + i + " 가나다라마바사 ".repeat(50)));
    }
    catalog.put(documents);
  }

  /** What is kept of each document and of the dictionary, in the order of their changes. */
  private static List<String> changes(Catalog catalog) {
    return catalog.changesSince(0, 1_000_000).changes().stream()
        .flatMap(
            change ->
                switch (change) {
                  case Change.Put put ->
                      Stream.of(put.id() + " " + StoredDocument.of(put.document()).sha256());
                  case Change.Dictionary words -> Stream.of(words.dictionary().text());
                  case Change.Removed removed -> Stream.<String>empty();
                  case Change.Damaged damaged -> Stream.of(damaged.reason());
                })
        .toList();
  }

  private static UserDictionary dictionary(String text) {
    return new DictionaryParser(Limits.defaults()).parse(text).orThrow();
  }

  private static Document document(String id, String text) {
    return new Document(
        new DocumentId(id),
        new Metadata(
            "제목 " + id,
            false,
            List.of("홍길동", ""),
            PartialDate.parse("2023-11"),
            kr.malmungchi.document.Kind.NOTE,
            Optional.of("두레"),
            id + ".txt",
            "text, UTF-8"),
        text,
        "test/1:" + text.hashCode(),
        new Structure(
            Section.root(text.length(), List.of()),
            text.isBlank() ? List.of() : List.of(new Block.Paragraph(new Span(0, text.length()))),
            List.of()));
  }

  /** With furniture, about which one can be of another opinion. */
  private static Document board(String id) {
    String text = "조회 12\n본문이다.\n";
    return document(id, text)
        .withStructure(
            new Structure(
                Section.root(text.length(), List.of()),
                List.of(new Block.Paragraph(new Span(6, 11))),
                List.of(new Furniture("counts", new Span(0, 5)))));
  }
}
