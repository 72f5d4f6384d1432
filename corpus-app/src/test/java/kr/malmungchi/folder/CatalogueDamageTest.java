package kr.malmungchi.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.malmungchi.CorpusException;
import kr.malmungchi.Limits;
import kr.malmungchi.catalog.CatalogEntry;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.dictionary.DictionaryParser;
import kr.malmungchi.dictionary.UserDictionary;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.reading.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Flips single bits of a catalogue's file. Whatever it is, a text is right or refused, and {@code
 * doctor} names what is not as it was. More than in every build: {@code -Dmalmungchi.faults=10000
 * -Dmalmungchi.seed=7}.
 */
@Timeout(7_200)
final class CatalogueDamageTest {
  private static final int FAULTS = Integer.getInteger("malmungchi.faults", 50);
  private static final long SEED = Long.getLong("malmungchi.seed", 20_261_122L);
  private static final int DOCUMENTS = 12;
  private static final int PAGE = 4096;

  /** The beginning of a page tells what is where in it: a flip there does the most. */
  private static final int BEGINNING_OF_A_PAGE = 100;

  private static final UserDictionary DICTIONARY =
      new DictionaryParser(Limits.defaults()).parse("전자문서지갑\n").orThrow();

  @TempDir Path folder;
  private final Map<DocumentId, String> texts = new TreeMap<>();
  private List<CatalogEntry> list = List.of();

  @BeforeEach
  void makeCorpus() {
    try (DataFolder held = DataFolder.hold(sound());
        Corpus corpus = held.open()) {
      for (int i = 0; i < DOCUMENTS; i++) {
        corpus.add(note(i));
      }
      corpus.use(DICTIONARY);
      corpus.remove(new DocumentId("note3"));
      list = list(corpus);
      list.forEach(
          entry -> texts.put(entry.card().id(), corpus.document(entry.card().id()).text()));
    }
    assertThat(texts).hasSize(DOCUMENTS - 1);
  }

  private Path sound() {
    return folder.resolve("sound");
  }

  private static Source note(int number) {
    String text =
        "# 쪽지 %d\n\n나루터에서 %d번째 배가 떠났다.\n\n%s"
            .formatted(number, number, "뱃사공은 남아 있었다. ".repeat(number * 20));
    DocumentId id = new DocumentId("note" + number);
    return Source.bytes(id, id + ".md", text.getBytes(UTF_8));
  }

  private static List<CatalogEntry> list(Corpus corpus) {
    return corpus.documents(2 * DOCUMENTS, Optional.empty()).documents();
  }

  @Test
  void aFlippedBitIsHarmlessOrRefusedOrNamedByTheDoctor() throws IOException {
    byte[] whole = Files.readAllBytes(DataFolder.database(sound()));
    Random random = new Random(SEED);
    for (int i = 0; i < FAULTS; i++) {
      byte[] flipped = whole.clone();
      int at = place(random, whole.length);
      int bit = random.nextInt(8);
      flipped[at] ^= (byte) (1 << bit);
      Path trial = copy(flipped);
      assertRightOrNamed(trial, "seed %d, fault %d: bit %d of byte %d".formatted(SEED, i, bit, at));
    }
  }

  private static int place(Random random, int length) {
    return random.nextBoolean()
        ? random.nextInt(length)
        : random.nextInt(length / PAGE) * PAGE + random.nextInt(BEGINNING_OF_A_PAGE);
  }

  private Path copy(byte[] catalogue) throws IOException {
    Path trial = folder.resolve("trial");
    if (Files.exists(trial)) {
      MoreFiles.deleteRecursively(trial, RecursiveDeleteOption.ALLOW_INSECURE);
    }
    Files.createDirectories(DataFolder.index(trial));
    try (Stream<Path> files = Files.list(DataFolder.index(sound()))) {
      for (Path file : files.toList()) {
        Files.copy(
            file,
            DataFolder.index(trial).resolve(file.getFileName()),
            StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    Files.write(DataFolder.database(trial), catalogue);
    return trial;
  }

  private void assertRightOrNamed(Path trial, String fault) {
    boolean named = isNamedByTheDoctor(trial);
    List<String> wrong = new ArrayList<>();
    try (Corpus corpus = DataFolder.openForReading(trial)) {
      look(corpus, wrong);
    } catch (CorpusException e) {
      wrong.add(sentence(e));
    }
    try (DataFolder held = DataFolder.hold(trial);
        Corpus corpus = held.open()) {
      corpus.add(note(DOCUMENTS));
      look(corpus, wrong);
    } catch (CorpusException e) {
      assertThat(sentence(e)).as("what refuses to be written says so").isNotEmpty();
    }
    assertThat(wrong.isEmpty() || named).as("%s: %s", fault, wrong).isTrue();
  }

  private static boolean isNamedByTheDoctor(Path trial) {
    try {
      return !Doctor.examine(trial, false).isSound();
    } catch (CorpusException e) {
      return !sentence(e).isEmpty();
    }
  }

  /** A text that is another is never right; what is missing or listed otherwise must be named. */
  private void look(Corpus corpus, List<String> wrong) {
    texts.forEach(
        (id, text) -> {
          try {
            assertThat(corpus.document(id).text()).isEqualTo(text);
          } catch (CorpusException e) {
            wrong.add(sentence(e));
          }
        });
    try {
      List<CatalogEntry> now = new ArrayList<>(list(corpus));
      now.removeIf(entry -> entry.card().id().equals(note(DOCUMENTS).id()));
      if (!now.equals(list)) {
        wrong.add("the list is another");
      }
      if (!corpus.dictionary().equals(DICTIONARY)) {
        wrong.add("the dictionary is another");
      }
    } catch (CorpusException e) {
      wrong.add(sentence(e));
    }
  }

  /** Returns it if it is one. */
  private static String sentence(CorpusException e) {
    assertThat(e.getMessage()).isNotBlank().doesNotContain("\n", "Exception");
    return e.getMessage();
  }
}
