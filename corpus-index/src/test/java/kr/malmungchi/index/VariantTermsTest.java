package kr.malmungchi.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.reading.Source;
import kr.malmungchi.search.Interpretation;
import kr.malmungchi.search.SearchResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How much words count that may be meant as well. */
class VariantTermsTest {
  private final Corpus corpus = Corpus.of(new MemoryCatalog(), LuceneEngine.inMemory());

  @AfterEach
  void close() {
    corpus.close();
  }

  @Test
  void aRareSpellingOfANameCountsAsMuchAsTheName() {
    for (int i = 0; i < 20; i++) {
      add("life" + i, "도스토옙스키는 그해 " + i + "번째 편지를 썼다.");
    }
    add("trial", "도스토옙스키는 겨울에 재판을 받았다.");
    add("chess", "도스토옙스키는 밤마다 장기를 두었다.");
    add("typed", "도스토예프스키는 제자와 장기를 두었다.");
    for (int i = 0; i < 5; i++) {
      add("court" + i, "읍내에서 재판이 " + i + "번 열렸다.");
    }

    SearchResult trial = corpus.search("도스토예프스키 재판");
    assertThat(trial.interpretations())
        .extracting(Interpretation::rule, Interpretation::to)
        .contains(tuple("name-variant", List.of("도스토옙스키")));
    assertThat(ids(trial)).startsWith("trial");
    assertThat(ids(corpus.search("도스토예프스키 장기"))).startsWith("typed", "chess");
  }

  @Test
  void aRelatedWordCountsNoMoreThanThoseTyped() {
    for (int i = 0; i < 6; i++) {
      add("typed" + i, "선장은 " + i + "월에 복귀를 미루었다.");
      add("other" + i, "등대는 " + i + "월에 꺼졌다.");
    }
    add("related", "선장은 섬으로 돌아왔다.");

    SearchResult result = corpus.search("선장의 복귀");
    assertThat(result.interpretations()).extracting(Interpretation::rule).contains("related");
    assertThat(ids(result)).hasSize(7).endsWith("related");
  }

  private void add(String id, String text) {
    corpus.add(
        Source.bytes(new DocumentId(id), id + ".txt", text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(hit -> hit.document().id().value()).toList();
  }
}
