package kr.malmungchi.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.Limits;
import kr.malmungchi.catalog.Catalog.Outcome;
import kr.malmungchi.catalog.CatalogEntry;
import kr.malmungchi.catalog.Expected;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.reading.MarkdownReader;
import kr.malmungchi.reading.Source;
import kr.malmungchi.store.CatalogAddress;
import kr.malmungchi.store.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many threads change the same few documents; what became of each document is what one thread could
 * have done. Longer: {@code -Dmalmungchi.changes=5000 -Dmalmungchi.seed=7}.
 */
@Timeout(3_600)
final class ConcurrentWritersTest {
  private static final int THREADS = 16;
  private static final int CHANGES = Integer.getInteger("malmungchi.changes", 150);
  private static final long SEED = Long.getLong("malmungchi.seed", 20_261_122L);
  private static final int DOCUMENTS = 4;

  @TempDir Path folder;

  private final AtomicInteger versions = new AtomicInteger();
  private final Queue<Look> looks = new ConcurrentLinkedQueue<>();
  private final Queue<Done> history = new ConcurrentLinkedQueue<>();

  /** When it was seen, and with which revision. */
  private record Look(DocumentId id, long start, long end, long revision) {}

  /**
   * A change that succeeded.
   *
   * @param seen the revision that it took the place of, if that was a condition
   * @param word in the new text alone; empty for a removal
   */
  private record Done(
      DocumentId id, long start, long end, Optional<Long> seen, String word, boolean created) {}

  @Test
  void inOneProgram() throws Exception {
    try (DataFolder held = DataFolder.hold(folder);
        Corpus corpus = held.open()) {
      change(List.of(corpus));
      assertLinear(corpus);
    }
  }

  @Test
  void inTwoProgramsOnOneDatabase() throws Exception {
    CatalogAddress address = PostgresServer.shared().newDatabase();
    try (DataFolder one = DataFolder.hold(folder.resolve("one"));
        DataFolder two = DataFolder.hold(folder.resolve("two"));
        Corpus first = one.open(address);
        Corpus second = two.open(address)) {
      change(List.of(first, second));
      for (Corpus corpus : List.of(first, second)) {
        corpus.catchUp();
        assertLinear(corpus);
      }
    }
  }

  private void change(List<Corpus> corpora) throws Exception {
    List<Callable<Boolean>> tasks = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      Random random = new Random(SEED + thread);
      Corpus corpus = corpora.get(thread % corpora.size());
      tasks.add(
          () -> {
            for (int i = 0; i < CHANGES / THREADS; i++) {
              change(corpus, random);
            }
            return true;
          });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (Future<Boolean> done : threads.invokeAll(tasks)) {
        assertThat(done.get()).isTrue();
      }
    }
  }

  private void change(Corpus corpus, Random random) {
    DocumentId id = new DocumentId("note" + random.nextInt(DOCUMENTS));
    Optional<Long> seen = look(corpus, id);
    boolean careful = random.nextInt(4) > 0;
    Expected expected =
        careful
            ? seen.<Expected>map(revision -> new Expected.Revision(Set.of(revision)))
                .orElse(new Expected.Absent())
            : new Expected.Anything();
    long start = System.nanoTime();
    try {
      boolean removing = seen.isPresent() && random.nextInt(4) == 0;
      String word = removing ? "" : word(versions.incrementAndGet());
      boolean created = false;
      if (!removing) {
        created = corpus.put(document(id, word), expected).outcome() == Outcome.ADDED;
      } else if (!corpus.remove(id, expected)) {
        return;
      }
      Optional<Long> replaced = careful ? seen : Optional.empty();
      history.add(new Done(id, start, System.nanoTime(), replaced, word, created));
    } catch (CorpusException e) {
      assertThat(e.kind()).as(e.getMessage()).isEqualTo(Kind.CHANGED);
    }
  }

  private Optional<Long> look(Corpus corpus, DocumentId id) {
    long start = System.nanoTime();
    try {
      long revision = corpus.entry(id).revision();
      looks.add(new Look(id, start, System.nanoTime(), revision));
      return Optional.of(revision);
    } catch (CorpusException e) {
      assertThat(e.kind()).isEqualTo(Kind.NOT_FOUND);
      return Optional.empty();
    }
  }

  private void assertLinear(Corpus corpus) {
    // Each change that succeeded took one revision, and no other change did.
    assertThat(corpus.revision()).as("seed %d", SEED).isEqualTo(history.size());
    long passages = 0;
    for (int number = 0; number < DOCUMENTS; number++) {
      DocumentId id = new DocumentId("note" + number);
      List<Done> changes = history.stream().filter(done -> done.id.equals(id)).toList();
      assertNoChangeIsLost(changes);
      assertTimeGoesForward(looks.stream().filter(look -> look.id.equals(id)).toList());
      passages += assertEndsWithALastChange(corpus, id, changes);
    }
    assertThat(corpus.lag()).isZero();
    assertThat(corpus.passages()).isEqualTo(passages);
  }

  private static void assertNoChangeIsLost(List<Done> changes) {
    Set<Long> replaced = new HashSet<>();
    for (Done change : changes) {
      change.seen.ifPresent(
          revision -> assertThat(replaced.add(revision)).as("%s twice", change).isTrue());
      for (Done later : changes) {
        if (change.end < later.start && change.seen.isPresent() && later.seen.isPresent()) {
          assertThat(change.seen.get()).isLessThan(later.seen.get());
        }
      }
    }
  }

  private static void assertTimeGoesForward(List<Look> looks) {
    for (Look look : looks) {
      for (Look later : looks) {
        if (look.end < later.start) {
          assertThat(look.revision).isLessThanOrEqualTo(later.revision);
        }
      }
    }
  }

  /** Returns the passages of what is there. */
  private static long assertEndsWithALastChange(Corpus corpus, DocumentId id, List<Done> changes) {
    List<CatalogEntry> present =
        corpus.documents(DOCUMENTS, Optional.empty()).documents().stream()
            .filter(entry -> entry.card().id().equals(id))
            .toList();
    String text = present.isEmpty() ? "" : corpus.document(id).text();
    assertThat(changes)
        .as("%s: %s", id, text)
        .anyMatch(
            last ->
                (text.isEmpty() ? last.word.isEmpty() : isOf(last, text))
                    && changes.stream().noneMatch(other -> other.start > last.end));
    long created = changes.stream().filter(Done::created).count();
    long removed = changes.stream().filter(done -> done.word.isEmpty()).count();
    assertThat(created - removed).isEqualTo(present.size());
    for (Done change : changes) {
      if (!change.word.isEmpty()) {
        assertThat(corpus.search("\"" + change.word + "\"").total())
            .as(change.word)
            .isEqualTo(isOf(change, text) ? 1 : 0);
      }
    }
    return present.stream().mapToLong(CatalogEntry::passages).sum();
  }

  private static boolean isOf(Done change, String text) {
    return !change.word.isEmpty() && text.contains(change.word + " ");
  }

  /** In letters, since digits may be read as amounts. */
  private static String word(int version) {
    StringBuilder word = new StringBuilder("version");
    for (char digit : Integer.toString(version).toCharArray()) {
      word.append((char) (digit - '0' + 'a'));
    }
    return word.toString();
  }

  private static Document document(DocumentId id, String word) {
    byte[] text = ("뱃사공이 " + word + " 이라고 적었다.\n").getBytes(UTF_8);
    return new MarkdownReader(Limits.defaults())
        .read(Source.bytes(id, id + ".md", text).load(1 << 20));
  }
}
