package kr.malmungchi.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.Limits;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.reading.MarkdownReader;
import kr.malmungchi.reading.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** On a real file system of a few megabytes, made where this user may mount one. */
@EnabledOnOs(OS.LINUX)
@Timeout(120)
final class FullDiskTest {
  private static final int MOST = 400;
  private static final int SENTENCES = 400;

  @TempDir Path folder;
  private Path disk;

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk.toString()),
        "skipped: needs the right to mount a small file system");
    Files.write(others(), new byte[20 << 20]);
  }

  /** What takes the room first. */
  private Path others() {
    return disk.resolve("others");
  }

  @AfterEach
  void unmount() throws Exception {
    var unused = run("umount", disk.toString());
  }

  @Test
  void whatWasAcknowledgedIsThereWhenThereIsSpaceAgain() throws Exception {
    List<String> acknowledged = new ArrayList<>();
    try {
      addUntilTheDiskIsFull(acknowledged);
    } catch (CorpusException e) {
      assertFull(e); // The index could not be committed at the end.
    }
    assertThat(acknowledged).hasSizeBetween(3, MOST - 1);
    Files.delete(others());

    try (DataFolder held = DataFolder.hold(disk.resolve("data"));
        Corpus corpus = held.open()) {
      assertThat(corpus.condition().notices()).isEmpty();
      assertHolds(corpus, acknowledged);
      var unused = corpus.put(document(MOST));
      assertThat(corpus.search("\"" + word(MOST) + "\"").total()).isPositive();
    }
    assertThat(Doctor.examine(disk.resolve("data"), false).diagnoses())
        .allSatisfy(one -> assertThat(one.what()).contains("of its disk are free"));
  }

  private void addUntilTheDiskIsFull(List<String> acknowledged) {
    try (DataFolder held = DataFolder.hold(disk.resolve("data"));
        Corpus corpus = held.open()) {
      int refused = 0;
      for (int number = 0; number < MOST && refused < 3; number++) {
        try {
          var unused = corpus.put(document(number));
          acknowledged.add(word(number));
        } catch (CorpusException e) {
          assertFull(e);
          refused++;
        }
      }
      assertThat(refused).isEqualTo(3);
      assertHolds(corpus, List.of());
    }
  }

  private static void assertFull(CorpusException e) {
    assertThat(e.kind()).isEqualTo(Kind.NO_SPACE);
    assertThat(e.getMessage()).containsAnyOf("disk is full", "No space left", "no room");
  }

  /** All of them; and whatever else is there is whole. */
  private static void assertHolds(Corpus corpus, List<String> words) {
    for (String word : words) {
      assertThat(corpus.search("\"" + word + "\"").total()).as(word).isPositive();
    }
    corpus
        .documents(100, Optional.empty())
        .documents()
        .forEach(
            entry ->
                assertThat(corpus.document(entry.card().id()).text()).hasSize(entry.characters()));
  }

  /** In letters, since digits may be read as amounts. */
  private static String word(int number) {
    StringBuilder word = new StringBuilder("note");
    for (char digit : Integer.toString(number).toCharArray()) {
      word.append((char) (digit - '0' + 'a'));
    }
    return word.toString();
  }

  private static Document document(int number) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < SENTENCES; i++) {
      text.append("%d번째 배는 %s 라는 짐을 실었다.\n\n".formatted(i * number, word(number)));
    }
    DocumentId id = new DocumentId("note" + number);
    return new MarkdownReader(Limits.defaults())
        .read(Source.bytes(id, id + ".md", text.toString().getBytes(UTF_8)).load(1 << 20));
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false; // There is no such program.
    }
  }
}
