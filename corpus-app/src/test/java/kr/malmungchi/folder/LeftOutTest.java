package kr.malmungchi.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kr.malmungchi.Limits;
import kr.malmungchi.catalog.Catalog;
import kr.malmungchi.catalog.Stored;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.corpus.FeedNote;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.reading.Readers;
import kr.malmungchi.reading.Source;
import kr.malmungchi.store.SqlCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A document that has ended the process twice while it was put into the index. */
@Timeout(120)
class LeftOutTest {
  private static final String LINE = "강에 배가 있다.\n";

  /** Long by spaces, which cost little to read. */
  private static final Source LARGE = source("large", LINE + " ".repeat(4_000_000) + "\n" + LINE);

  private static final Source SMALL = source("small", "산에 절이 있다.\n");

  @TempDir private Path folder = Path.of("");

  private static Source source(String id, String text) {
    return Source.bytes(new DocumentId(id), id + ".txt", text.getBytes(UTF_8));
  }

  private Path note() {
    return folder.resolve("feeding");
  }

  /** Into the catalogue only, as if the process had ended then. */
  private void put() throws IOException {
    Readers readers = Readers.standard(Limits.defaults());
    try (Catalog catalog = SqlCatalog.open(DataFolder.database(folder))) {
      for (Source source : List.of(LARGE, SMALL)) {
        var document = readers.readerOf(source).read(source.load(Limits.defaults().fileBytes()));
        assertThat(catalog.put(List.of(document)))
            .extracting(Stored::outcome)
            .containsExactly(Catalog.Outcome.ADDED);
      }
      FeedNote feeding = new FeedNoteFile(note());
      assertThat(feeding.begin(catalog.identity(), 1)).isZero();
      assertThat(feeding.begin(catalog.identity(), 1)).isEqualTo(1);
    }
  }

  @Test
  void isLeftOutNamedAndComesBackByRebuilding() throws IOException {
    put();

    try (DataFolder held = DataFolder.hold(folder);
        Corpus corpus = held.open()) {
      assertThat(corpus.condition().skipped()).containsExactly("large");
      assertThat(corpus.passages()).isEqualTo(1);
      assertThat(corpus.document(LARGE.id()).text()).startsWith(LINE);
    }
    assertThat(note()).doesNotExist();
    assertThat(Doctor.examine(folder, false).diagnoses())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.what()).contains("memory", "large");
              assertThat(one.remedy()).contains("corpus rebuild", "remove");
            });
    try (DataFolder held = DataFolder.hold(folder)) {
      assertThat(held.rebuild(DataFolder.catalog(folder))).isGreaterThan(1);
    }
    assertThat(Doctor.examine(folder, false).isSound()).isTrue();
  }

  @Test
  void theNoteCountsForOneRevisionOfOneCatalogue() throws IOException {
    FeedNote feeding = new FeedNoteFile(note());
    assertThat(feeding.begin("a", 7)).isZero();
    assertThat(new FeedNoteFile(note()).begin("a", 7)).isEqualTo(1);
    assertThat(feeding.begin("a", 7)).isEqualTo(2);
    assertThat(feeding.begin("b", 7)).isZero();
    assertThat(feeding.begin("b", 8)).isZero();
    feeding.end();
    feeding.end();
    assertThat(feeding.begin("b", 8)).isZero();
    Files.write(note(), new byte[] {'b', ' ', (byte) 0xFF, 0, '\n'});
    assertThat(feeding.begin("b", 8)).isZero();
  }
}
