package kr.malmungchi.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.corpus.AddProgress;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.corpus.SearchOptions;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.reading.Source;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bounds of a search just below them, at them and just above them. */
@Timeout(60)
class SearchBoundsTest {
  private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";

  private final Corpus corpus = Corpus.of(new MemoryCatalog(), LuceneEngine.inMemory());

  private static Source note(String id, String text) {
    return Source.bytes(new DocumentId(id), id + ".md", text.getBytes(UTF_8));
  }

  @ParameterizedTest
  @CsvSource({"49, 49", "50, 50", "51, 50"})
  void aPrefixStandsForSoManyWords(int words, int found) {
    List<Source> notes = new ArrayList<>();
    for (int i = 0; i < words; i++) {
      notes.add(note("a" + i, "xq" + LATIN.charAt(i / 26) + LATIN.charAt(i % 26)));
    }
    assertThat(corpus.addAll(notes, AddProgress.NONE).failures()).isEmpty();
    assertThat(corpus.search("xq*", SearchOptions.usual().withDiverse(false)).total())
        .isEqualTo(found);
  }

  /** Of so many passages the worst is the only one of its document. */
  @ParameterizedTest
  @CsvSource({"199, 1", "200, 1", "201, -1"})
  void soManyPassagesTakeTurns(int passages, int place) {
    String good = "갯벌에 물이 들어왔다. ".repeat(40) + "\n\n";
    String bad = "마을 사람들은 겨우내 그물을 손질했다. ".repeat(20) + "갯벌이 얼었다.\n";
    List<Source> notes =
        List.of(note("good", "# 물\n\n" + good.repeat(passages - 1)), note("bad", bad));
    assertThat(corpus.addAll(notes, AddProgress.NONE).failures()).isEmpty();
    assertThat(corpus.passages()).isEqualTo(passages);
    List<String> found =
        corpus.search("갯벌", SearchOptions.usual().withDiverse(true).withSize(100)).hits().stream()
            .map(hit -> hit.document().id().value())
            .toList();
    assertThat(found.indexOf("bad")).isEqualTo(place);
  }
}
