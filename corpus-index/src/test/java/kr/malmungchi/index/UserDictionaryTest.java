package kr.malmungchi.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import kr.malmungchi.Limits;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.corpus.DictionaryEffect;
import kr.malmungchi.corpus.SearchOptions;
import kr.malmungchi.dictionary.DictionaryParser;
import kr.malmungchi.dictionary.UserDictionary;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.reading.Source;
import kr.malmungchi.search.Explanation;
import kr.malmungchi.search.Hit;
import kr.malmungchi.search.SearchResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user dictionary does to an index. */
final class UserDictionaryTest {
  private static final String WALLET = "국회는 전자문서지갑을 둘러싼 법안을 다시 논의했다.";
  private static final String PAPER = "그는 지갑에서 문서를 꺼내 전자 저울에 올렸다.";
  private static final String BANK = "한국은행은 기준금리를 석 달째 그대로 두었다.";
  private static final String ABROAD = "The Bank of Korea held its rate for a third month.";
  private static final String BANKS = "부유한은행가는 새 은행을 열었다.";

  @TempDir Path folder;
  private final MemoryCatalog catalog = new MemoryCatalog();
  private final LuceneEngine engine = LuceneEngine.inMemory();
  private final Corpus corpus = Corpus.of(catalog, engine);

  @BeforeEach
  void addDocuments() {
    for (String text : List.of(WALLET, PAPER, BANK, ABROAD, BANKS)) {
      corpus.add(source("d" + corpus.documents(), text));
    }
  }

  @AfterEach
  void close() {
    corpus.close();
  }

  @Test
  void aWordIsOneTermWhereItStandsAndInQuestions() {
    assertThat(explained("전자문서지갑", "d0")).contains("morph 전자", "morph 문서", "morph 지갑");
    assertThat(explained("전자문서지갑", "d1")).contains("morph 지갑");

    corpus.use(dictionary("전자문서지갑"));

    assertThat(explained("전자문서지갑", "d0")).contains("morph 전자문서지갑").doesNotContain("morph 지갑");
    assertThat(explained("전자문서지갑이", "d0")).contains("morph 전자문서지갑");
    assertThat(explained("전자문서지갑", "d1")).noneMatch(part -> part.startsWith("morph"));
    assertThat(explained("지갑", "d1")).contains("morph 지갑");
  }

  @Test
  void theNewWordHoldsForLaterDocumentsAndUnknownWords() {
    corpus.use(dictionary("전자문서지갑"));
    corpus.add(source("later", "법원은 전자문서지갑도 받아들였다."));

    assertThat(explained("전자문서지갑", "later")).contains("morph 전자문서지갑");
    assertThat(explained("전자문서지갑법", "later")).contains("morph 전자문서지갑");
  }

  @Test
  void onlyPassagesWithTheWordAreReadAgain() {
    assertThat(readAgain("전자문서지갑")).isEqualTo(1);
    assertThat(readAgain("전자문서지갑\n은행")).isEqualTo(2);
    assertThat(readAgain("전자문서지갑\n은행\n뷁쉙")).isZero();
    assertThat(readAgain("# 말\n전자문서지갑\n은행\n뷁쉙\n한은 = 한국은행")).isZero();
    assertThat(readAgain("뷁쉙")).isEqualTo(3);
    assertThat(engine.size()).isEqualTo(5);
  }

  @Test
  void previewCountsThemAndShowsWhereAndChangesNothing() {
    DictionaryEffect effect = corpus.preview(dictionary("은행\n한은 = Bank of Korea\n뷁쉙"));

    assertThat(effect.passages()).isEqualTo(2);
    assertThat(effect.words()).extracting(DictionaryEffect.Term::passages).containsExactly(2L, 0L);
    assertThat(effect.words().get(0).examples().get(0).before()).isEqualTo("한국");
    assertThat(effect.words().get(0).examples().get(0).text()).isEqualTo("은행");
    assertThat(effect.synonyms().get(0).terms())
        .extracting(DictionaryEffect.Term::passages)
        .containsExactly(0L, 1L);
    assertThat(effect.synonyms().get(0).terms().get(1).examples().get(0).text())
        .isEqualTo("Bank of Korea");
    assertThat(corpus.dictionary()).isEqualTo(UserDictionary.EMPTY);
    assertThat(corpus.revision()).isEqualTo(5);
  }

  @Test
  void takingAWordBackRestoresTheSameAnswers() {
    List<String> questions = List.of("전자문서지갑", "지갑 문서", "은행", "한국은행 금리", "\"새 은행을\"", "전자 OR 법안");
    List<String> before = questions.stream().map(this::answer).toList();

    corpus.use(dictionary("전자문서지갑 전자 문서 지갑\n은행\n은행가"));
    assertThat(questions.stream().map(this::answer).toList()).isNotEqualTo(before);

    corpus.use(UserDictionary.EMPTY);
    assertThat(questions.stream().map(this::answer).toList()).isEqualTo(before);
  }

  @Test
  void theOrderOfAddingAndTellingMakesNoDifference() {
    UserDictionary words = dictionary("전자문서지갑\n은행가 은행 가\n기준금리\n한국은행 = 한은");
    corpus.use(words);
    MemoryCatalog other = new MemoryCatalog();
    other.use(words);
    try (Corpus told = Corpus.of(other, LuceneEngine.inMemory())) {
      for (String text : List.of(WALLET, PAPER, BANK, ABROAD, BANKS)) {
        told.add(source("d" + told.documents(), text));
      }
      for (String question : List.of("전자문서지갑", "지갑", "은행가", "은행", "기준금리", "한은")) {
        assertThat(answer(question)).as(question).isEqualTo(answer(told, question));
      }
    }
  }

  @Test
  void partsAreFoundByThemselvesAndInOrder() {
    corpus.add(source("city", "세종특별자치시의 청사는 넓다."));
    corpus.use(dictionary("세종특별자치시 세종 특별 자치 시"));

    assertThat(explained("세종특별자치시", "city")).contains("morph 세종특별자치시", "morph 세종", "morph 자치");
    assertThat(explained("자치", "city")).contains("morph 자치");
    assertThat(ids("(세종특별자치시 OR 뷁쉙)")).containsExactly("city");
    assertThat(ids("(특별자치 OR 뷁쉙)")).containsExactly("city");
  }

  @Test
  void aWordInsideAnotherWordIsNotTorOutOfIt() {
    corpus.add(source("note", "한은 총재가 바뀌었다. 어떤 부유한은행가는 떠났다."));
    corpus.use(dictionary("한은"));

    assertThat(explained("은행가", "d4")).contains("morph 은행");
    assertThat(explained("한은", "note")).contains("morph 한은");
    assertThat(explained("한은", "d4")).noneMatch(part -> part.startsWith("morph"));
  }

  @Test
  void aWordOfTwoScriptsIsOneTerm() {
    corpus.add(source("bot", "챗GPT는 답을 지어냈다."));
    corpus.use(dictionary("챗GPT"));

    assertThat(explained("챗gpt", "bot")).contains("morph 챗gpt", "morph 챗", "morph gpt");
  }

  @Test
  void wordsInTitlesCountForTheirPassages() {
    corpus.add(
        Source.bytes(
            new DocumentId("titled"),
            "t.md",
            bytes("# 전자문서지갑의 앞날\n\n법안은 아직 없다.\n\n## 둘째\n\n그래도 쓴다.\n")));
    assertThat(readAgain("전자문서지갑")).isEqualTo(3);
    assertThat(explained("전자문서지갑", "titled")).contains("morph 전자문서지갑");
  }

  @Test
  void datesAndAmountsStayWhenAPassageIsReadAgain() {
    corpus.add(source("dated", "전자문서지갑은 2023년 11월 22일에 5천억 원을 모았다."));
    corpus.use(dictionary("전자문서지갑"));

    assertThat(explained("2023-11-22", "dated")).contains("value 2023-11-22");
    assertThat(explained("5000억", "dated")).contains("value 500000000000");
  }

  @Test
  void synonymsAreFoundBelowTheWordAndShown() {
    corpus.add(source("short", "한은은 금리를 그대로 두었다."));
    corpus.use(dictionary("한국은행 = 한은 = Bank of Korea\n금통위 => 금융통화위원회"));

    SearchResult result = corpus.search("한은");
    assertThat(ids(result)).contains("d2", "d3").startsWith("short");
    assertThat(result.interpretations())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.rule()).isEqualTo("synonym");
              assertThat(line.from()).isEqualTo("한은");
              assertThat(line.to()).containsExactly("한국은행", "Bank of Korea");
            });
    assertThat(ids("Bank of Korea").get(0)).isEqualTo("d3");
    assertThat(ids("bank of korea")).contains("short", "d2");
    assertThat(ids("한은 -기준금리")).contains("short", "d3").doesNotContain("d2");
    assertThat(ids("(한은 OR 뷁쉙)")).containsExactlyInAnyOrder("short", "d2", "d3");
    assertThat(ids("\"한은\"")).containsExactly("short");
    assertThat(ids(corpus.search("한은", SearchOptions.usual().withExact(true))))
        .containsExactly("short");
  }

  @Test
  void aSynonymOfSeveralWordsNeedsThemTogether() {
    corpus.add(source("apart", "Korea built a bank."));
    corpus.use(dictionary("중앙은행 = Bank of Korea"));

    assertThat(ids("중앙은행")).contains("d3").doesNotContain("apart");
  }

  @Test
  void aCrashBetweenCatalogueAndIndexIsCaughtUp() {
    try (Corpus writer = Corpus.of(catalog, LuceneEngine.open(folder))) {
      assertThat(writer.lag()).isZero();
    }
    catalog.use(dictionary("전자문서지갑\n한은 = 한국은행"));

    try (Corpus reader = Corpus.readingOnly(catalog, LuceneEngine.openForReading(folder))) {
      assertThat(reader.search("지갑").warnings()).isNotEmpty();
      assertThat(explained(reader, "전자문서지갑", "d0")).contains("morph 지갑");
      assertThat(ids(reader.search("한은"))).as("synonyms need no index").contains("d2");
    }
    try (Corpus writer = Corpus.of(catalog, LuceneEngine.open(folder))) {
      assertThat(explained(writer, "전자문서지갑", "d0")).contains("morph 전자문서지갑");
    }
    try (Corpus reader = Corpus.readingOnly(catalog, LuceneEngine.openForReading(folder))) {
      assertThat(reader.lag()).isZero();
      assertThat(explained(reader, "전자문서지갑법", "d0")).contains("morph 전자문서지갑");
    }
  }

  @Test
  void manyPassagesInManySegmentsAreReadAgainOnceEach() {
    try (Corpus writer = Corpus.of(catalog, LuceneEngine.open(folder))) {
      IntStream.range(0, 60).forEach(i -> writer.add(source("m" + i, i + "번째 전자문서지갑이다.")));
      for (String text : List.of("전자문서지갑", "문서지갑", "전자문서지갑\n문서지갑", "")) {
        writer.use(dictionary(text));
        assertThat(writer.passages()).isEqualTo(65);
      }
      SearchResult found =
          writer.search("\"전자문서지갑\"", SearchOptions.usual().withSize(100).withDiverse(false));
      assertThat(ids(found)).hasSize(61);
      assertThat(found.hits()).hasSize(61);
    }
  }

  private long readAgain(String text) {
    long before = engine.passagesReadAgain();
    corpus.use(dictionary(text));
    return engine.passagesReadAgain() - before;
  }

  private String answer(String question) {
    return answer(corpus, question);
  }

  private static String answer(Corpus corpus, String question) {
    SearchResult result = corpus.search(question);
    StringBuilder answer = new StringBuilder(result.total() + "");
    for (Hit hit : result.hits()) {
      answer.append(' ').append(hit.document().id()).append(hit.highlights());
      hit.explanations().forEach(part -> answer.append(part.words()));
    }
    return answer.toString();
  }

  private List<String> explained(String question, String document) {
    return explained(corpus, question, document);
  }

  private static List<String> explained(Corpus corpus, String question, String document) {
    return corpus.search(question, SearchOptions.usual().withExplain(true)).hits().stream()
        .filter(hit -> hit.document().id().value().equals(document))
        .flatMap(hit -> hit.explanations().stream())
        .map(UserDictionaryTest::name)
        .toList();
  }

  private static String name(Explanation part) {
    return part.layer() + " " + part.words();
  }

  private List<String> ids(String question) {
    return ids(corpus.search(question));
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(hit -> hit.document().id().value()).distinct().toList();
  }

  private static UserDictionary dictionary(String text) {
    return new DictionaryParser(Limits.defaults()).parse(text).orThrow();
  }

  private static Source source(String id, String text) {
    return Source.bytes(new DocumentId(id), id + ".txt", bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
