package kr.malmungchi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.malmungchi.Limits;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.document.PartialDate;
import kr.malmungchi.document.PassageCutter;
import kr.malmungchi.reading.MarkdownReader;
import kr.malmungchi.reading.Source;
import kr.malmungchi.text.SentenceSplitter;
import kr.malmungchi.text.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

  @Test
  void aPrefixIsEveryWordThatBeginsSo() {
    assertThat(documents("고대역*")).containsExactly("chips");
    assertThat(documents("추론*")).containsExactly("chips");
    assertThat(documents("인공*")).containsExactlyInAnyOrder("chips", "act");
    assertThat(documents("역폭*")).isEmpty();
    assertThat(documents("인공지능 -인공*")).isEmpty();
  }

  @Test
  void aPrefixOfSeveralWordsIsAPhraseThatIsBegun() {
    put(document("begun", "대왕고래는 챗GPT4o를 썼다.", Kind.UNKNOWN, "", ""));
    assertThat(documents("챗GPT*")).containsExactly("begun");
    assertThat(documents("챗GPT5*")).isEmpty();
  }

  @Test
  void prefixesAreHighlighted() {
    Hit hit = search("고대역*").hits().get(0);
    String text = catalog.find(hit.document().id()).orElseThrow().text();
    assertThat(hit.highlights()).isNotEmpty();
    assertThat(hit.highlights()).allSatisfy(span -> assertThat(span.in(text)).contains("고대역폭"));
  }

  @Test
  void oneOfTwoMustOccur() {
    assertThat(documents("편지 OR 국회")).containsExactlyInAnyOrder("letter", "act");
    assertThat(documents("인공지능 (국회 OR 편지)")).contains("act", "letter").doesNotContain("chips");
    assertThat(documents("\"편지를 받았다\" OR \"통과시켰다\"")).containsExactlyInAnyOrder("letter", "act");
    assertThat(documents("(메모리 -가속기) OR 편지")).containsExactly("letter");
  }

  @Test
  void groupsCanBeLeftOut() {
    assertThat(documents("편지 국회 -(국회 없는말)")).containsExactly("letter");
    assertThat(documents("인공지능 -(\"기본법을 통과시켰다\" -위험)")).containsExactlyInAnyOrder("chips", "act");
  }

  @Test
  void titlesAreLookedAtAlone() {
    assertThat(documents("제목:반도체")).containsOnly("chips");
    assertThat(documents("제목:\"인공지능 기본법\"")).containsOnly("act");
    assertThat(documents("제목:\"기본법 인공지능\"")).isEmpty();
    assertThat(documents("제목:메모리")).isEmpty();
    assertThat(documents("인공지능 -제목:반도체")).containsExactly("act");
    assertThat(search("제목:반도체").total()).isEqualTo(2);
    assertThat(search("제목:반도체 전력").total()).isEqualTo(1);
  }

  @Test
  void fieldsInAQuestionAreFilters() {
    assertThat(documents("인공지능 종류:메모")).containsExactly("chips");
    assertThat(documents("인공지능 저자:윤세라")).containsExactly("act");
    assertThat(documents("인공지능 문서:act.md")).containsExactly("act");
    assertThat(documents("인공지능 문서:act")).containsExactly("act");
    assertThat(documents("인공지능 날짜:2025-04")).containsExactly("act");
    assertThat(documents("인공지능 -날짜:2025-04")).containsExactly("chips");
    assertThat(documents("저자:윤세라 OR 저자:배소담")).containsExactlyInAnyOrder("chips", "act");
    assertThat(documents("절:시행 1월")).containsExactly("act");
  }

  @Test
  void conditionsAloneFindWholeDocumentsInTheirOrder() {
    List<Integer> starts =
        search("종류:보고서").hits().stream().map(hit -> hit.passage().span().start()).toList();
    assertThat(starts).hasSize(2).isSorted();
    assertThat(documents("종류:보고서")).containsExactly("act");
  }

  @Test
  void ofSeveralValuesOneSuffices() {
    assertThat(documents("인공지능 편지", new Filter.OfKind(List.of(Kind.NOTE, Kind.UNKNOWN))))
        .containsExactlyInAnyOrder("chips", "letter");
    assertThat(documents("인공지능", new Filter.ByAuthor(List.of("윤세라", "배소담"))))
        .containsExactlyInAnyOrder("chips", "act");
    assertThat(
            documents(
                "인공지능 편지",
                new Filter.InDocument(List.of(new DocumentId("act"), new DocumentId("letter")))))
        .containsExactlyInAnyOrder("act", "letter");
  }

  @Test
  void authorsAreComparedWithoutSpacesAndCase() {
    put(document("mixed", "수문을 연 사람의 글이다.", Kind.UNKNOWN, "Ann 한", ""));
    assertThat(documents("수문", new Filter.ByAuthor("ann한"))).containsExactly("mixed");
  }

  @Test
  void sectionsAreFoundByWordsOfTheirHeadings() {
    assertThat(documents("칩은", new Filter.Below("추론"))).containsExactly("chips");
    assertThat(search("칩은 인공지능", new Filter.Below("추론")).total()).isEqualTo(1);
    put(document("deep", "# 가 장\n\n## 물의 절\n\n칩은 있다.\n\n# 나 장\n\n칩은 없다.\n", Kind.NOTE, "", ""));
    assertThat(documents("칩은", new Filter.Below("가 물의"))).containsExactly("deep");
    assertThat(search("칩은", new Filter.Below("장")).total()).isEqualTo(2);
    assertThat(documents("칩은", new Filter.Below("추론 시행"))).isEmpty();
    assertThat(documents("칩은 시행일", new Filter.Below(List.of("추론", "시행"))))
        .containsExactlyInAnyOrder("chips", "act");
    assertThat(documents("칩은", new Filter.Below("?!"))).isEmpty();
  }

  @Test
  void facetsCountAllPages() {
    FoundPassages found = engine.search(SearchRequest.of(parser.parse("인공지능").query(), 1));
    assertThat(found.facets())
        .extracting(Facet::name)
        .containsExactly("kind", "author", "year", "document");
    for (Facet facet : found.facets()) {
      assertThat(facet.counts().values().stream().mapToLong(Long::longValue).sum())
          .as(facet.name())
          .isEqualTo(found.total());
    }
    assertThat(found.facets().get(3).counts().keySet()).containsExactlyInAnyOrder("act", "chips");
  }

  @Test
  void datesOrderNewestOrOldestFirstAndUnknownLast() {
    SearchRequest request = request("인공지능 편지");
    assertThat(documents(engine.search(request.orderedBy(Order.DATE))))
        .containsExactly("act", "chips", "letter");
    assertThat(documents(engine.search(request.orderedBy(Order.DATE_ASC))))
        .containsExactly("chips", "act", "letter");
  }

  @Test
  void explanationsShareOutTheScore() {
    FoundPassages found = engine.search(request("인공지능 메모리 제목:반도체").explained());
    assertThat(found.hits()).isNotEmpty();
    for (Hit hit : found.hits()) {
      assertThat(hit.explanations().stream().mapToDouble(Explanation::share).sum())
          .isCloseTo(1, within(0.001));
      assertThat(hit.explanations()).extracting(Explanation::layer).contains("surface", "title");
    }
    assertThat(found.hits().get(0).explanations())
        .filteredOn(part -> part.layer().equals("surface"))
        .extracting(Explanation::words)
        .contains("메모리");
    assertThat(search("인공지능").hits().get(0).explanations()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void pagesHaveNoGapAndNoOverlap(Order order) {
    addThirty();
    SearchRequest request = pageRequest(order);
    List<String> seen = new ArrayList<>();
    do {
      FoundPassages page = engine.search(request);
      assertThat(page.total()).isEqualTo(30);
      seen.addAll(ids(page));
      request = request.after(page.next());
    } while (request.after().isPresent());
    assertThat(seen).hasSize(30).doesNotHaveDuplicates();
    assertThat(seen)
        .isEqualTo(ids(engine.search(pageRequest(order).after(Optional.empty()).withSize(50))));
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void whatIsAddedOrRemovedBetweenPagesMovesNothingElse(Order order) {
    addThirty();
    List<String> before = ids(engine.search(pageRequest(order).withSize(50)));
    SearchRequest request = pageRequest(order);
    List<String> seen = new ArrayList<>();
    int pages = 0;
    do {
      FoundPassages page = engine.search(request);
      seen.addAll(ids(page));
      request = request.after(page.next());
      // One comes that ranks first, one that ranks last; one goes that was seen, one that was not.
      put(document("new" + pages, "공통 낱말 공통 낱말.", Kind.NOTE, "", "2026-0" + (pages + 1)));
      put(document("also" + pages, "다른 말이 있는 긴 글 사이에 공통 하나.", Kind.NOTE, "", ""));
      remove(before.get(29 - pages));
      remove(seen.get(seen.size() - 2));
      pages++;
    } while (request.after().isPresent());
    seen.removeIf(id -> !before.contains(id));
    List<String> stayed = new ArrayList<>(before);
    stayed.removeIf(id -> !seen.contains(id));
    assertThat(seen).doesNotHaveDuplicates().isEqualTo(stayed);
    assertThat(seen).hasSizeGreaterThanOrEqualTo(30 - pages);
  }

  @Test
  void aPageGoesOnWhereItsLastHitWasIfThatIsGone() {
    addThirty();
    List<String> before = ids(engine.search(pageRequest(Order.DATE).withSize(50)));
    FoundPassages first = engine.search(pageRequest(Order.DATE));
    remove(before.get(6));
    assertThat(ids(engine.search(pageRequest(Order.DATE).after(first.next()))))
        .isEqualTo(before.subList(7, 14));
  }

  @Test
  void sectionsTakeTurnsInADiverseResult() {
    addChapters();
    List<List<String>> plain = sections(engine.search(request("수문 밀물")));
    List<List<String>> turns = sections(engine.search(request("수문 밀물").diversely()));
    assertThat(turns).containsExactlyInAnyOrderElementsOf(plain);
    assertThat(turns.get(0)).isEqualTo(plain.get(0));
    assertThat(turns.subList(0, 3)).doesNotHaveDuplicates();
    assertThat(plain.subList(0, 3)).containsOnly(plain.get(0));
  }

  @Test
  void pagesOfADiverseResultHaveNoGapAndNoOverlap() {
    addChapters();
    SearchRequest request = request("수문 밀물").diversely().withSize(2);
    List<Hit> paged = new ArrayList<>();
    do {
      FoundPassages page = engine.search(request);
      paged.addAll(page.hits());
      request = request.after(page.next());
    } while (request.after().isPresent());
    assertThat(paged).isEqualTo(engine.search(request("수문 밀물").diversely()).hits());
  }

  private void addChapters() {
    String full = "수문과 밀물을 다룬다. 수문은 밀물에 닫힌다. ".repeat(80);
    put(
        document(
            "tide",
            "# 하나\n\n%s\n\n# 둘\n\n%s\n\n# 셋\n\n%s\n"
                .formatted(
                    full, "수문 하나뿐인 마을 이야기가 이어진다. ".repeat(10), "밀물이 든 갯벌 이야기를 적는다. ".repeat(10)),
            Kind.NOTE,
            "",
            ""));
  }

  private static List<List<String>> sections(FoundPassages found) {
    return found.hits().stream().map(hit -> hit.passage().section()).toList();
  }

  /** Of one length and in three ranks, which no other document changes. */
  private void addThirty() {
    List<String> ranks = List.of("공통 낱말 공통 낱말", "공통 낱말 다른 글자", "공통 글자 다른 글자");
    for (int i = 0; i < 30; i++) {
      put(
          document(
              "d" + i,
              ranks.get(i % ranks.size()) + " " + i,
              Kind.NOTE,
              "",
              i % 5 == 0 ? "" : "2024-0" + (1 + i % 7)));
    }
  }

  private SearchRequest pageRequest(Order order) {
    return SearchRequest.of(parser.parse("공통 낱말").query(), 7).exactly().orderedBy(order);
  }

  private static List<String> ids(FoundPassages found) {
    return found.hits().stream().map(hit -> hit.document().id().value()).toList();
  }

  private void remove(String id) {
    catalog.remove(new DocumentId(id));
    follow();
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
    return engine.search(request(words).filteredBy(List.of(filters)));
  }

  private SearchRequest request(String words) {
    return SearchRequest.of(parser.parse(words).query(), 50);
  }

  private List<String> documents(String words, Filter... filters) {
    return documents(search(words, filters));
  }

  private static List<String> documents(FoundPassages found) {
    return ids(found).stream().distinct().toList();
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
            read.metadata().origin(),
            read.metadata().format());
    return read.withMetadata(metadata);
  }
}
