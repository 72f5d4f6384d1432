package kr.malmungchi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.malmungchi.Limits;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.document.PartialDate;
import kr.malmungchi.document.PassageCutter;
import kr.malmungchi.lexicon.Vocabulary;
import kr.malmungchi.lexicon.WordPattern;
import kr.malmungchi.reading.MarkdownReader;
import kr.malmungchi.reading.Source;
import kr.malmungchi.text.SentenceSplitter;
import kr.malmungchi.text.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every engine must do. An engine's module extends it and hands in the engine. */
public abstract class EngineContract {
  private static final String CHIPS =
      """
      # 반도체 노트

      고대역폭 메모리는 여러 장의 칩을 쌓아 만든다. 인공지능 가속기가 이 메모리를 쓴다.

      ## 추론

      추론용 칩은 전력을 아끼는 데 힘을 쏟는다. 학습용 칩과는 셈법이 다르다.
      """;
  private static final String ACT =
      """
      # 인공지능 기본법

      국회는 2024년 12월 26일 인공지능 기본법을 통과시켰다. 법은 무조건 금지하지 않고 위험을 나눈다.

      ## 시행

      시행일은 2026년 1월 22일이다. 비급여 진료처럼 따로 정할 일도 남았다.
      """;
  private static final String LETTER = "도서관에서 편지를 받았다. 책을 빌려 간 사람은 끝내 오지 않았다.\n";

  private final MemoryCatalog catalog = new MemoryCatalog();
  private final QueryParser parser = new QueryParser(Limits.defaults());
  private SearchEngine engine;

  /** A new engine without content. */
  protected abstract SearchEngine emptyEngine();

  @BeforeEach
  void feed() {
    engine = emptyEngine();
    put(document("chips", CHIPS, Kind.NOTE, "배소담", "2025-03"));
    put(document("act", ACT, Kind.REPORT, "윤세라", "2025-04-10"));
    put(document("letter", LETTER, Kind.UNKNOWN, "", ""));
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void findsAWordUnderAnyParticle() {
    assertThat(documents("인공지능")).containsExactlyInAnyOrder("chips", "act");
    assertThat(documents("메모리를")).containsExactly("chips");
    assertThat(documents("메모리에서는")).containsExactly("chips");
  }

  @Test
  void aNameThatEndsLikeAParticleIsOneNameWithAndWithoutAParticle() {
    put(document("bare", "그날 회의에는 나드만 대표 혼자 남았다.", Kind.UNKNOWN, "", ""));
    put(document("topic", "나드만은 대답하지 않았다.", Kind.UNKNOWN, "", ""));
    assertThat(documents("\"나드만\"")).containsExactlyInAnyOrder("bare", "topic");
    assertThat(documents("\"나드만이\"")).containsExactlyInAnyOrder("bare", "topic");
  }

  @Test
  void findsNothingForWordsThatNobodyWrote() {
    assertThat(search("뷁쉙 qwxzy").total()).isZero();
    assertThat(search("뷁쉙 qwxzy").hits()).isEmpty();
  }

  @Test
  void wordsThatStockAnalysersLoseAreFound() {
    assertThat(documents("무조건")).startsWith("act");
    assertThat(documents("비급여")).startsWith("act");
  }

  @Test
  void aPhraseNeedsItsWordsInOrder() {
    assertThat(documents("\"기본법을 통과시켰다\"")).containsExactly("act");
    assertThat(documents("\"통과시켰다 기본법을\"")).isEmpty();
  }

  @Test
  void everySentenceFindsItselfAsAPhrase() {
    SentenceSplitter splitter = new SentenceSplitter();
    for (DocumentId id :
        List.of(new DocumentId("chips"), new DocumentId("act"), new DocumentId("letter"))) {
      Document document = catalog.find(id).orElseThrow();
      document.blocks().stream()
          .flatMap(block -> splitter.split(document.text(), block.span()).stream())
          .forEach(
              sentence ->
                  assertThat(documents("\"" + sentence.text() + "\""))
                      .as(sentence.text())
                      .contains(id.value()));
    }
  }

  @Test
  void unwantedWordsKeepPassagesOut() {
    assertThat(documents("인공지능 -메모리")).containsExactly("act");
    assertThat(documents("국회는 -\"기본법을 통과시켰다\"")).doesNotContain("act");
  }

  @Test
  void highlightsAreTheWordsThatMatched() {
    Hit hit = search("메모리").hits().get(0);
    String text = catalog.find(hit.document().id()).orElseThrow().text();
    assertThat(hit.highlights()).isNotEmpty();
    assertThat(hit.highlights()).allSatisfy(span -> assertThat(span.in(text)).contains("메모리"));
  }

  @Test
  void highlightsLieInOrderInsideTheirPassage() {
    for (Hit hit : search("인공지능 칩 메모리 법 시행일").hits()) {
      Span before = new Span(hit.passage().span().start(), hit.passage().span().start());
      for (Span span : hit.highlights()) {
        assertThat(hit.passage().span().contains(span)).isTrue();
        assertThat(span.start()).isGreaterThanOrEqualTo(before.end());
        before = span;
      }
    }
  }

  @Test
  void passagesAreWordForWordFromTheSource() {
    for (Hit hit : search("인공지능 칩 편지 시행일").hits()) {
      Document document = catalog.find(hit.document().id()).orElseThrow();
      assertThat(hit.passage().text()).isEqualTo(document.text(hit.passage().span()));
      assertThat(hit.passage().section())
          .isEqualTo(document.root().pathAt(hit.passage().span().start()));
      assertThat(new PassageCutter().cut(document)).contains(hit.passage());
      assertThat(hit.document()).isEqualTo(document.card());
    }
  }

  @Test
  void filtersLeaveOnlyWhatFits() {
    assertThat(documents("인공지능", new Filter.OfKind(Kind.NOTE))).containsExactly("chips");
    assertThat(documents("인공지능", new Filter.ByAuthor("윤세라"))).containsExactly("act");
    assertThat(documents("인공지능", new Filter.InDocument(new DocumentId("act"))))
        .containsExactly("act");
  }

  @Test
  void aMonthMayLieInsideARangeOfDays() {
    assertThat(documents("인공지능", published("2025-03-20", "2025-04-09"))).containsExactly("chips");
    assertThat(documents("인공지능", published("2025-04-01", "2025-12-31"))).containsExactly("act");
    assertThat(documents("편지", published("2000-01-01", "2099-12-31"))).isEmpty();
  }

  @Test
  void countsByKind() {
    Facet kinds =
        search("인공지능").facets().stream()
            .filter(facet -> facet.name().equals("kind"))
            .findFirst()
            .orElseThrow();
    assertThat(kinds.counts().keySet()).containsExactlyInAnyOrder("note", "report");
  }

  @Test
  void aReplacedDocumentIsFoundByItsNewWordsOnly() {
    put(document("letter", "우체국에서 소포를 받았다. 보낸 사람은 적혀 있지 않았다.", Kind.UNKNOWN, "", ""));
    assertThat(documents("소포")).containsExactly("letter");
    assertThat(documents("도서관")).isEmpty();
  }

  @Test
  void aRemovedDocumentIsGone() {
    long before = engine.size();
    catalog.remove(new DocumentId("letter"));
    follow();
    assertThat(documents("도서관")).isEmpty();
    assertThat(engine.size()).isEqualTo(before - 1);
  }

  @Test
  void pagesHaveNoGapAndNoOverlap() {
    for (int i = 0; i < 30; i++) {
      put(document("d" + i, "공통 낱말이 있는 문서 번호 " + i + "입니다.", Kind.NOTE, "", ""));
    }
    Set<DocumentId> seen = new HashSet<>();
    for (int from = 0; from < 30; from += 7) {
      FoundPassages page =
          engine.search(new SearchRequest(parser.parse("공통 낱말").query(), List.of(), from, 7, true));
      page.hits().forEach(hit -> assertThat(seen.add(hit.document().id())).isTrue());
      assertThat(page.total()).isEqualTo(30);
    }
    assertThat(seen).hasSize(30);
  }

  @Test
  void vocabularyCountsPassagesByWordWithAndWithoutParticle() {
    assertThat(engine.vocabulary().passages(List.of("메모리", "메모리를", "메모리는", "도서관에서", "도서관", "그런말")))
        .containsOnly(
            entry("메모리", 1L),
            entry("메모리를", 1L),
            entry("메모리는", 1L),
            entry("도서관", 1L),
            entry("도서관에서", 1L));
    assertThat(engine.vocabulary().passages(List.of("인공지능"))).containsEntry("인공지능", 3L);
  }

  @Test
  void vocabularyHasNeighboursOfWhichTheFirstHasNoParticle() {
    assertThat(engine.vocabulary().passages(List.of("비급여 진료", "비급여 진료처럼", "편지를 받았다", "인공지능 기본법")))
        .containsOnlyKeys("비급여 진료", "비급여 진료처럼", "인공지능 기본법");
  }

  @Test
  void vocabularyMatchesPatterns() {
    assertThat(engine.vocabulary().matching(WordPattern.of("ㅁㅁㄹ"), 5))
        .containsExactly(new Vocabulary.Entry("메모리", 1));
    assertThat(engine.vocabulary().matching(WordPattern.of("ㅂㄱㅇㅈㄹ").anySpacing(), 5))
        .containsExactly(new Vocabulary.Entry("비급여 진료", 1));
    assertThat(engine.vocabulary().matching(WordPattern.of("도서관").open(), 5))
        .extracting(Vocabulary.Entry::words)
        .containsExactlyInAnyOrder("도서관", "도서관에서");
    assertThat(engine.vocabulary().matching(WordPattern.of("인공지능"), 5))
        .containsExactly(new Vocabulary.Entry("인공지능", 3));
  }

  @Test
  void theMostFrequentWordsComeFirst() {
    put(document("again", "도로 위의 도로와 도로.\n\n도시의 도로.", Kind.NOTE, "", ""));
    List<Vocabulary.Entry> words = engine.vocabulary().matching(WordPattern.of("도").open(), 50);
    assertThat(words)
        .isSortedAccordingTo(
            Comparator.comparingLong(Vocabulary.Entry::passages)
                .reversed()
                .thenComparing(Vocabulary.Entry::words));
  }

  @Test
  void aNewDocumentsWordsAreInTheVocabularyAtOnce() {
    assertThat(engine.vocabulary().passages(List.of("나무늘보"))).isEmpty();
    put(document("sloth", "나무늘보를 보았다.", Kind.NOTE, "", ""));
    assertThat(engine.vocabulary().passages(List.of("나무늘보"))).containsEntry("나무늘보", 1L);
  }

  @Test
  void variantsAreFoundAndHighlighted() {
    SearchRequest request =
        SearchRequest.of(parser.parse("매모리").query(), 10)
            .with(List.of(new Variant("typo", "매모리", "메모리", 0.8)));
    Hit hit = engine.search(request).hits().get(0);
    String text = catalog.find(hit.document().id()).orElseThrow().text();
    assertThat(hit.highlights()).extracting(span -> span.in(text)).contains("메모리");
  }

  @Test
  void anExactSearchLooksForNoVariants() {
    SearchRequest request =
        new SearchRequest(
            parser.parse("뷁쉙").query(),
            List.of(),
            0,
            10,
            true,
            List.of(new Variant("typo", "뷁쉙", "메모리", 0.8)));
    assertThat(engine.search(request).hits()).isEmpty();
  }

  @Test
  void remembersHowFarItFollowed() {
    assertThat(engine.checkpoint())
        .isEqualTo(new SearchEngine.Checkpoint(catalog.identity(), catalog.revision()));
    engine.clear();
    assertThat(engine.checkpoint()).isEqualTo(SearchEngine.Checkpoint.NONE);
    assertThat(engine.size()).isZero();
    follow();
    assertThat(documents("메모리")).containsExactly("chips");
  }

  @Test
  void theSameChangesTwiceChangeNothing() {
    long size = engine.size();
    engine.apply(catalog.changesSince(0, 100));
    assertThat(engine.size()).isEqualTo(size);
  }

  private static Filter published(String from, String to) {
    return new Filter.Published(
        Optional.of(LocalDate.parse(from)), Optional.of(LocalDate.parse(to)));
  }

  private void put(Document document) {
    catalog.put(List.of(document));
    follow();
  }

  private void follow() {
    engine.apply(catalog.changesSince(engine.checkpoint().revision(), 100));
  }

  private FoundPassages search(String words, Filter... filters) {
    return engine.search(
        new SearchRequest(parser.parse(words).query(), List.of(filters), 0, 50, false));
  }

  private List<String> documents(String words, Filter... filters) {
    List<String> ids = new ArrayList<>();
    search(words, filters).hits().stream()
        .map(hit -> hit.document().id().value())
        .filter(id -> !ids.contains(id))
        .forEach(ids::add);
    return ids;
  }

  private static Document document(
      String id, String text, Kind kind, String author, String published) {
    Document read =
        new MarkdownReader(Limits.defaults())
            .read(
                Source.bytes(new DocumentId(id), id + ".md", text.getBytes(StandardCharsets.UTF_8))
                    .load(1 << 20));
    Metadata metadata =
        new Metadata(
            read.metadata().title(),
            read.metadata().titleDerived(),
            author.isEmpty() ? List.of() : List.of(author),
            PartialDate.parse(published),
            kind,
            Optional.empty(),
            read.metadata().origin(),
            read.metadata().format());
    return read.withMetadata(metadata);
  }
}
