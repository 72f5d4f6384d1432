package kr.malmungchi.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.reading.Source;
import kr.malmungchi.search.Hit;
import kr.malmungchi.search.SearchResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several threads search while documents change, or while the index is made again. Each answer is
 * of one moment: all documents are in it, none by half.
 */
@Timeout(300)
final class SearchesUnderLoadTest {
  private static final int DOCUMENTS = 40;
  private static final int READERS = 4;
  private static final int CHANGES = 150;
  private static final int REBUILDINGS = 3;
  private static final String WORD = "등대지기";

  @TempDir Path folder;
  private final AtomicBoolean over = new AtomicBoolean();

  /** Adds, replaces, rebuilds. */
  private interface Work {
    void run() throws Exception;
  }

  @BeforeEach
  void addDocuments() {
    try (DataFolder held = DataFolder.hold(folder);
        Corpus corpus = held.open()) {
      for (int i = 0; i < DOCUMENTS; i++) {
        corpus.add(note(i, 0));
      }
    }
  }

  /** Each version has the word in two passages. */
  private static Source note(int number, int version) {
    DocumentId id = new DocumentId("note" + number);
    String part = "# %d째 판\n\n%s가 불을 켰다.\n\n".formatted(version, WORD);
    return Source.bytes(id, id + ".md", (part + part).getBytes(UTF_8));
  }

  @Test
  void whileDocumentsChange() throws Exception {
    try (DataFolder held = DataFolder.hold(folder);
        Corpus corpus = held.open()) {
      long answers =
          searchWhile(
              () -> assertWhole(corpus.search(WORD)),
              () -> {
                for (int i = 1; i <= CHANGES; i++) {
                  corpus.add(note(i % DOCUMENTS, i));
                  if (i % 10 == 0) {
                    corpus.commit();
                  }
                }
              });
      assertThat(answers).isGreaterThan(READERS);
    }
  }

  @Test
  void whileTheIndexIsMadeAgain() throws Exception {
    try (DataFolder held = DataFolder.hold(folder)) {
      long answers =
          searchWhile(
              () -> {
                // As commands do, each of which opens the folder for itself.
                try (Corpus corpus = DataFolder.openForReading(folder)) {
                  assertWhole(corpus.search(WORD));
                }
              },
              () -> {
                for (int i = 0; i < REBUILDINGS; i++) {
                  assertThat(held.rebuild(DataFolder.catalog(folder))).isEqualTo(2 * DOCUMENTS);
                }
              });
      assertThat(answers).isGreaterThan(READERS);
    }
  }

  /** Returns how many searches there were. */
  private long searchWhile(Work search, Work work) throws Exception {
    List<Callable<Long>> readers = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      readers.add(
          () -> {
            long searches = 0;
            do {
              search.run();
              searches++;
            } while (!over.get());
            return searches;
          });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(READERS)) {
      List<Future<Long>> running = readers.stream().map(threads::submit).toList();
      try {
        work.run();
      } finally {
        over.set(true);
      }
      long searches = 0;
      for (Future<Long> one : running) {
        searches += one.get();
      }
      return searches;
    }
  }

  private static void assertWhole(SearchResult result) {
    assertThat(result.total()).isEqualTo(2 * DOCUMENTS);
    for (Hit hit : result.hits()) {
      assertThat(hit.highlights()).isNotEmpty();
    }
  }
}
