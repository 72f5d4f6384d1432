package kr.malmungchi.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.malmungchi.Limits;
import kr.malmungchi.dictionary.DictionaryParser;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Kind;
import kr.malmungchi.fact.FactReader;
import kr.malmungchi.fact.Facts;
import kr.malmungchi.search.FoundFacts.Telling;
import org.junit.jupiter.api.Test;

/** What every engine must know of the facts that passages tell. */
abstract class FactContract extends DictionaryContract {
  private static final Query.All ALL = new Query.All(List.of(), List.of());

  @Test
  void passagesTellTheEventsOfTheirSentences() {
    assertThat(days(engine.facts(SearchRequest.of(ALL, 100))))
        .containsExactlyInAnyOrder("2024-12-26", "2026-01-22");
  }

  @Test
  void factsAreThoseOfTheDocument() {
    put(document("diary", DIARY, Kind.BLOG, "윤세라", "2025-07-01"));
    FactReader reader = new FactReader(catalog.find(new DocumentId("diary")).orElseThrow());
    Facts expected = reader.in(catalog.find(new DocumentId("diary")).orElseThrow().root().span());
    FoundFacts found = engine.facts(request("문서:diary"));
    assertThat(found.passages()).hasSize((int) found.total());
    assertThat(found.passages().stream().flatMap(one -> one.facts().events().stream()))
        .containsExactlyInAnyOrderElementsOf(expected.events());
    assertThat(found.passages().stream().flatMap(one -> one.facts().dates().stream()))
        .containsExactlyInAnyOrderElementsOf(expected.dates());
  }

  private static final String DIARY =
      """
      # 가게 일지

      2025년 3월 2일 가게를 열었다. 다음 날 첫 손님이 왔고, 같은 해 5월에는 자리를 늘렸다.

      ## 그 뒤

      2025년 6월 10일 옆 가게와 합쳤다. 이름은 그대로 두었다.
      """;

  @Test
  void passagesAreFoundByTheDaysOfTheirEvents() {
    assertThat(days(told("2024-12-26", "2024-12-26"))).containsExactly("2024-12-26");
    assertThat(days(told("2025-01-01", null))).containsExactly("2026-01-22");
    assertThat(days(told(null, "2025-01-01"))).containsExactly("2024-12-26");
    assertThat(days(told("2025-01-01", "2025-12-31"))).isEmpty();
    assertThat(told(null, null).total()).isEqualTo(2);
  }

  @Test
  void factsOfAQuestionComeFromThePassagesThatMatchItBestFirst() {
    FoundFacts found = engine.facts(request("시행일 국회"));
    assertThat(found.total()).isEqualTo(2);
    assertThat(found.passages())
        .extracting(Telling::score)
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(engine.facts(request("시행일 국회").withSize(1)).passages()).hasSize(1);
    assertThat(engine.facts(request("편지")).passages().get(0).facts().events()).isEmpty();
  }

  @Test
  void aPassageThatIsReadAgainTellsTheSame() {
    FoundFacts before = engine.facts(SearchRequest.of(ALL, 100));
    catalog.use(new DictionaryParser(Limits.defaults()).parse("기본법").dictionary());
    follow();
    FoundFacts after = engine.facts(SearchRequest.of(ALL, 100));
    assertThat(Set.copyOf(after.passages())).isEqualTo(Set.copyOf(before.passages()));
    assertThat(days(told("2024-12-26", "2024-12-26"))).containsExactly("2024-12-26");
  }

  @Test
  void factsOfRemovedDocumentsAreGone() {
    remove("act");
    assertThat(days(engine.facts(SearchRequest.of(ALL, 100)))).isEmpty();
    assertThat(told(null, null).total()).isZero();
  }

  private FoundFacts told(String from, String to) {
    Filter within =
        new Filter.Telling(
            Optional.ofNullable(from).map(LocalDate::parse),
            Optional.ofNullable(to).map(LocalDate::parse));
    return engine.facts(SearchRequest.of(ALL, 100).filteredBy(List.of(within)));
  }

  private static List<String> days(FoundFacts found) {
    return found.passages().stream()
        .flatMap(one -> one.facts().events().stream())
        .map(event -> event.when().range().toString())
        .toList();
  }
}
