package kr.malmungchi.service.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.search.MemoryEngine;
import kr.malmungchi.service.access.Owner;
import kr.malmungchi.service.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each bound of imports just below it, at it and just above it. */
@Timeout(60)
class ImportBoundsTest {
  private static final Instant NOW = Instant.parse("2026-05-04T03:02:01Z");
  private static final Owner NOBODY = new Owner("");

  /** Small ones, so that they are soon reached. */
  private static final ImportLimits LIMITS =
      new ImportLimits(
          3, 1_000, 3, 1_000, 3, Duration.ofDays(30), Duration.ofHours(24), 255, 3, 3, 6, 50);

  @TempDir private Path folder = Path.of("");
  private final Corpus corpus = Corpus.of(new MemoryCatalog(), new MemoryEngine());
  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private final CountDownLatch held = new CountDownLatch(1);
  private Optional<Imports> opened = Optional.empty();

  @AfterEach
  void stop() {
    held.countDown();
    opened.ifPresentOrElse(Imports::stop, worker::close);
  }

  private Imports imports() {
    Imports imports = new Imports(corpus, folder, LIMITS, worker, () -> NOW);
    opened = Optional.of(imports);
    return imports;
  }

  /** Whatever is accepted waits until the test ends. */
  private Imports importsThatWait() {
    worker.execute(
        () -> {
          try {
            held.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    return imports();
  }

  /** An import of files with so many bytes each. */
  private static Import accept(Imports imports, String key, int... sizes) throws IOException {
    byte[][] files =
        Arrays.stream(sizes).mapToObj(ImportBoundsTest::letters).toArray(byte[][]::new);
    return accept(imports, "글.txt", key, files);
  }

  private static Import accept(Imports imports, String name, String key, byte[]... files)
      throws IOException {
    try (Staging staging = imports.stage()) {
      for (byte[] file : files) {
        staging.add(name, new ByteArrayInputStream(file));
      }
      return imports.accept(staging, NOBODY, key).made();
    }
  }

  private static void assertBusy(Imports imports, int size) {
    assertThatThrownBy(() -> accept(imports, "", size))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("too many imports wait");
  }

  @Test
  void soManyWaitUntilOneHasEnded() throws IOException {
    Imports imports = importsThatWait();
    String first = accept(imports, "", 1).job().id();
    accept(imports, "", 1);
    accept(imports, "", 1);

    assertBusy(imports, 1);
    assertThatThrownBy(imports::stage).as("before the body is read").hasMessageContaining("wait");

    imports.cancel(first);
    accept(imports, "", 1);
  }

  @ParameterizedTest
  @CsvSource({"399, true", "400, true", "401, false"})
  void soManyBytesWaitTogether(int more, boolean accepted) throws IOException {
    Imports imports = importsThatWait();
    accept(imports, "", 200, 400);
    if (accepted) {
      accept(imports, "", more);
    } else {
      assertBusy(imports, more);
      assertThat(folder).as("nothing is left of it").isDirectoryNotContaining("glob:**incoming*");
    }
    assertThat(imports.list(Optional.empty(), 10)).hasSize(accepted ? 2 : 1);
  }

  @ParameterizedTest
  @CsvSource({"2, true", "3, true", "4, false"})
  void soManyFilesAreInOneRequest(int files, boolean accepted) throws IOException {
    Imports imports = importsThatWait();
    int[] sizes = new int[files];
    if (accepted) {
      assertThat(accept(imports, "", sizes).job().uploads()).hasSize(files);
    } else {
      assertThatThrownBy(() -> accept(imports, "", sizes))
          .isInstanceOfSatisfying(
              CorpusException.class, e -> assertThat(e.kind()).isEqualTo(Kind.TOO_LARGE))
          .hasMessage("more than 3 files in one request");
      assertThat(folder).isEmptyDirectory();
    }
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "3, 3", "4, 3"})
  void soManyThatHaveEndedAreKept(int ended, int kept) throws IOException {
    for (int i = 0; i < ended; i++) {
      keep("import-" + i, NOW, "", before -> before.ended(ImportState.DONE, NOW, ""));
    }
    Imports imports = imports();
    imports.start();
    assertThat(imports.list(Optional.empty(), 10))
        .hasSize(kept)
        .first()
        .satisfies(newest -> assertThat(newest.job().id()).isEqualTo("import-" + (ended - 1)));
  }

  @ParameterizedTest
  @CsvSource({"-1, true", "0, true", "1, false"})
  void soLongTheyAreKept(int longer, boolean kept) throws IOException {
    Instant created = NOW.minus(LIMITS.keptFor()).minusMillis(longer);
    keep("old", created, "", before -> before.ended(ImportState.DONE, created, ""));
    Imports imports = imports();
    imports.start();
    assertThat(imports.list(Optional.empty(), 10)).hasSize(kept ? 1 : 0);
    assertThat(folder.resolve("old").toFile().exists()).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({"-1, true", "0, true", "1, false"})
  void soLongAKeyStandsForItsImport(int longer, boolean known) throws IOException {
    Instant created = NOW.minus(LIMITS.keyKeptFor()).minusMillis(longer);
    Imports first = importsThatWait();
    String digest = accept(first, "key-2", 1).job().digest();
    keep("with-key", created, "key-1", digest, before -> before);

    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Imports imports = new Imports(corpus, folder, LIMITS, other, () -> NOW);
      imports.start();
      assertThat(accept(imports, "key-1", 1).job().id().equals("with-key")).isEqualTo(known);
    }
  }

  @ParameterizedTest
  @CsvSource({"2, DONE", "3, DONE", "4, FAILED"})
  void soOftenAnImportMayBreakTheServiceDown(int attempt, ImportState end) throws Exception {
    keep(
        "breaking",
        NOW,
        "",
        before -> {
          Progress begun = before;
          for (int i = 1; i < attempt; i++) {
            begun = begun.begun(NOW);
          }
          return begun;
        });
    Imports imports = imports();
    imports.start();
    worker.submit(() -> {}).get();
    assertThat(imports.find("breaking").snapshot().progress().state()).isEqualTo(end);
  }

  /** After how many files it looks whether to go on: a step has 3 files and 6 bytes. */
  @ParameterizedTest
  @CsvSource({
    "2, 1, '[0, 2]'",
    "3, 1, '[0, 3]'",
    "4, 1, '[0, 3, 4]'",
    "3, 2, '[0, 3]'",
    "2, 3, '[0, 2]'",
    "2, 4, '[0, 1, 2]'",
    "1, 7, '[0, 1]'"
  })
  void soManyFilesAndBytesAreOneStep(int files, int size, String looks) throws IOException {
    Import one = accept(importsThatWait(), "여럿.zip", "", zip(files, size));
    Set<Integer> looked = new TreeSet<>();
    assertThat(one.begin(NOW)).isTrue();
    new ImportRun(
            corpus,
            one,
            LIMITS,
            () -> {
              looked.add(one.snapshot().counts().done());
              return false;
            })
        .run();
    one.leave();
    assertThat(looked).hasToString(looks);
  }

  private static byte[] zip(int files, int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
      for (int i = 0; i < files; i++) {
        zip.putNextEntry(new ZipEntry(i + ".txt"));
        zip.write(letters(size));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] letters(int size) {
    return "a".repeat(size).getBytes(UTF_8);
  }

  private void keep(String id, Instant created, String key, UnaryOperator<Progress> progress) {
    keep(id, created, key, "", progress);
  }

  private void keep(
      String id, Instant created, String key, String digest, UnaryOperator<Progress> progress) {
    ImportFolder kept = new ImportFolder(folder.resolve(id));
    assertThat(folder.resolve(id).toFile().mkdir()).isTrue();
    kept.create(new Job(id, created, "", key, digest, List.of()));
    kept.save(progress.apply(Progress.WAITING));
  }
}
