package kr.malmungchi.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kr.malmungchi.CorpusException;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.index.FaultyDirectory.Disk;
import kr.malmungchi.reading.Source;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an index on a disk that fails: the truth lies in the catalogue all the while. */
@Timeout(300)
class IndexFailureTest {
  private static final String QUESTION = "나루터";
  private static final long FIRST_QUOTA = 1 << 10;
  private static final long STEP = 4 << 10;

  @TempDir Path folder;
  private final Disk disk = new Disk();

  @Test
  void aFullDiskIsAnErrorUntilThereIsSpaceAgain() {
    MemoryCatalog catalog = new MemoryCatalog();
    Corpus corpus = open(catalog, folder.resolve("index"));
    corpus.add(note(1, "첫째"));
    corpus.commit();
    disk.limit(0, () -> 0);
    assertThatThrownBy(() -> corpus.add(note(2, "둘째")))
        .isInstanceOf(CorpusException.class)
        .hasMessageContaining("No space left on device");
    assertThat(answers(corpus)).containsExactly("1 첫째");
    assertThat(corpus.condition().failure())
        .hasValueSatisfying(failure -> assertThat(failure).contains("No space left on device"));
    assertThat(corpus.lag()).isEqualTo(1);
    disk.limit(Long.MAX_VALUE, () -> 0);
    corpus.commit();
    assertThat(answers(corpus)).containsExactly("1 첫째", "2 둘째");
    assertThat(corpus.condition().failure()).isEmpty();
    corpus.close();
    assertLasts(catalog, folder.resolve("index"), "1 첫째", "2 둘째");
  }

  @Test
  void searchesSeeWhatTheySawWhileTheIndexCatchesUpAgain() {
    MemoryCatalog catalog = new MemoryCatalog();
    LuceneEngine engine =
        LuceneEngine.open(folder, path -> new FaultyDirectory(FSDirectory.open(path), disk));
    try (Corpus corpus = Corpus.of(catalog, engine)) {
      corpus.add(note(1, "첫째"));
      corpus.add(note(2, "둘째"));
      disk.limit(0, () -> 0);
      assertThatThrownBy(() -> corpus.add(note(3, "셋째"))).isInstanceOf(CorpusException.class);
      assertThat(engine.checkpoint().revision()).isZero();
      disk.limit(Long.MAX_VALUE, () -> 0);
      engine.apply(catalog.changesSince(0, 1));
      assertThat(engine.checkpoint().revision()).isEqualTo(1);
      assertThat(answers(corpus)).containsExactly("1 첫째", "2 둘째");
      corpus.catchUp();
      assertThat(answers(corpus)).containsExactly("1 첫째", "2 둘째", "3 셋째");
    }
  }

  @Test
  void withMoreAndMoreSpaceAddingSucceedsAtLast() throws IOException {
    int failures = 0;
    for (long quota = FIRST_QUOTA; ; quota += STEP) {
      Path index = folder.resolve("index" + quota);
      MemoryCatalog catalog = new MemoryCatalog();
      disk.limit(quota, () -> size(index));
      boolean full = !carriedOut(catalog, index);
      disk.limit(Long.MAX_VALUE, () -> 0);
      assertLasts(catalog, index, answersOf(catalog));
      if (!full) {
        assertThat(failures).isGreaterThan(2);
        return;
      }
      failures++;
    }
  }

  @Test
  void anyCallMayFail() {
    MemoryCatalog sound = new MemoryCatalog();
    assertThat(carriedOut(sound, folder.resolve("sound"))).isTrue();
    long calls = disk.calls();
    assertThat(calls).isGreaterThan(50);
    int failures = 0;
    for (long call = 1; call <= calls; call++) {
      Path index = folder.resolve("index" + call);
      MemoryCatalog catalog = new MemoryCatalog();
      disk.refuse(disk.calls() + call);
      failures += carriedOut(catalog, index) ? 0 : 1;
      disk.refuse(Long.MAX_VALUE);
      assertLasts(catalog, index, answersOf(catalog));
    }
    // A single failure is mostly overcome by a second attempt.
    assertThat(failures).isLessThan((int) calls / 4);
  }

  /** Goes through its changes, whatever fails; tells whether nothing did. */
  private boolean carriedOut(MemoryCatalog catalog, Path index) {
    List<CorpusException> failures = new ArrayList<>();
    Corpus corpus;
    try {
      corpus = open(catalog, index);
    } catch (CorpusException e) {
      return false;
    }
    List<Runnable> changes =
        List.of(
            () -> corpus.add(note(1, "첫째")),
            () -> corpus.add(note(2, "둘째")),
            corpus::commit,
            () -> corpus.add(note(2, "다시 쓴 둘째")),
            () -> corpus.add(note(3, "셋째")),
            corpus::commit,
            () -> corpus.remove(new DocumentId("note1")),
            corpus::close);
    for (Runnable change : changes) {
      try {
        change.run();
      } catch (CorpusException e) {
        failures.add(e);
      }
    }
    return failures.isEmpty();
  }

  private Corpus open(MemoryCatalog catalog, Path index) {
    return Corpus.of(
        catalog,
        LuceneEngine.open(index, path -> new FaultyDirectory(FSDirectory.open(path), disk)));
  }

  private static void assertLasts(MemoryCatalog catalog, Path index, String... answers) {
    try (Corpus corpus = Corpus.of(catalog, LuceneEngine.open(index))) {
      assertThat(answers(corpus)).containsExactly(answers);
      assertThat(corpus.condition().notices()).isEmpty();
    }
  }

  private static String[] answersOf(MemoryCatalog catalog) {
    try (Corpus corpus = Corpus.of(catalog, LuceneEngine.inMemory())) {
      return answers(corpus).toArray(String[]::new);
    }
  }

  private static List<String> answers(Corpus corpus) {
    return corpus.search(QUESTION).hits().stream()
        .map(hit -> hit.passage().text().substring(0, hit.passage().text().indexOf(" 나루터")))
        .sorted()
        .toList();
  }

  private static Source note(int number, String words) {
    String text = "%d %s 나루터에서 배를 기다렸다.".formatted(number, words);
    return Source.bytes(
        new DocumentId("note" + number), "note" + number + ".txt", text.getBytes(UTF_8));
  }

  private static long size(Path folder) {
    try (var files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
