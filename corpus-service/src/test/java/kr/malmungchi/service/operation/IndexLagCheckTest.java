package kr.malmungchi.service.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.health.HealthCheck.Result;
import java.nio.file.Path;
import java.util.List;
import kr.malmungchi.Limits;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.index.LuceneEngine;
import kr.malmungchi.reading.MarkdownReader;
import kr.malmungchi.reading.Source;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** While an index is made again, its health tells how far it is. */
class IndexLagCheckTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({"99, true", "100, true", "101, false"})
  void healthTellsHowFarTheIndexIsBehind(int changes, boolean healthy) {
    MemoryCatalog catalog = new MemoryCatalog();
    for (int i = 0; i < changes; i++) {
      catalog.put(List.of(note(i)));
    }
    LuceneEngine.open(folder.resolve("index")).close();
    try (Corpus corpus =
        Corpus.readingOnly(catalog, LuceneEngine.openForReading(folder.resolve("index")))) {
      Result result = new IndexLagCheck(corpus).execute();

      assertThat(result.isHealthy()).isEqualTo(healthy);
      assertThat(result.getMessage())
          .startsWith("the index is %d changes behind the catalogue".formatted(changes));
    }
  }

  private static Document note(int number) {
    DocumentId id = new DocumentId("note" + number);
    Source source = Source.bytes(id, id + ".md", "강이 흐른다.".getBytes(UTF_8));
    return new MarkdownReader(Limits.defaults()).read(source.load(1 << 10));
  }
}
