package kr.malmungchi.service.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.search.MemoryEngine;
import kr.malmungchi.service.access.Owner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A clock that jumps by years neither loses an import nor changes the order of imports().
 * Everything else that is kept knows no clock ({@code ArchitectureTest}).
 */
@Timeout(60)
class ClockJumpTest {
  private static final Duration YEARS = Duration.ofDays(9_000);

  @TempDir private Path folder = Path.of("");
  private final Corpus corpus = Corpus.of(new MemoryCatalog(), new MemoryEngine());
  private ExecutorService worker = Executors.newSingleThreadExecutor();
  private Optional<Imports> opened = Optional.empty();
  private Instant now = Instant.parse("2026-11-22T00:00:00Z");

  @BeforeEach
  void open() throws Exception {
    worker = Executors.newSingleThreadExecutor();
    opened = Optional.of(new Imports(corpus, folder, ImportLimits.defaults(), worker, () -> now));
    imports().start();
  }

  @AfterEach
  void stop() {
    imports().stop();
  }

  private Imports imports() {
    return opened.orElseThrow();
  }

  private String accept(String name) throws Exception {
    try (Staging staging = imports().stage()) {
      staging.add(name, new ByteArrayInputStream(name.getBytes(UTF_8)));
      return imports().accept(staging, new Owner(""), "").made().job().id();
    }
  }

  private void awaitAll() throws Exception {
    worker.submit(() -> {}).get();
  }

  private List<String> newestFirst() {
    return imports().list(Optional.empty(), 10).stream().map(one -> one.job().id()).toList();
  }

  @Test
  void importsKeepTheirOrderWhenTheClockGoesBackAlsoOverARestart() throws Exception {
    String first = accept("하나.txt");
    awaitAll();
    now = now.minus(YEARS);
    String second = accept("둘.txt");
    awaitAll();
    stop();
    open();
    now = now.minus(YEARS);
    String third = accept("셋.txt");
    awaitAll();

    assertThat(newestFirst()).containsExactly(third, second, first);
    assertThat(imports().count(ImportState.DONE)).isEqualTo(3);
    assertThat(corpus.documents()).isEqualTo(3);
  }

  @Test
  void whenTheClockGoesOnWhatHasEndedIsForgottenAndWhatWaitsIsNot() throws Exception {
    String ended = accept("하나.txt");
    awaitAll();
    CountDownLatch released = new CountDownLatch(1);
    var unused = worker.submit(() -> released.await(1, TimeUnit.MINUTES));
    String waiting = accept("둘.txt");
    now = now.plus(YEARS);
    String last = accept("셋.txt");
    released.countDown();
    awaitAll();

    assertThat(newestFirst()).containsExactly(last, waiting).doesNotContain(ended);
    assertThat(imports().count(ImportState.DONE)).isEqualTo(2);
    assertThat(corpus.documents()).as("the document stays").isEqualTo(3);
  }
}
