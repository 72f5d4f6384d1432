package kr.malmungchi.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.corpus.SearchOptions;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.reading.Source;
import kr.malmungchi.search.Interpretation;
import kr.malmungchi.search.SearchResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions in other words than those of the passage that they ask for. */
class ParaphraseTest {
  private static final List<String> PASSAGES =
      List.of(
          "복지관은 어르신에게 점심을 무료로 나누어 준다.",
          "공장은 직원 백 명을 해고하기로 했다.",
          "전시장에서 그림 두 점이 도난당했다.",
          "강을 건너는 새 다리가 내년 봄에 준공된다.",
          "밤새 내린 폭우로 논이 물에 잠겼다.",
          "집값이 오르자 전세를 구하기가 어려워졌다.",
          "둑의 높이가 두 배로 늘었다.");

  private final Corpus corpus = Corpus.of(new MemoryCatalog(), LuceneEngine.inMemory());

  @BeforeEach
  void add() {
    for (int i = 0; i < PASSAGES.size(); i++) {
      byte[] text = PASSAGES.get(i).getBytes(StandardCharsets.UTF_8);
      corpus.add(Source.bytes(new DocumentId("d" + i), "d" + i + ".txt", text));
    }
  }

  @AfterEach
  void close() {
    corpus.close();
  }

  @ParameterizedTest
  @CsvSource({
    "노인한테 공짜로 주는 밥, 0",
    "회사가 근로자를 내보낸 까닭, 1",
    "미술 작품을 훔쳐 간 사건, 2",
    "교량 완공 시기, 3",
    "홍수로 침수된 농경지, 4",
    "부동산 가격 상승과 임대, 5",
  })
  void aParaphraseFindsItsPassage(String question, int passage) {
    DocumentId asked = new DocumentId("d" + passage);
    SearchResult exact = corpus.search(question, SearchOptions.usual().withExact(true));
    assertThat(exact.hits()).noneMatch(hit -> hit.document().id().equals(asked));

    SearchResult result = corpus.search(question);
    assertThat(result.hits()).isNotEmpty();
    assertThat(result.hits().get(0).document().id()).isEqualTo(asked);
    assertThat(result.interpretations()).extracting(Interpretation::rule).contains("related");
  }

  @Test
  void halfAWordHasNoOtherWords() {
    assertThat(corpus.search("사기를 고양").interpretations())
        .extracting(Interpretation::to)
        .contains(List.of("높이"));
    assertThat(corpus.search("고양이").hits()).as("not 고양, which is said of heights").isEmpty();
  }
}
