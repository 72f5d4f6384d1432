package kr.malmungchi.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import kr.malmungchi.catalog.Catalog;
import kr.malmungchi.catalog.Change;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A catalogue as it was once stored must be opened, with all its words, by every later program. */
class GoldenCatalogTest {
  @TempDir Path folder;

  @BeforeEach
  void restore() throws IOException {
    String statements =
        Resources.toString(Resources.getResource(getClass(), "catalog-3.sql"), UTF_8);
    try (SqliteDatabase database = SqliteDatabase.open(file())) {
      database.jdbi().useHandle(handle -> handle.createScript(statements).execute());
    }
  }

  private Path file() {
    return folder.resolve("catalog.db");
  }

  @Test
  void aCatalogueOfVersion3KeepsItsWords() {
    try (Catalog catalog = SqlCatalog.open(file())) {
      assertThat(catalog.identity()).isEqualTo("b1d28813-9820-48ea-bfff-b787cfbe28d4");
      assertThat(catalog.revision()).isEqualTo(5);
      assertThat(catalog.size()).isEqualTo(2);
      assertThat(catalog.dictionary().text()).isEqualTo("등대지기\n");
      Document report = catalog.find(new DocumentId("obt2c6atqjjvjadf")).orElseThrow();
      assertThat(report.metadata().authors()).containsExactly("윤서진");
      assertThat(report.text()).endsWith("부두의 길이는 120미터이다.\n");
      assertThat(catalog.find(new DocumentId("zcuo2575tzpy7cqn"))).isEqualTo(Optional.empty());
      assertThat(catalog.changesSince(0, 10).changes())
          .noneMatch(change -> change instanceof Change.Damaged)
          .hasSize(4);
    }
  }

  @Test
  void itsStructureIsSound() {
    assertThat(DatabaseCheck.faults(file())).isEmpty();
  }
}
