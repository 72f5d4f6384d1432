package kr.malmungchi.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.malmungchi.Limits;
import kr.malmungchi.dictionary.DictionaryParser;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.PassageCutter;
import kr.malmungchi.fact.FactReader;
import kr.malmungchi.fact.Facts;
import kr.malmungchi.loanword.Gloss;
import kr.malmungchi.name.NameKind;
import kr.malmungchi.name.SeenName;
import kr.malmungchi.search.FoundFacts.Telling;
import org.jspecify.annotations.Nullable;
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
    Document diary = catalog.find(new DocumentId("diary")).orElseThrow();
    FactReader reader = new FactReader(diary);
    List<Facts> expected = new PassageCutter().cut(diary).stream().map(reader::in).toList();
    FoundFacts found = engine.facts(request("문서:diary"));
    assertThat(found.passages()).extracting(Telling::facts).isEqualTo(expected);
    assertThat(expected)
        .anySatisfy(
            facts -> {
              assertThat(facts.events()).isNotEmpty();
              assertThat(facts.quotes()).isNotEmpty();
              assertThat(facts.mentions()).isNotEmpty();
              assertThat(facts.glosses()).isNotEmpty();
            });
  }

  private static final String DIARY =
      """
      # 가게 일지

      2025년 3월 2일 가게를 열었다. 다음 날 첫 손님이 왔고, 같은 해 5월에는 자리를 늘렸다. 배소담 대표는
      "이웃이 가장 큰 손님이다"라고 말했다. 제프 베이조스(Jeff Bezos)도 책방으로 시작했다.

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
  void passagesAreFoundByWhoIsQuoted() {
    put(document("diary", DIARY, Kind.BLOG, "윤세라", "2025-07-01"));
    for (List<String> speakers :
        List.of(List.of("배소담"), List.of("배 소담", "윤세라"), List.<String>of())) {
      FoundFacts found = filtered(new Filter.Quoting(speakers));
      assertThat(found.total()).as("%s", speakers).isEqualTo(1);
      assertThat(found.passages().get(0).facts().quotes().get(0).words())
          .isEqualTo("이웃이 가장 큰 손님이다");
    }
    assertThat(filtered(new Filter.Quoting(List.of("윤세라"))).total()).isZero();
  }

  @Test
  void passagesAreFoundByTheNamesThatTheyMention() {
    put(document("diary", DIARY, Kind.BLOG, "윤세라", "2025-07-01"));
    assertThat(filtered(new Filter.Naming(List.of("jeffbezos"))).total()).isEqualTo(1);
    assertThat(filtered(new Filter.Naming(List.of("배소담", "제프 베이조스"))).total()).isEqualTo(1);
    assertThat(filtered(new Filter.Naming(List.of("이웃"))).total()).isZero();
  }

  @Test
  void namesAreCountedBySpellingAndKind() {
    put(document("diary", DIARY, Kind.BLOG, "윤세라", "2025-07-01"));
    put(document("more", "배소담 대표가 왔다. 배소담 대표는 앉았다.", Kind.BLOG, "", ""));
    assertThat(engine.names().names())
        .contains(
            new SeenName("배소담", NameKind.PERSON, 3, 2),
            new SeenName("제프 베이조스", NameKind.PERSON, 1, 1));
    assertThat(engine.names().glosses()).extracting(Gloss::other).containsExactly("Jeff Bezos");
    remove("diary");
    assertThat(engine.names().names()).contains(new SeenName("배소담", NameKind.PERSON, 2, 1));
    assertThat(engine.names().glosses()).isEmpty();
  }

  private FoundFacts filtered(Filter filter) {
    return engine.facts(SearchRequest.of(ALL, 100).filteredBy(List.of(filter)));
  }

  @Test
  void factsOfRemovedDocumentsAreGone() {
    remove("act");
    assertThat(days(engine.facts(SearchRequest.of(ALL, 100)))).isEmpty();
    assertThat(told(null, null).total()).isZero();
  }

  private FoundFacts told(@Nullable String from, @Nullable String to) {
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
