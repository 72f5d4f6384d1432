package kr.malmungchi.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kr.malmungchi.LimitsWith.limit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.reading.Source;
import kr.malmungchi.search.MemoryEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchTest {
  /** Of texts of five characters each: how many have been stored after each that was taken. */
  @ParameterizedTest
  @CsvSource({
    "addBatchDocuments, 4, '[0, 0, 0, 4, 4, 5]'",
    "addBatchDocuments, 5, '[0, 0, 0, 0, 5, 5]'",
    "addBatchDocuments, 6, '[0, 0, 0, 0, 0, 5]'",
    "addBatchCharacters, 19, '[0, 0, 0, 4, 4, 5]'",
    "addBatchCharacters, 20, '[0, 0, 0, 4, 4, 5]'",
    "addBatchCharacters, 21, '[0, 0, 0, 0, 5, 5]'"
  })
  void soMuchIsOneTransaction(String bound, int value, String stored) throws Exception {
    MemoryCatalog catalog = new MemoryCatalog();
    MemoryEngine engine = new MemoryEngine();
    Projection projection = new Projection(catalog, engine, FeedNote.NONE);
    Batch batch = new Batch(catalog, engine, projection, limit(bound, value), 5, AddProgress.NONE);
    List<Long> sizes = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      DocumentId id = new DocumentId("a" + i);
      batch.take(Source.bytes(id, id + ".txt", "강이 온다".getBytes(UTF_8)));
      sizes.add(catalog.size());
    }
    assertThat(batch.finish().results()).hasSize(5);
    sizes.add(catalog.size());
    assertThat(sizes).hasToString(stored);
  }
}
