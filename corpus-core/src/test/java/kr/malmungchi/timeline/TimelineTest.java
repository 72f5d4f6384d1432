package kr.malmungchi.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kr.malmungchi.Limits;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.reading.MarkdownReader;
import kr.malmungchi.reading.PlainTextReader;
import kr.malmungchi.reading.Source;
import kr.malmungchi.text.Examples;
import kr.malmungchi.text.ExamplesFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;

class TimelineTest {
  @ParameterizedTest
  @ExamplesFile("timeline/events.txt")
  void tells(Examples example) {
    assertThat(lines(text(example.input()))).isEqualTo(example.expected());
  }

  @Test
  void aHeadingThatIsADateDatesItsSection() {
    List<DatedEvent> events = new Timeline().of(markdown("2023-12-01", "blog"));
    assertThat(events.get(0).text()).isEqualTo("이사회가 대표를 해임했다.");
    assertThat(events.get(0).section()).containsExactly("2023년 11월 17일");
    assertThat(events.get(0).when().surface()).isEqualTo("2023년 11월 17일");
    assertThat(events.get(1).when().range().date()).isEqualTo("2023-11-18");
  }

  @Test
  void todayIsADayOnlyForWhatIsOverAndNotForWhatOthersSay() {
    assertThat(lines(markdown("2023-12-01", "blog")))
        .containsExactly(
            "2023-11-17 이사회가 대표를 해임했다.",
            "2023-11-18 직원들은 다음 날 편지를 썼다.",
            "2023-12-01 오늘 새 글이 올라왔다.",
            "2020 3년 전에도 그랬다.",
            "2023-11-29 11월 29일에 대표가 돌아왔다.");
  }

  @Test
  void aBookIsNotWrittenOnOneDay() {
    assertThat(lines(markdown("2025-12-01", "book")))
        .containsExactly(
            "2023-11-17 이사회가 대표를 해임했다.",
            "2023-11-18 직원들은 다음 날 편지를 썼다.",
            "2023-11-29 11월 29일에 대표가 돌아왔다.");
  }

  @Test
  void everyEventStandsInItsDocument() {
    Document document = markdown("2023-12-01", "blog");
    for (DatedEvent event : new Timeline().of(document)) {
      assertThat(document.text(event.sentence())).isEqualTo(event.text());
      assertThat(document.text(event.when().span())).isEqualTo(event.when().surface());
    }
  }

  @Test
  void eventsOfManyDocumentsStandInTheOrderOfTheirDates() {
    Chronology chronology = chronology();
    assertThat(chronology.events())
        .extracting(event -> event.when().range().toString())
        .containsExactly("2015-12-11", "2016..2018", "2023", "2023-11-17", "2023-11-17", "2024");
    assertThat(chronology.byDate().get("2023-11-17")).hasSize(2);
    assertThat(chronology.byDate().keySet()).first().isEqualTo("2015-12-11");
  }

  @Test
  void aRangeKeepsWhatMayHaveHappenedInIt() {
    assertThat(chronology().between(LocalDate.of(2017, 3, 1), LocalDate.of(2023, 11, 17)).events())
        .extracting(event -> event.when().range().toString())
        .containsExactly("2016..2018", "2023", "2023-11-17", "2023-11-17");
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void hostileTextTakesLinearTime() {
    for (String piece :
        List.of("2023. 11. 17.\n", "2023년 11월 17일 ", "\"작년 ", "1월 1일.\n", "『2023년 ")) {
      assertThat(new Timeline().of(text(piece.repeat(60_000 / piece.length())))).isNotNull();
    }
  }

  private static Chronology chronology() {
    String first = "2024년에 합쳤다. 2023년 11월 17일에 해임했다. 2016년부터 2018년까지 기부했다.";
    String second = "2023년 말에 정했다. 2023년 11월 17일에 떠났다. 2015. 12. 11. 세웠다.";
    return new Chronology(
        Stream.of(first, second).flatMap(text -> new Timeline().of(text(text)).stream()).toList());
  }

  private static List<String> lines(Document document) {
    return new Timeline()
        .of(document).stream().map(event -> event.when().range() + " " + event.text()).toList();
  }

  private static Document text(String text) {
    return new PlainTextReader(Limits.defaults())
        .read(source("a.txt", text).load(Limits.defaults().fileBytes()));
  }

  private static Document markdown(String date, String kind) {
    String text =
        """
        ---
        title: 다섯 날
        date: %s
        kind: %s
        ---

        # 2023년 11월 17일

        이사회가 대표를 해임했다.

        직원들은 다음 날 편지를 썼다.

        # 뒷이야기

        오늘 새 글이 올라왔다. 오늘 할 일을 적는다. 3년 전에도 그랬다.
        11월 29일에 대표가 돌아왔다. 그는 "오늘 끝났다"고 말했다.
        """
            .formatted(date, kind);
    return new MarkdownReader(Limits.defaults())
        .read(source("a.md", text).load(Limits.defaults().fileBytes()));
  }

  private static Source source(String name, String text) {
    return Source.bytes(DocumentId.of(name), name, text.getBytes(StandardCharsets.UTF_8));
  }
}
