package kr.malmungchi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Kind;
import org.junit.jupiter.api.Test;

/** What every engine must do with each construct of a question and each filter. */
abstract class QuestionContract extends EngineFixture {
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
  void passagesThatShareMostTellingWordsAreMostLikeAText() {
    put(document("memory", "고대역폭 메모리는 가속기가 쓴다. 칩을 여러 장 쌓는다.", Kind.NOTE, "", ""));
    put(document("power", "여러 장의 지도가 벽에 걸렸다.", Kind.NOTE, "", ""));
    String text = catalog.find(new DocumentId("chips")).orElseThrow().text();
    assertThat(like(List.of(text), Optional.of(new DocumentId("chips"))))
        .startsWith("memory")
        .doesNotContain("chips", "letter");
    assertThat(like(List.of(text), Optional.empty())).startsWith("chips").contains("memory");
  }

  @Test
  void whatSharesOneWordOnlyIsNotAlike() {
    put(document("one", "사람은 눈을 기다린다.", Kind.NOTE, "", ""));
    put(document("two", "도서관 앞에서 편지를 읽었다. 책을 덮었다.", Kind.NOTE, "", ""));
    String text = catalog.find(new DocumentId("letter")).orElseThrow().text();
    assertThat(like(List.of(text), Optional.of(new DocumentId("letter")))).containsExactly("two");
    assertThat(like(List.of("뷁쉙 틟쾗"), Optional.empty())).isEmpty();
    assertThat(like(List.of("?!"), Optional.empty())).isEmpty();
  }

  @Test
  void whatIsSharedIsHighlighted() {
    put(document("two", "도서관 앞에서 편지를 읽었다. 책을 덮었다.", Kind.NOTE, "", ""));
    String text = catalog.find(new DocumentId("letter")).orElseThrow().text();
    Query.Like like = new Query.Like(List.of(text), Optional.of(new DocumentId("letter")));
    Hit hit = engine.search(SearchRequest.of(alone(like), 5)).hits().get(0);
    assertThat(hit.highlights())
        .extracting(span -> span.in("도서관 앞에서 편지를 읽었다. 책을 덮었다."))
        .anyMatch(words -> words.startsWith("편지"))
        .anyMatch(words -> words.startsWith("도서관"));
  }

  @Test
  void likenessCanBeOneOfSeveralConditions() {
    String text = catalog.find(new DocumentId("chips")).orElseThrow().text();
    Query like = new Query.Like(List.of(text), Optional.empty());
    Query either = new Query.Any(List.of(like, new Query.Phrase("편지를 받았다")));
    Query.All without = new Query.All(List.of(either), List.of(new Query.Phrase("국회는")));
    assertThat(documents(engine.search(SearchRequest.of(without, 9)))).contains("chips", "letter");
    Query.All unlike = new Query.All(List.of(new Query.Phrase("메모리를")), List.of(like));
    assertThat(documents(engine.search(SearchRequest.of(unlike, 9)))).isEmpty();
  }

  private List<String> like(List<String> texts, Optional<DocumentId> besides) {
    return documents(engine.search(SearchRequest.of(alone(new Query.Like(texts, besides)), 9)));
  }

  private static Query.All alone(Query query) {
    return new Query.All(List.of(query), List.of());
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
}
