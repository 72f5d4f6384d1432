package kr.malmungchi.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.malmungchi.catalog.Change;
import kr.malmungchi.catalog.Changes;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.PassageCutter;
import kr.malmungchi.text.SentenceSplitter;
import kr.malmungchi.text.Span;
import org.junit.jupiter.api.Test;

/** What every engine must do. An engine's module extends it and hands in the engine. */
public abstract class EngineContract extends FactContract {
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
  void aDamagedDocumentIsSkippedAndNamedUntilItIsReplaced() {
    long revision = catalog.revision();
    Change damaged = new Change.Damaged(revision, "letter", "unreadable");
    engine.apply(new Changes(catalog.identity(), List.of(damaged), revision));
    assertThat(documents("도서관")).isEmpty();
    assertThat(engine.skipped()).containsExactly("letter");
    put(document("letter", "도서관에서 편지를 썼다.", Kind.UNKNOWN, "", ""));
    assertThat(documents("도서관")).containsExactly("letter");
    assertThat(engine.skipped()).isEmpty();
  }

  @Test
  void theSameChangesTwiceChangeNothing() {
    long size = engine.size();
    engine.apply(catalog.changesSince(0, 100));
    assertThat(engine.size()).isEqualTo(size);
  }
}
