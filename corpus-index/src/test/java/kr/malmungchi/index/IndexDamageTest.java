package kr.malmungchi.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kr.malmungchi.CorpusException;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.reading.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages single files of an index, while it is closed and while it is open. More faults than those
 * of every build: {@code -Dmalmungchi.faults=5000 -Dmalmungchi.seed=7}.
 */
@Timeout(3_600)
class IndexDamageTest {
  private static final int FAULTS = Integer.getInteger("malmungchi.faults", 120);
  private static final long SEED = Long.getLong("malmungchi.seed", 20_261_122L);
  private static final int SAVED_AFTER = 7;
  private static final int DOCUMENTS = 20;
  private static final List<String> QUESTIONS = List.of("나루터 뱃사공", "\"강을 건넜다\"", "열두 사람 장날");

  @TempDir Path folder;
  private final MemoryCatalog catalog = new MemoryCatalog();
  private List<List<String>> answers = List.of();

  private enum Fault {
    DELETED,
    CUT_SHORT,
    ZEROED,
    BIT_FLIPPED
  }

  @BeforeEach
  void makeIndex() {
    try (Corpus corpus = Corpus.of(catalog, LuceneEngine.open(sound()))) {
      for (int i = 0; i < DOCUMENTS; i++) {
        corpus.add(note(i));
        if (i % SAVED_AFTER == 0) {
          corpus.commit();
        }
      }
      corpus.remove(new DocumentId("note3"));
      answers = answers(corpus);
    }
    assertThat(answers.get(0)).hasSize(10);
  }

  @Test
  void anyFaultOfAClosedIndexIsFoundAndMended() throws IOException {
    Random random = new Random(SEED);
    for (int i = 0; i < FAULTS; i++) {
      Path index = copy(i);
      String fault = damage(index, random);
      // Of an index that was not closed properly, opening alone finds it.
      if (random.nextBoolean()) {
        Files.delete(index.resolve("sound"));
      }
      try (Corpus corpus = Corpus.of(catalog, LuceneEngine.open(index))) {
        corpus.verifyIndex();
        assertThat(answers(corpus)).as("seed %d, fault %d: %s", SEED, i, fault).isEqualTo(answers);
        assertThat(isNoticed(corpus, fault)).as("seed %d, fault %d: %s", SEED, i, fault).isTrue();
      }
      assertRebuilt(index);
      MoreFiles.deleteDirectoryContents(
          folder.resolve("" + i), RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  /** An index without its commit is one that was never written. */
  private static boolean isNoticed(Corpus corpus, String fault) {
    return !corpus.condition().notices().isEmpty() || fault.startsWith("DELETED segments_");
  }

  @Test
  void anyFaultOfAnOpenIndexIsFoundAndMended() throws IOException {
    Random random = new Random(SEED);
    for (int i = 0; i < FAULTS / 4; i++) {
      Path index = copy(i);
      try (Corpus corpus = Corpus.of(catalog, LuceneEngine.open(index))) {
        String fault = damage(index, random);
        try {
          assertThat(answers(corpus)).hasSize(QUESTIONS.size());
        } catch (CorpusException e) {
          assertThat(e).hasMessageContaining("index");
        }
        corpus.verifyIndex();
        assertThat(answers(corpus)).as("seed %d, fault %d: %s", SEED, i, fault).isEqualTo(answers);
      }
      assertRebuilt(index);
      MoreFiles.deleteDirectoryContents(
          folder.resolve("" + i), RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  @Test
  void aFolderDeletedWhileItIsOpenComesBackWithTheNextChange() throws IOException {
    Path index = copy(0);
    try (Corpus corpus = Corpus.of(catalog, LuceneEngine.open(index))) {
      corpus.add(note(3));
      MoreFiles.deleteRecursively(index, RecursiveDeleteOption.ALLOW_INSECURE);
      corpus.add(note(DOCUMENTS));
      corpus.commit();
      corpus.verifyIndex();
      assertThat(corpus.search("나루터").total()).isEqualTo(DOCUMENTS + 1);
    }
    try (LuceneEngine again = LuceneEngine.open(index)) {
      assertThat(again.size()).isEqualTo(DOCUMENTS + 1);
    }
  }

  @Test
  void onlyTheNewestTwoFoldersSetAsideAreKept() throws IOException {
    Path index = copy(0);
    for (int i = 0; i < 4; i++) {
      Random random = new Random(SEED + i);
      String fault;
      do {
        fault = damage(index, random);
      } while (fault.startsWith("DELETED"));
      Corpus.of(catalog, LuceneEngine.open(index)).close();
      try (Corpus corpus = Corpus.of(catalog, LuceneEngine.open(index))) {
        corpus.verifyIndex();
      }
    }
    assertThat(IndexFolder.setAsideBefore(index)).hasSize(2);
    assertRebuilt(index);
  }

  @Test
  void theNoticeNamesTheFolderSetAside() throws IOException {
    Path index = copy(0);
    Path commit = files(index).get(files(index).size() - 1);
    Files.write(commit, new byte[] {1, 2, 3});
    try (Corpus corpus = Corpus.of(catalog, LuceneEngine.open(index))) {
      assertThat(corpus.condition().notices())
          .singleElement()
          .asString()
          .contains("index was damaged", "set aside as index.damaged-1");
      assertThat(
              Files.readAllBytes(
                  index.resolveSibling("index.damaged-1").resolve(commit.getFileName())))
          .isEqualTo(new byte[] {1, 2, 3});
    }
  }

  private void assertRebuilt(Path index) {
    try (LuceneEngine again = LuceneEngine.open(index)) {
      assertThat(again.checkpoint().revision()).isEqualTo(catalog.revision());
      assertThat(again.notices()).isEmpty();
    }
  }

  private Path sound() {
    return folder.resolve("sound").resolve("index");
  }

  private Path copy(int number) throws IOException {
    Path copy = Files.createDirectories(folder.resolve("" + number).resolve("index"));
    for (Path file : files(sound())) {
      Files.copy(file, copy.resolve(file.getFileName()));
    }
    Files.copy(sound().resolve("sound"), copy.resolve("sound"));
    return copy;
  }

  /** Without what does not belong to a commit. */
  private static List<Path> files(Path index) throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files
          .filter(file -> !List.of("sound", "write.lock").contains(file.getFileName().toString()))
          .sorted()
          .toList();
    }
  }

  private static String damage(Path index, Random random) throws IOException {
    List<Path> files = files(index);
    Path file = files.get(random.nextInt(files.size()));
    Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
    long size = Files.size(file);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      switch (fault) {
        case DELETED -> Files.delete(file);
        case CUT_SHORT -> channel.truncate(random.nextLong(size));
        case ZEROED -> {
          int length = (int) Math.min(size, 1 + random.nextInt(512));
          // The footer is never all zeros, so something changes.
          channel.write(ByteBuffer.allocate(length), size - length);
        }
        case BIT_FLIPPED -> {
          long at = random.nextLong(size);
          ByteBuffer one = ByteBuffer.allocate(1);
          channel.read(one, at);
          one.put(0, (byte) (one.get(0) ^ (1 << random.nextInt(8)))).rewind();
          channel.write(one, at);
        }
      }
    }
    return fault + " " + file.getFileName();
  }

  private static List<List<String>> answers(Corpus corpus) {
    List<List<String>> answers = new ArrayList<>();
    for (String question : QUESTIONS) {
      answers.add(
          corpus.search(question).hits().stream()
              .map(hit -> hit.document().id() + " " + hit.passage().text() + hit.highlights())
              .toList());
    }
    return answers;
  }

  private static Source note(int number) {
    String text =
        "%d번째 장날, 열두 사람이 나루터에 모였다. 뱃사공은 %s 강을 건넜다.\n\n저녁에는 %d명이 돌아왔다."
            .formatted(number, Arrays.asList("천천히", "서둘러", "말없이").get(number % 3), number);
    return Source.bytes(
        new DocumentId("note" + number), "note" + number + ".txt", text.getBytes(UTF_8));
  }
}
