package kr.malmungchi.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.corpus.SearchOptions;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.reading.Source;
import kr.malmungchi.search.Explanation;
import kr.malmungchi.search.Hit;
import kr.malmungchi.search.SearchResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosenessTest {
  private final Corpus corpus = Corpus.of(new MemoryCatalog(), LuceneEngine.inMemory());

  @AfterEach
  void close() {
    corpus.close();
  }

  /** Both passages have the same words, so that BM25 cannot tell them apart. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void wordsInOneClauseRankBeforeWordsFarApart(boolean exact) {
    add("a", "도서관 옆에는 오래된 우체국이 있고 그 뒤로는 넓은 염전과 작은 창고가 있다.");
    add("b", "작은 도서관 옆에는 창고가 있고 그 뒤로는 넓은 우체국이 오래된 염전과 있다.");
    assertThat(found("도서관 창고", exact)).containsExactly("b", "a");
    assertThat(found("도서관 우체국", exact)).containsExactly("a", "b");
  }

  @Test
  void anExplanationTellsWhatWordsStandTogether() {
    add("a", "느티나무 아래 평상은 여름마다 붐빈다. 개울에는 가재가 산다.");
    Hit hit = corpus.search("평상 느티나무 가재", SearchOptions.usual().withExplain(true)).hits().get(0);
    assertThat(hit.explanations())
        .filteredOn(explanation -> explanation.layer().equals("closeness"))
        .singleElement()
        .satisfies(
            closeness -> {
              assertThat(closeness.words()).isEqualTo("느티나무 평상");
              assertThat(closeness.share()).isBetween(0.05, 0.25);
            });
    assertThat(hit.explanations().stream().mapToDouble(Explanation::share).sum())
        .isCloseTo(1, within(1e-6));
  }

  @Test
  void wordsOfHeadingsStandNowhereInAPassage() {
    add("a", "# 방앗간\n\n## 하루\n\n물레가 돈다.\n\n## 이틀\n\n" + "물레가 또 돈다. ".repeat(50));
    List<Hit> hits = corpus.search("방앗간", SearchOptions.usual().withExplain(true)).hits();
    assertThat(hits).hasSizeGreaterThan(1);
    for (Hit hit : hits) {
      assertThat(hit.explanations().stream().anyMatch(one -> one.layer().equals("closeness")))
          .as(hit.passage().text())
          .isEqualTo(hit.passage().text().contains("방앗간"));
    }
  }

  /** Only the best passages gain, and pages begin and end among them and behind them. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void pagesAreOneList(boolean diverse) {
    Random random = new Random(1);
    List<String> words = new ArrayList<>(List.of("나루터", "뱃사공", "강물", "장날", "소금", "항아리"));
    for (int i = 0; i < 60; i++) {
      Collections.shuffle(words, random);
      add("note" + i, String.join("에서 ", words.subList(0, 2 + random.nextInt(5))) + ".");
    }
    SearchOptions options = SearchOptions.usual().withDiverse(diverse);
    List<Hit> list = corpus.search("나루터 소금 강물", options.withSize(100)).hits();
    assertThat(list.size()).isGreaterThan(3 * Closeness.MOST_PASSAGES);
    for (int size : List.of(1, 4, 7, Closeness.MOST_PASSAGES, Closeness.MOST_PASSAGES + 1)) {
      assertThat(paged("나루터 소금 강물", options.withSize(size)))
          .as("pages of %d", size)
          .isEqualTo(list);
    }
    if (!diverse) {
      assertThat(list).extracting(Hit::score).isSortedAccordingTo(Collections.reverseOrder());
    }
  }

  private List<Hit> paged(String question, SearchOptions options) {
    List<Hit> hits = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      SearchResult page = corpus.search(question, options.withCursor(next));
      hits.addAll(page.hits());
      next = page.next();
    } while (next.isPresent());
    return hits;
  }

  private void add(String id, String text) {
    corpus.add(Source.bytes(new DocumentId(id), id + ".md", text.getBytes(UTF_8)));
  }

  private List<String> found(String question, boolean exact) {
    return corpus.search(question, SearchOptions.usual().withExact(exact)).hits().stream()
        .map(hit -> hit.document().id().value())
        .toList();
  }
}
