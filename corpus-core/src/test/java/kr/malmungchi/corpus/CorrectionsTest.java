package kr.malmungchi.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kr.malmungchi.CorpusException;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.reading.Source;
import kr.malmungchi.search.HostileQueries;
import kr.malmungchi.search.MemoryEngine;
import kr.malmungchi.search.Suggestion;
import kr.malmungchi.text.Examples;
import kr.malmungchi.text.ExamplesFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;

/** What a search offers when a word is in no passage. */
class CorrectionsTest {
  private static final Corpus CORPUS = Corpus.of(new MemoryCatalog(), new MemoryEngine());

  @BeforeAll
  static void addEachLine() throws IOException {
    try (InputStream stream =
        CorrectionsTest.class.getResourceAsStream("/kr/malmungchi/interpretation/passages.txt")) {
      List<String> lines =
          new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        add("p" + i, lines.get(i));
      }
    }
    add("title", "# 나무누비\n\n섬에서 소나 키우는 사람이다.\n");
  }

  private static void add(String id, String text) {
    CORPUS.add(Source.bytes(new DocumentId(id), id + ".md", text.getBytes(StandardCharsets.UTF_8)));
  }

  @AfterAll
  static void close() {
    CORPUS.close();
  }

  @ParameterizedTest
  @ExamplesFile("corpus/corrections.txt")
  void offers(Examples example) {
    List<String> lines =
        CORPUS.search(example.input()).suggestions().stream()
            .map(one -> "%s | %s | %d".formatted(one.query(), one.reading().rule(), one.passages()))
            .toList();
    assertThat(lines.isEmpty() ? List.of("-") : lines).isEqualTo(example.expected());
  }

  @ParameterizedTest
  @ExamplesFile("corpus/corrections.txt")
  void findsAsManyAsItSays(Examples example) {
    for (Suggestion one : CORPUS.search(example.input()).suggestions()) {
      assertThat(CORPUS.search(one.query()).total()).isEqualTo(one.passages()).isPositive();
    }
  }

  @ParameterizedTest
  @ExamplesFile("corpus/corrections.txt")
  void offersNothingInAnExactSearch(Examples example) {
    SearchOptions exact = SearchOptions.usual().withExact(true);
    assertThat(CORPUS.search(example.input(), exact).suggestions()).isEmpty();
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void anythingAskedIsCorrectedOrNot() {
    HostileQueries queries = new HostileQueries(31);
    for (int i = 0; i < 1_000; i++) {
      String typed = queries.next();
      try {
        assertThat(CORPUS.search(typed).suggestions()).hasSizeLessThanOrEqualTo(3);
      } catch (CorpusException e) {
        assertThat(e.kind()).as(typed).isEqualTo(CorpusException.Kind.INVALID);
      }
    }
  }
}
