package kr.malmungchi.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.malmungchi.Limits;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.corpus.SearchOptions;
import kr.malmungchi.dictionary.DictionaryParser;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.reading.Source;
import kr.malmungchi.search.Explanation;
import kr.malmungchi.search.Hit;
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
  void aListOfSpellingsSaysANameOnce() {
    add("list", "첫째는 도스토예프스키, 둘째는 도스토옙스키, 셋째는 도스또옙스키.");
    add("trial", "도스토옙스키는 겨울에 재판을 받았다.");
    for (int i = 0; i < 5; i++) {
      add("court" + i, "읍내에서 재판이 " + i + "번 열렸다.");
      add("other" + i, "등대는 " + i + "월에 꺼졌다.");
    }

    SearchResult result =
        corpus.search("도스토예프스키 재판", SearchOptions.usual().withExplain(true).withSize(20));
    assertThat(ids(result)).startsWith("trial").contains("list");
    Hit list = result.hits().get(ids(result).indexOf("list"));
    assertThat(list.explanations())
        .extracting(Explanation::words)
        .contains("도스토예프스키")
        .doesNotContain("도스토옙스키", "도스또옙스키");
    assertThat(list.explanations().stream().mapToDouble(Explanation::share).sum())
        .isCloseTo(1, within(1e-6));
    assertThat(list.highlights()).hasSize(3);
  }

  /** Other readings besides those whose words stand together, which are no single terms. */
  @Test
  void explainsSpellingsBesideSynonyms() {
    corpus.use(new DictionaryParser(Limits.defaults()).parse("재판 = 공개 심리").orThrow());
    add("list", "도스토예프스키와 도스토옙스키의 공개 심리.");

    SearchResult result = corpus.search("도스토예프스키 재판", SearchOptions.usual().withExplain(true));
    assertThat(ids(result)).containsExactly("list");
    assertThat(result.hits().get(0).explanations())
        .extracting(Explanation::layer)
        .contains("synonym");
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
