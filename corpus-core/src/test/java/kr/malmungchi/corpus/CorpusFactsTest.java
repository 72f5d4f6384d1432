package kr.malmungchi.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kr.malmungchi.CorpusException;
import kr.malmungchi.Limits;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.corpus.QuotesAnswer.Quoted;
import kr.malmungchi.corpus.TimelineAnswer.Dated;
import kr.malmungchi.dictionary.DictionaryParser;
import kr.malmungchi.dictionary.UserDictionary;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.name.NameKind;
import kr.malmungchi.name.Spelling;
import kr.malmungchi.quotation.Quote;
import kr.malmungchi.reading.Source;
import kr.malmungchi.search.Filter;
import kr.malmungchi.search.MemoryEngine;
import kr.malmungchi.timeline.DatedEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void strangeDocumentsAndQuestionsGetEmptyOrWellFormedAnswers() {
    List<String> strange =
        List.of(
            "낱말",
            "끝이 없는 글 ".repeat(2_000),
            "가".repeat(1 << 20),
            "배소담 대표는 2019년 3월 2일 \"같은 말\"이라고 말했다. ".repeat(2_000),
            "2023년 13월 45일과 99999년, 0000년 0월 0일에 있었다. 2023년 2월 30일도.",
            "\"그는 '그녀는 \"나는 \"\"라고\" 했다'고 \"\"\" 말했다. 「『〈",
            "“".repeat(5_000) + "말했다.",
            "---\ntitle: 빈 글\n---\n");
    for (int i = 0; i < strange.size(); i++) {
      add("strange" + i, strange.get(i));
    }
    for (FactRequest request :
        List.of(
            FactRequest.all(),
            FactRequest.about("없는말뷁"),
            FactRequest.about("\"(' OR -"),
            FactRequest.about("2023년 13월 45일"))) {
      check(timeline(request).page());
      check(corpus.facts().quotes(request, Optional.empty()).page());
      check(corpus.facts().names(request, Optional.empty()));
      check(corpus.facts().agreements(request));
    }
    assertThat(timeline(FactRequest.about("없는말뷁")).page().reason())
        .contains(FactPage.Reason.NOTHING_FOUND);
    Filter word = new Filter.InDocument(new DocumentId("strange0"));
    assertThat(timeline(FactRequest.all().withFilters(List.of(word))).page().reason())
        .contains(FactPage.Reason.NOTHING_TOLD);
  }

  private static void check(FactPage<?> page) {
    assertThat(page.facts().isEmpty()).isEqualTo(page.reason().isPresent());
    assertThat(page.facts().size()).isLessThanOrEqualTo(page.total());
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
        .hasMessage("size must be between 1 and 10000: 0");
  }

  private static final String TALK =
      """
      # 부두의 말

      배소담 대표는 "등대가 먼저다"라고 말했다. 그는 "시장은 나중이다"라고 덧붙였다.

      한 관계자는 "결정된 것이 없다"고 전했다. 제프 베이조스(Jeff Bezos)는 오지 않았다.
      """;
  private static final String LETTER = "# 편지\n\n배소담 대표는 웃었다. 제프 베조스는 \"부두를 사겠다\"고 말했다.\n";

  @Test
  void quotationsAreListedWithTheirSpeakersUnderAnySpelling() {
    add("talk", TALK);
    add("letter", LETTER);
    QuotesAnswer all = corpus.facts().quotes(FactRequest.all(), Optional.empty());
    assertThat(all.page().facts())
        .extracting(Quote::words)
        .containsExactly("부두를 사겠다", "등대가 먼저다", "시장은 나중이다", "결정된 것이 없다");
    assertThat(all.page().facts())
        .allSatisfy(
            quote ->
                assertThat(corpus.document(quote.document().id()).text(quote.span()))
                    .isEqualTo(quote.words()));
    assertThat(all.speakers()).contains(new Quoted("배소담", 2));
    for (String spelling : List.of("배소담", "배 소담")) {
      assertThat(said(spelling)).containsExactly("등대가 먼저다", "시장은 나중이다");
    }
    for (String spelling : List.of("제프 베조스", "제프 베이조스", "jeff bezos")) {
      assertThat(said(spelling)).as(spelling).containsExactly("부두를 사겠다");
    }
    assertThat(said("윤세라")).isEmpty();
    assertThat(corpus.facts().quotes(FactRequest.about("시장"), Optional.empty()).page().facts())
        .extracting(Quote::words)
        .contains("시장은 나중이다");
  }

  private List<String> said(String speaker) {
    return corpus.facts().quotes(FactRequest.all(), Optional.of(speaker)).page().facts().stream()
        .map(Quote::words)
        .toList();
  }

  @Test
  void aNameHasAllItsSpellingsAndItsCompany() {
    add("talk", TALK);
    add("letter", LETTER);
    NameInUse bezos = corpus.facts().name("제프 베조스");
    assertThat(bezos.name().spellings())
        .extracting(Spelling::text)
        .containsExactlyInAnyOrder("제프 베이조스", "제프 베조스", "Jeff Bezos");
    assertThat(bezos.documents()).isEqualTo(2);
    assertThat(bezos.mentions()).isEqualTo(3);
    assertThat(corpus.document(bezos.first().document().id()).text(bezos.first().span()))
        .isEqualTo("제프 베조스");
    assertThat(corpus.facts().name("배소담").name().kind()).isEqualTo(NameKind.PERSON);
    assertThatThrownBy(() -> corpus.facts().name("윤세라"))
        .hasMessage("no name \"윤세라\"; the list of names shows them");
  }

  @Test
  void whatAUserSaysOfNamesHoldsAtOnceAndCanBeTakenBack() {
    add("talk", TALK);
    add("letter", LETTER);
    UserDictionary apart = dictionary("제프 베이조스 != 제프 베조스");
    corpus.use(apart);
    assertThat(corpus.facts().name("제프 베조스").name())
        .isNotEqualTo(corpus.facts().name("Jeff Bezos").name());
    corpus.use(dictionary("배소담 = 제프 베조스"));
    assertThat(corpus.facts().name("배소담").name()).isEqualTo(corpus.facts().name("제프 베조스").name());
    corpus.use(UserDictionary.EMPTY);
    assertThat(corpus.facts().name("제프 베조스").name())
        .isEqualTo(corpus.facts().name("Jeff Bezos").name())
        .isNotEqualTo(corpus.facts().name("배소담").name());
  }

  private static UserDictionary dictionary(String text) {
    return new DictionaryParser(Limits.defaults()).parse(text).dictionary();
  }

  @Test
  void namesAreListedByTheirMentionsAndKind() {
    add("talk", TALK);
    add("letter", LETTER);
    FactPage<NameInUse> people =
        corpus.facts().names(FactRequest.all(), Optional.of(NameKind.PERSON));
    assertThat(people.facts())
        .extracting(use -> use.name().display())
        .contains("배소담")
        .doesNotHaveDuplicates();
    assertThat(people.facts()).extracting(NameInUse::mentions).isSortedAccordingTo((a, b) -> b - a);
    assertThat(corpus.facts().names(FactRequest.about("편지"), Optional.empty()).facts())
        .allSatisfy(use -> assertThat(use.documents()).isEqualTo(1));
  }

  private TimelineAnswer timeline(FactRequest request) {
    return corpus.facts().timeline(request, Optional.empty(), Optional.empty());
  }

  private List<String> days(@Nullable String from, @Nullable String to) {
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
