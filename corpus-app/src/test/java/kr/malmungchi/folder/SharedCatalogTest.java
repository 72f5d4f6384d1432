package kr.malmungchi.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import kr.malmungchi.Limits;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.dictionary.DictionaryParser;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.reading.Source;
import kr.malmungchi.store.CatalogAddress;
import kr.malmungchi.store.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two programs, each with an index in a folder of its own, on one catalogue. */
final class SharedCatalogTest {
  private static final int EACH = 30;

  @TempDir Path folder;

  private final CatalogAddress.Server address = PostgresServer.shared().newDatabase();

  @Test
  void eachSeesWhatTheOtherChanges() throws IOException {
    try (DataFolder one = DataFolder.hold(folder.resolve("one"));
        DataFolder two = DataFolder.hold(folder.resolve("two"));
        Corpus first = one.open(address);
        Corpus second = two.open(address)) {
      first.add(file("가을", "가을 소풍은 강가로 갔다."));
      second.add(file("봄", "봄 소풍은 산으로 갔다."));
      assertThat(found(second, "소풍")).isEqualTo(2);
      first.catchUp();
      assertThat(found(first, "소풍")).isEqualTo(2);

      second.use(new DictionaryParser(Limits.defaults()).parse("소풍 = 나들이\n").orThrow());
      assertThat(first.dictionary()).isEqualTo(second.dictionary());
      first.catchUp();
      assertThat(found(first, "나들이")).isEqualTo(2);

      first.remove(first.named("가을.txt"));
      assertThat(second.lag()).isEqualTo(1);
      second.catchUp();
      assertThat(found(second, "소풍")).isEqualTo(1);
    }
  }

  @Test
  void theDoctorReadsTheSharedCatalogueAndMendsTheFoldersIndex() throws IOException {
    Path data = folder.resolve("one");
    try (DataFolder one = DataFolder.hold(data);
        Corpus corpus = one.open(address)) {
      corpus.add(file("가을", "가을 소풍은 강가로 갔다."));
    }
    assertThat(Doctor.examine(data, address, false).isSound()).isTrue();

    try (DataFolder two = DataFolder.hold(folder.resolve("two"));
        Corpus corpus = two.open(address)) {
      corpus.add(file("봄", "봄 소풍은 산으로 갔다."));
    }
    Examination lagging = Doctor.examine(data, address, false);
    assertThat(lagging.documents()).isEqualTo(2);
    assertThat(lagging.diagnoses())
        .singleElement()
        .satisfies(one -> assertThat(one.part()).isEqualTo(Diagnosis.Part.INDEX));
    assertThat(Doctor.examine(data, address, true).isSound()).isTrue();
    assertThat(Doctor.examine(data, address, false).isSound()).isTrue();
    assertThat(data.resolve("catalog.db")).doesNotExist();
  }

  @Test
  void aVerdictHoldsForBoth() throws IOException {
    Path board = file("게시판", "제목: 동네 소식\n\n조회 12\n\n강가의 산책로가 새로 났다. 저녁마다 사람이 많다.\n");
    try (DataFolder one = DataFolder.hold(folder.resolve("one"));
        DataFolder two = DataFolder.hold(folder.resolve("two"));
        Corpus first = one.open(address);
        Corpus second = two.open(address)) {
      first.add(board);
      DocumentId id = first.named("게시판.txt");
      Set<String> rules = first.document(id).structure().rules();
      assertThat(rules).isNotEmpty();
      second.overrule(id, rules);

      assertThat(first.entry(id).overruled()).isEqualTo(rules);
      first.catchUp();
      assertThat(first.search("조회").total()).isEqualTo(second.search("조회").total());
    }
  }

  @Test
  @Timeout(120)
  void oneThatWasKilledInTheMiddleComesBackWithTheSameAnswers() throws Exception {
    Path other = folder.resolve("other");
    Process killed = writer(other, "killed-");
    try (DataFolder held = DataFolder.hold(folder.resolve("own"));
        Corpus own = held.open(address)) {
      for (int i = 0; i < EACH; i++) {
        own.add(file("o" + i, "동네 소식 " + i + ". 강가에 나무 " + i + "그루를 심었다."));
        if (i == EACH / 2) {
          // In the middle: it has stored some, and has more to do.
          await(own, "killed-");
          killed.destroyForcibly().waitFor();
        }
      }
      long before = own.documents();
      assertThat(before).isGreaterThan(EACH);
      assertThat(writer(other, "killed-").waitFor(60, TimeUnit.SECONDS)).isTrue();
      own.catchUp();

      assertThat(own.documents()).isEqualTo(2 * EACH);
      try (Corpus back = DataFolder.openForReading(other, address)) {
        for (String words : List.of("강가", "나무 3그루", "소식", "심었다")) {
          assertThat(back.search(words).total()).isEqualTo(own.search(words).total());
          assertThat(back.search(words).hits()).isEqualTo(own.search(words).hits());
        }
        assertThat(back.passages()).isEqualTo(own.passages());
      }
    }
  }

  private static void await(Corpus corpus, String prefix) throws InterruptedException {
    while (corpus.documents(100, Optional.empty()).documents().stream()
        .noneMatch(entry -> entry.card().id().value().startsWith(prefix))) {
      Thread.sleep(20);
    }
  }

  private Process writer(Path data, String prefix) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Writer.class.getName(),
            data.toString(),
            address.url(),
            address.user(),
            prefix)
        .inheritIO()
        .start();
  }

  private static long found(Corpus corpus, String words) {
    return corpus.search(words).total();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name + ".txt"), text, StandardCharsets.UTF_8);
  }

  /** A program of its own that adds documents one by one. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] arguments) {
      try (DataFolder folder = DataFolder.hold(Path.of(arguments[0]));
          Corpus corpus = folder.open(CatalogAddress.of(arguments[1], arguments[2], ""))) {
        for (int i = 0; i < EACH; i++) {
          String text = "이웃 소식 " + i + ". 강가에 나무 " + i + "그루를 심었다.";
          corpus.add(
              Source.bytes(
                  new DocumentId(arguments[3] + i),
                  arguments[3] + i + ".txt",
                  text.getBytes(StandardCharsets.UTF_8)));
        }
      }
    }
  }
}
