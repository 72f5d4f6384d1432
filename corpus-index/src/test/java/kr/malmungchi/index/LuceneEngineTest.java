package kr.malmungchi.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import kr.malmungchi.catalog.Change;
import kr.malmungchi.catalog.Changes;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.reading.Source;
import kr.malmungchi.search.EngineContract;
import kr.malmungchi.search.Hit;
import kr.malmungchi.search.SearchEngine;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LuceneEngineTest {

  @Nested
  class InMemory extends EngineContract {
    @Override
    protected SearchEngine emptyEngine() {
      return LuceneEngine.inMemory();
    }
  }

  @Nested
  class InAFolder extends EngineContract {
    @TempDir Path folder;

    @Override
    protected SearchEngine emptyEngine() {
      return LuceneEngine.open(folder);
    }
  }

  @Nested
  class OnDisk {
    @TempDir Path parent;
    private Path folder;
    private final MemoryCatalog catalog = new MemoryCatalog();

    @BeforeEach
    void nameFolder() {
      // Damaged ones are set aside next to it.
      folder = parent.resolve("index");
    }

    @Test
    void comesBackWithItsRevisionAfterClosing() {
      addLetters(3);
      try (LuceneEngine engine = LuceneEngine.open(folder)) {
        assertThat(engine.checkpoint())
            .isEqualTo(new SearchEngine.Checkpoint(catalog.identity(), 3));
        assertThat(engine.size()).isEqualTo(3);
      }
    }

    @Test
    void catchesUpWithWhatItMissed() {
      addLetters(2);
      try (Corpus elsewhere = Corpus.of(catalog, LuceneEngine.inMemory())) {
        elsewhere.add(letter(7));
        elsewhere.remove(new DocumentId("letter0"));
      }
      try (Corpus corpus = Corpus.of(catalog, LuceneEngine.open(folder))) {
        assertThat(origins(corpus, "편지")).containsExactlyInAnyOrder("letter1.txt", "letter7.txt");
      }
    }

    @Test
    void aDeletedIndexComesBackByItself() throws IOException {
      addLetters(3);
      MoreFiles.deleteDirectoryContents(folder, RecursiveDeleteOption.ALLOW_INSECURE);
      assertRebuilt();
    }

    @Test
    void aDamagedIndexComesBackByItself() throws IOException {
      addLetters(3);
      try (var files = Files.list(folder)) {
        for (Path file :
            files.filter(path -> path.getFileName().toString().startsWith("segments_")).toList()) {
          try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(Files.size(file) / 2);
          }
        }
      }
      assertRebuilt();
    }

    @Test
    void anIndexOfAnotherCatalogueIsNotMixedIn() {
      addLetters(3);
      MemoryCatalog other = new MemoryCatalog();
      try (Corpus corpus = Corpus.of(other, LuceneEngine.open(folder))) {
        corpus.add(letter(9));
        assertThat(origins(corpus, "편지")).containsExactly("letter9.txt");
      }
    }

    @Test
    void anIndexOfANewerFormatIsMadeAgain() throws IOException {
      addLetters(3);
      Map<String, String> data;
      try (FSDirectory directory = FSDirectory.open(folder);
          IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        data = new HashMap<>(SegmentInfos.readLatestCommit(directory).getUserData());
        data.put("format", "9999");
        writer.setLiveCommitData(data.entrySet());
        writer.deleteAll();
      }
      assertRebuilt();
    }

    @Test
    void anIndexOfANewerLuceneIsSetAsideAndMadeAgain() throws IOException {
      addLetters(3);
      Path commit = commit();
      byte[] bytes = Files.readAllBytes(commit);
      // Behind the header's magic number and the name "segments" stands the format.
      ByteBuffer.wrap(bytes).putInt(13, 9_999);
      Files.write(commit, bytes);
      assertRebuilt();
    }

    private Path commit() throws IOException {
      try (var files = Files.list(folder)) {
        return files
            .filter(path -> path.getFileName().toString().startsWith("segments_"))
            .findFirst()
            .orElseThrow();
      }
    }

    @Test
    void aDamagedDocumentIsNamedInTheLog() {
      List<String> logged = new ArrayList<>();
      Handler handler =
          new Handler() {
            @Override
            public void publish(LogRecord line) {
              logged.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
          };
      Logger log = Logger.getLogger(IndexFeed.class.getName());
      log.addHandler(handler);
      try (LuceneEngine engine = LuceneEngine.inMemory()) {
        Change damaged = new Change.Damaged(1, "letter", "document \"letter\" is damaged");
        engine.apply(new Changes(catalog.identity(), List.of(damaged), 1));
      } finally {
        log.removeHandler(handler);
      }
      assertThat(logged).singleElement().asString().contains("\"letter\"");
    }

    @Test
    void aReaderBesideTheWriterSeesItsLastCommit() {
      try (LuceneEngine writer = LuceneEngine.open(folder);
          Corpus corpus = Corpus.of(catalog, writer)) {
        corpus.add(letter(0));
        corpus.commit();
        corpus.add(letter(1));
        try (LuceneEngine reader = LuceneEngine.openForReading(folder)) {
          assertThat(reader.checkpoint().revision()).isEqualTo(1);
          assertThat(reader.size()).isEqualTo(1);
        }
      }
    }

    @Test
    @Timeout(60)
    void anIndexThatNobodyChangesBecomesOneSegment() throws Exception {
      try (Corpus corpus = Corpus.of(catalog, LuceneEngine.open(folder))) {
        addInPieces(corpus);
        becomeOneSegment(corpus);
        assertThat(corpus.search("편지").total()).isEqualTo(4);
      }
      assertThat(segments()).isOne();
      try (Corpus corpus = Corpus.of(catalog, LuceneEngine.open(folder))) {
        assertThat(corpus.search("편지").total()).isEqualTo(4);
        assertThat(corpus.lag()).isZero();
      }
    }

    @Test
    @Timeout(60)
    void anIndexInPiecesBecomesOneSegmentWhenItIsOpenedAgain() throws Exception {
      try (Corpus corpus = Corpus.of(catalog, LuceneEngine.open(folder))) {
        addInPieces(corpus);
      }
      assertThat(segments()).isGreaterThan(1);
      try (Corpus corpus = Corpus.of(catalog, LuceneEngine.open(folder))) {
        becomeOneSegment(corpus);
        corpus.add(letter(9));
        assertThat(corpus.search("편지").total()).isEqualTo(5);
      }
    }

    private void addInPieces(Corpus corpus) {
      for (int i = 0; i < 4; i++) {
        corpus.add(letter(i));
        corpus.commit();
      }
    }

    private void becomeOneSegment(Corpus corpus) throws Exception {
      while (segments() > 1) {
        corpus.commit();
        Thread.sleep(10);
      }
    }

    private int segments() throws IOException {
      try (FSDirectory directory = FSDirectory.open(folder)) {
        return SegmentInfos.readLatestCommit(directory).size();
      }
    }

    private void assertRebuilt() {
      try (Corpus corpus = Corpus.of(catalog, LuceneEngine.open(folder))) {
        assertThat(origins(corpus, "편지"))
            .containsExactlyInAnyOrder("letter0.txt", "letter1.txt", "letter2.txt");
      }
      try (LuceneEngine again = LuceneEngine.open(folder)) {
        assertThat(again.checkpoint().revision()).isEqualTo(3);
      }
    }

    private void addLetters(int count) {
      try (Corpus corpus = Corpus.of(catalog, LuceneEngine.open(folder))) {
        for (int i = 0; i < count; i++) {
          corpus.add(letter(i));
        }
      }
    }
  }

  /** Equal scores follow the documents' ids, whatever segments hold them. */
  @Test
  void tiesRankInTheOrderOfIds() {
    try (Corpus corpus = Corpus.of(new MemoryCatalog(), LuceneEngine.inMemory())) {
      for (int i = 8; i >= 0; i--) {
        corpus.add(Source.bytes(new DocumentId("same" + i), i + ".txt", bytes("똑같은 문서가 여럿 있다.")));
      }
      assertThat(origins(corpus, "똑같은 문서"))
          .containsExactly(
              "0.txt", "1.txt", "2.txt", "3.txt", "4.txt", "5.txt", "6.txt", "7.txt", "8.txt");
    }
  }

  @Test
  void spacingErrorsAreFoundAndHighlighted() {
    try (Corpus corpus = Corpus.of(new MemoryCatalog(), LuceneEngine.inMemory())) {
      String text = "위원회는 세 가지 원칙을 정했다.";
      corpus.add(Source.bytes(new DocumentId("a"), "a.txt", bytes(text)));
      Hit hit = corpus.search("세가지원칙").hits().get(0);
      assertThat(hit.highlights()).hasSize(1);
      assertThat(hit.highlights().get(0).in(text)).isEqualTo("세 가지 원칙");
    }
  }

  @Test
  void decomposedHangulIsFoundAndHighlightedInPlace() {
    try (Corpus corpus = Corpus.of(new MemoryCatalog(), LuceneEngine.inMemory())) {
      String text = Normalizer.normalize("어제 올트먼은 돌아왔다.", Form.NFD);
      corpus.add(Source.bytes(new DocumentId("a"), "a.txt", bytes(text)));
      Hit hit = corpus.search("올트먼").hits().get(0);
      assertThat(Normalizer.normalize(hit.highlights().get(0).in(text), Form.NFC)).isEqualTo("올트먼");
    }
  }

  private static Source letter(int number) {
    return Source.bytes(
        new DocumentId("letter" + number),
        "letter" + number + ".txt",
        bytes(number + "번 편지는 우체국에 남았다."));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> origins(Corpus corpus, String words) {
    return corpus.search(words).hits().stream()
        .map(hit -> hit.document().metadata().origin())
        .toList();
  }
}
