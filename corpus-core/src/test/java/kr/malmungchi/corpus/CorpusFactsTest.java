package kr.malmungchi.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.malmungchi.CorpusException;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.corpus.TimelineAnswer.Dated;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.reading.Source;
import kr.malmungchi.search.Filter;
import kr.malmungchi.search.MemoryEngine;
import kr.malmungchi.timeline.DatedEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CorpusFactsTest {
  private static final String HARBOUR =
      """
      # 항구 이야기

      2019년 3월 2일 새 부두가 열렸다. 다음 날 첫 배가 들어왔다.

      ## 등대

      등대는 2021년 5월에 불을 켰다. 2023년에는 시장이 옮겨 왔다.
      """;
  private static final String TOWN =
      """
      # 읍내 소식

      읍사무소는 2019년 3월 2일 새 부두의 문을 열었다고 알렸다.

      도서관은 2020년 여름 내내 쉬었다. 고양이는 창가에서 잔다.
      """;

  private final Corpus corpus = Corpus.of(new MemoryCatalog(), new MemoryEngine());

  @BeforeEach
  void addDocuments() {
    add("harbour", HARBOUR);
    add("town", TOWN);
  }

  @Test
  void eventsComeInTheOrderOfTimeWithTheirWordsAsTheyStandInTheSource() {
    List<DatedEvent> events = timeline(FactRequest.all()).page().facts();
    assertThat(events)
        .extracting(event -> event.when().range().toString())
        .containsExactly("2019-03-02", "2019-03-02", "2019-03-03", "2020", "2021-05", "2023");
    assertThat(events)
        .allSatisfy(
            event ->
                assertThat(corpus.document(event.document().id()).text(event.sentence()))
                    .isEqualTo(event.text()));
  }

  @Test
  void datesTellHowManyDocumentsTellOfThem() {
    List<Dated> dates = timeline(FactRequest.all()).dates();
    assertThat(dates.get(0).events()).isEqualTo(2);
    assertThat(dates.get(0).documents()).isEqualTo(2);
    assertThat(dates.stream().mapToInt(Dated::events).sum()).isEqualTo(6);
  }

  @Test
  void aRangeOfDaysHoldsWhatMayHaveHappenedInIt() {
    assertThat(days("2019-03-03", "2020-06-30")).containsExactly("2019-03-03", "2020");
    assertThat(days("2021-05-31", null)).containsExactly("2021-05", "2023");
    assertThat(days(null, "2019-03-02")).containsExactly("2019-03-02", "2019-03-02");
    assertThat(days("2030-01-01", null)).isEmpty();
  }

  @Test
  void aQuestionAndFiltersNarrowItDown() {
    assertThat(timeline(FactRequest.about("등대")).page().facts())
        .extracting(event -> event.when().range().toString())
        .containsExactly("2021-05", "2023");
    Filter town = new Filter.InDocument(new DocumentId("town"));
    assertThat(timeline(FactRequest.all().withFilters(List.of(town))).page().total()).isEqualTo(2);
    assertThat(timeline(FactRequest.about("코끼리")).page().facts()).isEmpty();
    assertThat(timeline(FactRequest.about("종류:")).page().warnings()).isNotEmpty();
    assertThat(timeline(FactRequest.about("  ")).page().facts()).isEmpty();
  }

  @Test
  void pagesAreOneListAlsoWhenDocumentsChangeMeanwhile() {
    List<String> whole =
        timeline(FactRequest.all()).page().facts().stream().map(DatedEvent::text).toList();
    List<String> paged = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      FactPage<DatedEvent> page = timeline(FactRequest.all().withSize(1).withCursor(cursor)).page();
      page.facts().forEach(event -> paged.add(event.text()));
      cursor = page.next();
      if (paged.size() == 2) {
        add("older", "1999년 1월 1일 다리를 놓았다.");
      }
    } while (cursor.isPresent());
    assertThat(paged).isEqualTo(whole);
  }

  @Test
  void aCursorOfAnotherRequestIsRefused() {
    String next = timeline(FactRequest.all().withSize(1)).page().next().orElseThrow();
    for (FactRequest other :
        List.of(
            FactRequest.about("등대").withCursor(Optional.of(next)),
            FactRequest.all().withCursor(Optional.of("x")),
            FactRequest.all().withCursor(Optional.of(next + "x")))) {
      assertThatThrownBy(() -> timeline(other)).isInstanceOf(CorpusException.class);
    }
    assertThatThrownBy(() -> timeline(FactRequest.all().withSize(0)))
        .hasMessage("size must be between 1 and 100: 0");
  }

  private TimelineAnswer timeline(FactRequest request) {
    return corpus.facts().timeline(request, Optional.empty(), Optional.empty());
  }

  private List<String> days(String from, String to) {
    return corpus
        .facts()
        .timeline(
            FactRequest.all(),
            Optional.ofNullable(from).map(LocalDate::parse),
            Optional.ofNullable(to).map(LocalDate::parse))
        .page()
        .facts()
        .stream()
        .map(event -> event.when().range().toString())
        .toList();
  }

  private void add(String id, String text) {
    corpus.add(Source.bytes(new DocumentId(id), id + ".md", text.getBytes(StandardCharsets.UTF_8)));
  }
}
