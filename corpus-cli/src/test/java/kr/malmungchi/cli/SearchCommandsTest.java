package kr.malmungchi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.OptionalInt;
import kr.malmungchi.cli.Cli.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that answer questions: search, suggest, similar and summary. */
final class SearchCommandsTest {
  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void addTwoDocuments() {
    cli = TwoDocuments.addedBelow(folder);
  }

  @Test
  void findsPassagesForPeople() {
    Run run = cli.run("search", "수문", "설계");

    assertThat(run.code()).isZero();
    assertThat(run.lines().get(0))
        .startsWith(" 1. 서해 조력 발전 보고서")
        .contains("제1장 밀물과 썰물 › 1.1. 수문의 설계")
        .endsWith("2024-03-05");
    assertThat(run.out()).contains("수문은 밀물에 닫히고").doesNotContain("\033");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void marksWhatMatchedOnTerminals() {
    Cli terminal = new Cli(folder, OptionalInt.of(60), true, Language.ENGLISH);
    assertThat(terminal.run("search", "고양이").out()).contains("\033[1;33m고양이\033[0m");
  }

  @Test
  void citesPlacesThatShowPrintsWordForWord() {
    JsonNode hit = cli.run("search", "--json", "갯벌", "생물").json().get("hits").get(0);
    JsonNode passage = hit.get("passage");

    Run shown =
        cli.run(
            "show",
            hit.get("document").get("id").asText(),
            "--start",
            passage.get("start").asText(),
            "--end",
            passage.get("end").asText());

    assertThat(shown).isEqualTo(new Run(0, passage.get("text").asText(), ""));
  }

  @Test
  void searchAnswersInTheShapeOfTheApi() {
    JsonNode answer = cli.run("--json", "search", "고양이").json();

    assertThat(answer.get("query").asText()).isEqualTo("고양이");
    assertThat(answer.get("total").asInt()).isEqualTo(1);
    assertThat(answer.get("hits").get(0).get("highlights")).isNotEmpty();
    assertThat(answer.get("next").isNull()).isTrue();
  }

  @Test
  void filtersNarrowTheSearch() {
    assertThat(cli.total("수문", "--kind", "report")).isPositive();
    assertThat(cli.total("수문", "--kind", "blog")).isZero();
    assertThat(cli.total("수문", "--author", "한서연")).isPositive();
    assertThat(cli.total("수문", "--author", "남")).isZero();
    assertThat(cli.total("수문", "--from", "2024-03", "--to", "2024")).isPositive();
    assertThat(cli.total("수문", "--from", "2024-04")).isZero();
    assertThat(cli.total("수문", "--to", "2023")).isZero();
    assertThat(cli.total("수문", "--document", "보고서.md")).isPositive();
    assertThat(cli.total("수문", "--document", "편지.txt")).isZero();
  }

  @Test
  void ofSeveralValuesOneSuffices() {
    assertThat(cli.total("수문 고양이", "--kind", "report", "--kind", "blog")).isEqualTo(1);
    assertThat(cli.total("수문 고양이", "--document", "보고서.md", "--document", "편지.txt")).isEqualTo(2);
    assertThat(cli.total("수문 갯벌", "--section", "수문")).isEqualTo(1);
    assertThat(cli.total("수문 갯벌", "--section", "수문", "--section", "갯벌")).isEqualTo(2);
  }

  @Test
  void questionsHaveALanguage() {
    assertThat(cli.total("수문 OR 고양이")).isEqualTo(2);
    assertThat(cli.total("고양*", "저자:한서연")).isZero();
    assertThat(cli.total("제목:조력 종류:보고서 날짜:2024-03..2024-04")).isEqualTo(3);
    assertThat(cli.run("search", "날짜:언젠가", "수문").err())
        .startsWith("\"날짜:언젠가\" was read as words: a date is written 2023");
  }

  @Test
  void ordersByDate() {
    cli.run("add", cli.file("새 글.md", "---\ndate: 2025-01-02\n---\n수문을 다시 고쳤다.\n"));
    assertThat(firstDate("date")).isEqualTo("2025-01-02");
    assertThat(firstDate("date-asc")).isEqualTo("2024-03-05");
  }

  private String firstDate(String order) {
    return cli.run("search", "--json", "수문", "--sort", order)
        .json()
        .at("/hits/0/document/published")
        .asText();
  }

  @Test
  void explainsScores() {
    assertThat(cli.run("search", "고양이", "--explain").out()).contains("% morph: 고양이");
    assertThat(cli.run("search", "고양이").out()).doesNotContain("morph");
    JsonNode parts = cli.run("search", "--json", "고양이", "--explain").json().at("/hits/0/explain");
    assertThat(parts.findValuesAsText("layer")).contains("surface", "morph", "gram");
    assertThat(parts.get(0).get("share").asDouble()).isBetween(0.0, 1.0);
    assertThat(cli.run("search", "--json", "고양이").json().at("/hits/0/explain")).isEmpty();
  }

  @Test
  void leavesOutWordsAfterAHyphen() {
    assertThat(cli.total("고양이")).isEqualTo(1);
    assertThat(cli.total("고양이", "-도서관")).isZero();
    assertThat(cli.total("-hello", "고양이", "--exact")).isEqualTo(1);
  }

  @Test
  void pagesThroughHits() {
    JsonNode first = cli.run("search", "--json", "--size", "1", "수문 갯벌").json();
    JsonNode second =
        cli.run("search", "--json", "--size", "1", "수문 갯벌", "--cursor", first.get("next").asText())
            .json();

    assertThat(second.get("hits").get(0)).isNotEqualTo(first.get("hits").get(0));
  }

  @Test
  void saysWhenNothingWasFound() {
    assertThat(cli.run("search", "코끼리코끼리")).isEqualTo(new Run(1, "", Cli.line("Nothing found.")));
    assertThat(cli.run("search", "--json", "코끼리코끼리").code()).isEqualTo(1);
    assertThat(cli.run("search", "--json", "코끼리코끼리").json().get("hits")).isEmpty();
  }

  @Test
  void asksForWhatMayBeMeant() {
    assertThat(cli.run("search", "\"설계팀은 수문 열두 게를\"").err())
        .startsWith("Did you mean “\"설계팀은 수문 열두 ");
    JsonNode answer = cli.run("search", "--json", "\"조력 발전소\" 제목:갯별").json();
    assertThat(answer.get("suggestions")).isEmpty();
    JsonNode suggestion = cli.run("search", "--json", "\"조력 밸전소\"").json().at("/suggestions/0");
    assertThat(suggestion.get("query").asText()).isEqualTo("\"조력 발전소\"");
    assertThat(suggestion.get("rule").asText()).isEqualTo("typo");
    assertThat(suggestion.get("passages").asInt()).isEqualTo(1);
    assertThat(suggestion.get("from").asText()).isEqualTo("밸전소");
    assertThat(cli.run("search", "--json", "--exact", "\"조력 밸전소\"").json().get("suggestions"))
        .isEmpty();
  }

  @Test
  void completesWhatIsBegun() {
    assertThat(cli.run("suggest", "열람"))
        .isEqualTo(new Run(0, Cli.line("열람실  1 passages") + Cli.line("열람실 창가  1 passages"), ""));
    JsonNode answer = cli.run("suggest", "--json", "조력", "ㅂ").json();
    assertThat(answer.get("query").asText()).isEqualTo("조력 ㅂ");
    assertThat(answer.at("/suggestions/0/text").asText()).isEqualTo("조력 발전");
    assertThat(answer.at("/suggestions/0/rule").asText()).isEqualTo("prefix");
    assertThat(cli.run("suggest", "ㄱㅇㅇ", "--size", "1").lines().get(0)).startsWith("고양이");
    assertThat(cli.run("suggest", "코끼리")).isEqualTo(new Run(1, "", Cli.line("No words begin so.")));
    assertThat(cli.run("suggest", "코끼리", "--json").json().get("suggestions")).isEmpty();
  }

  @Test
  void findsWhatIsLikeADocument() {
    cli.run("add", cli.file("남해.md", "# 남해\n\n남해의 조력 발전소도 수문을 밀물에 닫는다.\n"));

    Run run = cli.run("similar", "보고서.md");
    assertThat(run.code()).isZero();
    assertThat(run.lines().get(0)).startsWith(" 1. 남해");
    JsonNode hits = cli.run("similar", "남해.md", "--json", "--size", "1").json().get("hits");
    assertThat(hits).hasSize(1);
    assertThat(hits.at("/0/document/origin").asText()).isEqualTo("보고서.md");
    assertThat(hits.at("/0/highlights")).isNotEmpty();
    int start = TwoDocuments.REPORT.indexOf("수문은");
    JsonNode part = cli.run("similar", "보고서.md", "--json", "--start", "" + start).json();
    assertThat(part.findValuesAsText("origin")).startsWith("보고서.md").contains("남해.md");
    assertThat(part.at("/hits/0/passage/text").asText()).startsWith("# 제1장 밀물과 썰물");
    assertThat(cli.run("similar", "편지.txt"))
        .isEqualTo(new Run(1, "", Cli.line("Nothing is like it.")));
  }

  @Test
  void summarisesOneDocument() {
    Run run = cli.run("summary", "보고서.md", "--sentences", "2");

    assertThat(run.code()).isZero();
    assertThat(run.lines()).hasSize(4).first().asString().startsWith("• ");
    assertThat(cli.run("summary", "보고서.md", "--json").json().get("documents").asInt()).isEqualTo(1);
  }

  @Test
  void summarisesInSoManyCharactersAndByTheOutline() {
    JsonNode sentences =
        cli.run("summary", "보고서.md", "--characters", "60", "--json").json().get("sentences");
    int characters = 0;
    for (JsonNode sentence : sentences) {
      characters += sentence.get("text").asText().length();
    }
    assertThat(characters).isBetween(1, 60);

    Run outline = cli.run("summary", "보고서.md", "--outline");
    assertThat(outline.code()).isZero();
    assertThat(outline.lines()).first().asString().startsWith("• ");
    assertThat(cli.run("summary", "보고서.md", "--outline", "--json").json().get("sections"))
        .isNotEmpty();
  }

  @Test
  void aSummaryOfNothingSaysWhy() {
    assertThat(cli.run("summary", "보고서.md", "--characters", "1"))
        .satisfies(run -> assertThat(run.code()).isEqualTo(1))
        .satisfies(run -> assertThat(run.err()).isNotBlank());
    assertThat(cli.run("summary", "--query", "코끼리코끼리").err()).contains("passage");
  }

  @Test
  void summarisesWhatAllSayAboutAQuestion() {
    JsonNode summary =
        cli.run("summary", "--json", "--query", "고양이", "이름", "--sentences", "1").json();

    assertThat(summary.get("sentences").get(0).get("text").asText()).contains("고양이");
    assertThat(cli.run("summary", "--query", "코끼리코끼리").code()).isEqualTo(1);
  }
}
