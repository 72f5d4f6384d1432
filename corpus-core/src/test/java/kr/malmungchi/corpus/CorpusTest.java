package kr.malmungchi.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.malmungchi.CorpusException;
import kr.malmungchi.catalog.Catalog;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.corpus.AddResult.Outcome;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.reading.Source;
import kr.malmungchi.search.Filter;
import kr.malmungchi.search.MemoryEngine;
import kr.malmungchi.search.Order;
import kr.malmungchi.search.SearchResult;
import kr.malmungchi.summary.Summary;
import kr.malmungchi.summary.SummarySentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
  private static final String COMMENTED =
      "---\ntitle: 알림\n---\n\n<!-- 우체국은 쉰다. -->\n\n도서관은 일찍 문을 열었다.\n";

  @TempDir Path folder;
  private final Corpus corpus = Corpus.of(new MemoryCatalog(), new MemoryEngine());

  @Test
  void aRerunChangesNothingAndAChangedFileReplacesItsOlderRevision() throws IOException {
    Path file = write("글.txt", "도서관은 일찍 문을 열었다.");
    assertThat(corpus.add(file).count(Outcome.ADDED)).isEqualTo(1);
    assertThat(corpus.add(file).count(Outcome.UNCHANGED)).isEqualTo(1);
    write("글.txt", "우체국은 늦게 문을 열었다.");
    assertThat(corpus.add(folder).count(Outcome.REPLACED)).isEqualTo(1);
    assertThat(corpus.documents()).isEqualTo(1);
    assertThat(corpus.search("우체국").total()).isEqualTo(1);
    assertThat(corpus.search("도서관").total()).isZero();
  }

  @Test
  void furnitureOfAnOverruledRuleIsFoundAtOnceAndCanBeTakenBack() {
    DocumentId id = add("글.md", COMMENTED);
    assertThat(corpus.search("우체국").total()).isZero();

    Document decided = corpus.overrule(id, Set.of("html-comment")).document();
    assertThat(corpus.document(id)).isEqualTo(decided);
    assertThat(corpus.entry(id).overruled()).containsExactly("html-comment");
    assertThat(corpus.entry(id).revision()).isEqualTo(2);
    assertThat(corpus.search("우체국").total()).isEqualTo(1);

    corpus.overrule(id, Set.of("html-comment"));
    assertThat(corpus.revision()).as("the same verdict again").isEqualTo(2);

    corpus.overrule(id, Set.of());
    assertThat(corpus.search("우체국").total()).isZero();
    assertThat(corpus.entry(id).overruled()).isEmpty();
  }

  @Test
  void onlyRulesOfTheDocumentCanBeOverruled() {
    DocumentId commented = add("글.md", COMMENTED);
    DocumentId plain = add("글.txt", "도서관은 일찍 문을 열었다.");
    assertThatThrownBy(() -> corpus.overrule(commented, Set.of("teaser")))
        .isInstanceOfSatisfying(
            CorpusException.class,
            e -> assertThat(e.kind()).isEqualTo(CorpusException.Kind.INVALID))
        .hasMessage(
            "no rule \"teaser\" in this document; its rules are front-matter, html-comment");
    assertThatThrownBy(() -> corpus.overrule(plain, Set.of("teaser")))
        .hasMessage("no rule \"teaser\" in this document; nothing of it is furniture");
    assertThatThrownBy(() -> corpus.overrule(new DocumentId("none"), Set.of()))
        .hasMessage("no document \"none\"; the list of documents shows their ids");
    assertThat(corpus.revision()).isEqualTo(2);
  }

  @Test
  void aVerdictLastsWhenTheFileChanges() throws IOException {
    Path file = write("글.md", COMMENTED);
    DocumentId id = corpus.add(file).results().get(0).document().orElseThrow();
    corpus.overrule(id, Set.of("html-comment", "front-matter"));

    write("글.md", "<!-- 경찰서는 멀다. -->\n\n소방서는 가깝다.\n");
    assertThat(corpus.add(file).count(Outcome.REPLACED)).isEqualTo(1);
    assertThat(corpus.entry(id).overruled()).containsExactly("html-comment");
    assertThat(corpus.search("경찰서").total()).isEqualTo(1);
    assertThat(corpus.add(file).count(Outcome.UNCHANGED)).isEqualTo(1);
  }

  @Test
  void aVerdictLastsWhenTheDocumentIsPutAnew() {
    DocumentId id = add("글.md", COMMENTED);
    Document undecided = corpus.document(id);
    corpus.overrule(id, Set.of("html-comment"));

    assertThat(corpus.put(undecided).outcome()).isEqualTo(Catalog.Outcome.UNCHANGED);
    corpus.remove(id);
    assertThat(corpus.put(undecided).outcome()).isEqualTo(Catalog.Outcome.ADDED);
    assertThat(corpus.entry(id).overruled()).as("it was another document").isEmpty();
  }

  @Test
  void oneBadFileStopsNothingAndTheCountsAddUp() throws IOException {
    write("가.txt", "읽을 수 있는 글이다.");
    Files.write(folder.resolve("나.txt"), new byte[] {0, 1, 2, 3});
    write("다.png", "그림");
    write("라.md", "# 제목\n\n읽을 수 있는 글이다.");
    write("마.txt", "");
    AddReport report = corpus.add(folder);
    assertThat(report.results()).hasSize(5);
    assertThat(report.count(Outcome.ADDED)).isEqualTo(2);
    assertThat(report.failures())
        .extracting(failure -> failure.origin() + ": " + failure.reason())
        .containsExactly(
            "나.txt: a binary file, not text",
            "다.png: no reader for .png files; known endings are .htm, .html, .log, .markdown, .md, .text, .txt, .xhtml",
            "마.txt: the file is empty");
  }

  @Test
  void aMissingPathAddsNothingAtAll() throws IOException {
    Path file = write("가.txt", "글이다.");
    assertThatThrownBy(() -> corpus.add(file, folder.resolve("없음")))
        .isInstanceOf(CorpusException.class);
    assertThat(corpus.documents()).isZero();
  }

  @Test
  void progressHearsOfEveryFileOnce() throws IOException {
    for (int i = 0; i < 250; i++) {
      write("글" + i + ".txt", i + "번째 글이다.");
    }
    List<Integer> heard = new ArrayList<>();
    corpus.add(
        List.of(folder),
        (result, done, total) -> {
          assertThat(total).isEqualTo(250);
          heard.add(done);
        });
    assertThat(heard).hasSize(250).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void cursorsLeadThroughAllHitsAndAllDocuments() {
    for (int i = 0; i < 25; i++) {
      add("글" + i + ".txt", "공통 낱말을 담은 글이다.");
    }
    Set<DocumentId> found = new HashSet<>();
    Optional<String> cursor = Optional.empty();
    do {
      SearchResult page =
          corpus.search("공통 낱말", SearchOptions.usual().withSize(4).withCursor(cursor));
      page.hits().forEach(hit -> assertThat(found.add(hit.document().id())).isTrue());
      cursor = page.next();
    } while (cursor.isPresent());
    assertThat(found).hasSize(25);

    Set<DocumentId> listed = new HashSet<>();
    do {
      DocumentPage page = corpus.documents(4, cursor);
      page.documents().forEach(entry -> assertThat(listed.add(entry.card().id())).isTrue());
      cursor = page.next();
    } while (cursor.isPresent());
    assertThat(listed).isEqualTo(found);
  }

  @Test
  void aForeignCursorIsRefused() {
    add("글.txt", "낱말이 있는 글이다.");
    for (String cursor : List.of("x", "", "ZDEyMw", "!!!", "aC0x")) {
      assertThatThrownBy(
              () -> corpus.search("낱말", SearchOptions.usual().withCursor(Optional.of(cursor))))
          .isInstanceOf(CorpusException.class);
    }
  }

  @Test
  void aCursorHoldsForItsQuestionAndOptionsOnly() {
    for (int i = 0; i < 5; i++) {
      add("글" + i + ".txt", "낱말이 있는 글이다.");
    }
    SearchOptions options = SearchOptions.usual().withSize(2);
    Optional<String> next = corpus.search("낱말", options).next();
    assertThat(corpus.search("낱말", options.withSize(1).withCursor(next)).hits()).hasSize(1);
    assertThatThrownBy(() -> corpus.search("글", options.withCursor(next)))
        .isInstanceOf(CorpusException.class)
        .hasMessageStartingWith("not a cursor of this question with these options");
    assertThatThrownBy(() -> corpus.search("낱말", options.withOrder(Order.DATE).withCursor(next)))
        .isInstanceOf(CorpusException.class);
    String forged = (next.orElseThrow().startsWith("a") ? "b" : "a") + next.get().substring(1);
    assertThatThrownBy(() -> corpus.search("낱말", options.withCursor(Optional.of(forged))))
        .isInstanceOf(CorpusException.class);
  }

  @Test
  void sectionsAreNamedByFewWords() {
    Filter below = new Filter.Below("절 ".repeat(65));
    assertThatThrownBy(() -> corpus.search("낱말", SearchOptions.usual().withFilters(List.of(below))))
        .hasMessage("sections are named by at most 64 words");
  }

  @Test
  void aDocumentIsNamedByIdOrByItsName() {
    DocumentId id = add("보고서.txt", "내용이 있는 글이다.");
    assertThat(corpus.named(id.value())).isEqualTo(id);
    assertThat(corpus.named("보고서.txt")).isEqualTo(id);
    assertThatThrownBy(() -> corpus.named("없는 것.txt"))
        .hasMessage("no document \"없는 것.txt\"; the list of documents shows their ids");
    corpus.add(
        Source.bytes(
            new DocumentId("second"), "보고서.txt", "다른 글이다.".getBytes(StandardCharsets.UTF_8)));
    assertThatThrownBy(() -> corpus.named("보고서.txt"))
        .hasMessageContaining("several documents are named");
  }

  @Test
  void everySummarySentenceIsWordForWordFromItsPlace() {
    DocumentId id =
        add(
            "글.md",
            "# 반도체\n\n메모리 반도체 값이 올랐다. 메모리 반도체를 만드는 회사는 웃었다.\n\n## 전망\n\n반도체 값은 내년에도 오를 것으로 보인다. 날씨가 맑았다.\n");
    Summary summary = corpus.summary(id, 2);
    assertThat(summary.sentences()).hasSize(2);
    for (SummarySentence sentence : summary.sentences()) {
      assertThat(corpus.document(id).text(sentence.span())).isEqualTo(sentence.text());
      assertThat(sentence.section())
          .isEqualTo(corpus.document(id).root().pathAt(sentence.span().start()));
    }
    assertThat(corpus.summary(id, 2)).isEqualTo(summary);
  }

  @Test
  void aQuestionIsAnsweredFromSeveralDocumentsWithoutRepeating() {
    add("가.txt", "시의회는 도서관 예산을 두 배로 늘렸다. 비가 왔다.");
    add("나.txt", "시의회는 도서관 예산을 두 배로 늘렸다. 바람이 불었다.");
    add("다.txt", "도서관 예산 증액에 주민들은 반겼다.");
    Summary summary = corpus.summary("도서관 예산", 5);
    assertThat(summary.documents()).isEqualTo(3);
    assertThat(summary.sentences())
        .extracting(SummarySentence::text)
        .doesNotHaveDuplicates()
        .contains("도서관 예산 증액에 주민들은 반겼다.");
  }

  @Test
  void noSummarySentenceRunsOnIntoTheNextBlockOrRepeatsTheTitle() {
    add(
        "가.txt",
        "도서관 예산 이야기를 묻습니다\n나룻배사공\n조회 수 31 추천 수 4 2024.02.17 22:05:41\n\n도서관 예산 이야기 하나\n시의회는 도서관 예산을 두 배로 늘렸다.\n");
    assertThat(corpus.summary("도서관 예산", 5).sentences())
        .extracting(SummarySentence::text)
        .containsExactlyInAnyOrder("도서관 예산 이야기 하나", "시의회는 도서관 예산을 두 배로 늘렸다.");
  }

  @Test
  void nothingToSummariseIsAnEmptySummary() {
    DocumentId id = add("한마디.txt", "네");
    assertThat(corpus.summary(id, 3).sentences()).isEmpty();
    assertThat(corpus.summary("아무도 쓰지 않은 낱말", 3).sentences()).isEmpty();
    assertThat(corpus.summary("?!", 3).sentences()).isEmpty();
  }

  @Test
  void sizesOutsideTheirBoundsAreRefused() {
    assertThatThrownBy(() -> corpus.search("낱말", SearchOptions.usual().withSize(0)))
        .hasMessage("size must be between 1 and 100: 0");
    assertThatThrownBy(() -> corpus.search("낱말", SearchOptions.usual().withSize(101)))
        .hasMessage("size must be between 1 and 100: 101");
    assertThatThrownBy(() -> corpus.summary("낱말", 201))
        .hasMessage("sentences must be between 1 and 200: 201");
  }

  private DocumentId add(String name, String text) {
    Source source = Source.bytes(DocumentId.of(name), name, text.getBytes(StandardCharsets.UTF_8));
    return corpus.add(source).document().orElseThrow();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
