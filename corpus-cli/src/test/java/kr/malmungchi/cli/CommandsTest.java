package kr.malmungchi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.OptionalInt;
import kr.malmungchi.cli.Cli.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command on a few documents, for people and as JSON. */
final class CommandsTest {
  private static final String REPORT =
      """
      ---
      title: 서해 조력 발전 보고서
      date: 2024-03-05
      kind: report
      author: 한서연
      ---
      # 제1장 밀물과 썰물

      서해의 조차는 최대 9미터에 이른다. 조력 발전소는 이 높이의 차이를 전기로 바꾼다.

      ## 1.1. 수문의 설계

      수문은 밀물에 닫히고 썰물에 열린다. 설계팀은 수문 열두 개를 새로 달았다.

      # 제2장 갯벌

      갯벌의 생물은 수위가 조금만 바뀌어도 자리를 옮긴다. 어민들은 보상을 요구했다.
      """;
  private static final String LETTER = "도서관의 고양이는 열람실 창가에서 잔다. 사서는 고양이에게 이름을 붙여 주지 않았다.\n";

  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void addTwoDocuments() {
    cli = new Cli(folder);
    cli.file("글/보고서.md", REPORT);
    cli.file("글/편지.txt", LETTER);
    assertThat(cli.run("add", folder.resolve("글").toString()))
        .isEqualTo(new Run(0, line("added 2 · replaced 0 · unchanged 0 · failed 0"), ""));
  }

  private static String line(String text) {
    return text + System.lineSeparator();
  }

  @Test
  void addingAgainChangesOnlyWhatChanged() {
    cli.file("글/편지.txt", LETTER + "추신이 있다.\n");
    cli.file("글/새 글.txt", "새로 쓴 글이다.");

    JsonNode report = cli.run("add", "--json", folder.resolve("글").toString()).json();

    assertThat(report.get("added").asInt()).isEqualTo(1);
    assertThat(report.get("replaced").asInt()).isEqualTo(1);
    assertThat(report.get("unchanged").asInt()).isEqualTo(1);
    assertThat(report.get("failed").asInt()).isZero();
    assertThat(report.get("files")).hasSize(3);
    assertThat(report.at("/files/0/warnings").isArray()).isTrue();
  }

  @Test
  void countsInKoreanForKoreanUsers() {
    Cli korean = new Cli(folder, OptionalInt.empty(), false, Language.KOREAN);
    assertThat(korean.run("add", folder.resolve("글").toString()).out())
        .isEqualTo(line("추가 0 · 바뀜 0 · 그대로 2 · 실패 0"));
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
    assertThat(total("수문", "--kind", "report")).isPositive();
    assertThat(total("수문", "--kind", "blog")).isZero();
    assertThat(total("수문", "--author", "한서연")).isPositive();
    assertThat(total("수문", "--author", "남")).isZero();
    assertThat(total("수문", "--from", "2024-03", "--to", "2024")).isPositive();
    assertThat(total("수문", "--from", "2024-04")).isZero();
    assertThat(total("수문", "--to", "2023")).isZero();
    assertThat(total("수문", "--document", "보고서.md")).isPositive();
    assertThat(total("수문", "--document", "편지.txt")).isZero();
  }

  @Test
  void ofSeveralValuesOneSuffices() {
    assertThat(total("수문 고양이", "--kind", "report", "--kind", "blog")).isEqualTo(1);
    assertThat(total("수문 고양이", "--document", "보고서.md", "--document", "편지.txt")).isEqualTo(2);
    assertThat(total("수문 갯벌", "--section", "수문")).isEqualTo(1);
    assertThat(total("수문 갯벌", "--section", "수문", "--section", "갯벌")).isEqualTo(2);
  }

  @Test
  void questionsHaveALanguage() {
    assertThat(total("수문 OR 고양이")).isEqualTo(2);
    assertThat(total("고양*", "저자:한서연")).isZero();
    assertThat(total("제목:조력 종류:보고서 날짜:2024-03..2024-04")).isEqualTo(3);
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
    assertThat(total("고양이")).isEqualTo(1);
    assertThat(total("고양이", "-도서관")).isZero();
    assertThat(total("-hello", "고양이", "--exact")).isEqualTo(1);
  }

  private int total(String... arguments) {
    String[] command = new String[arguments.length + 2];
    command[0] = "search";
    command[1] = "--json";
    System.arraycopy(arguments, 0, command, 2, arguments.length);
    return cli.run(command).json().get("total").asInt();
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
    assertThat(cli.run("search", "코끼리코끼리")).isEqualTo(new Run(1, "", line("Nothing found.")));
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
        .isEqualTo(new Run(0, line("열람실  1 passages") + line("열람실 창가  1 passages"), ""));
    JsonNode answer = cli.run("suggest", "--json", "조력", "ㅂ").json();
    assertThat(answer.get("query").asText()).isEqualTo("조력 ㅂ");
    assertThat(answer.at("/suggestions/0/text").asText()).isEqualTo("조력 발전");
    assertThat(answer.at("/suggestions/0/rule").asText()).isEqualTo("prefix");
    assertThat(cli.run("suggest", "ㄱㅇㅇ", "--size", "1").lines().get(0)).startsWith("고양이");
    assertThat(cli.run("suggest", "코끼리")).isEqualTo(new Run(1, "", line("No words begin so.")));
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
    int start = REPORT.indexOf("수문은");
    JsonNode part = cli.run("similar", "보고서.md", "--json", "--start", "" + start).json();
    assertThat(part.findValuesAsText("origin")).startsWith("보고서.md").contains("남해.md");
    assertThat(part.at("/hits/0/passage/text").asText()).startsWith("# 제1장 밀물과 썰물");
    assertThat(cli.run("similar", "편지.txt")).isEqualTo(new Run(1, "", line("Nothing is like it.")));
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

  @Test
  void listsDocumentsInColumns() {
    Run run = cli.run("list");

    assertThat(run.code()).isZero();
    assertThat(run.lines()).hasSize(3);
    assertThat(run.lines().stream().map(CommandsTest::columnOfLastCell))
        .containsOnly(columnOfLastCell(run.lines().get(0)));
    JsonNode page = cli.run("list", "--json", "--size", "1").json();
    assertThat(page.get("documents")).hasSize(1);
    assertThat(
            cli.run("list", "--json", "--cursor", page.get("next").asText())
                .json()
                .get("documents"))
        .hasSize(1);
  }

  private static int columnOfLastCell(String line) {
    return DisplayWidth.of(line.substring(0, line.lastIndexOf("  ")));
  }

  @Test
  void listsWithinTheTerminal() {
    Cli terminal = new Cli(folder, OptionalInt.of(40), false, Language.KOREAN);
    assertThat(terminal.run("list").lines())
        .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(40));
  }

  @Test
  void showsTheTextUntouched() {
    assertThat(cli.run("show", "보고서.md")).isEqualTo(new Run(0, REPORT, ""));
    JsonNode part = cli.run("show", "편지.txt", "--json", "--start", "5", "--end", "8").json();
    assertThat(part.get("text").asText()).isEqualTo(LETTER.substring(5, 8));
    assertThat(part.get("characters").asInt()).isEqualTo(LETTER.length());
  }

  @Test
  void showsTheOutline() {
    assertThat(cli.run("show", "보고서.md", "--outline").lines())
        .hasSize(3)
        .element(1)
        .asString()
        .startsWith("  1.1. 수문의 설계");
    assertThat(cli.run("show", "보고서.md", "--outline", "--json").json().get("sections")).hasSize(2);
  }

  @Test
  void showsWhatIsNotBody() {
    Run run = cli.run("show", "보고서.md", "--furniture");

    assertThat(run.code()).isZero();
    assertThat(run.lines()).hasSize(2);
    assertThat(run.lines().get(0)).startsWith("RULE");
    assertThat(run.lines().get(1)).matches("front-matter +0–\\d+ +--- title: 서해 조력 발전 보고서 .*");
    JsonNode furniture = cli.run("show", "보고서.md", "--furniture", "--json").json();
    assertThat(furniture.at("/furniture/0/text").asText()).startsWith("---\ntitle: ");
    assertThat(cli.run("show", "편지.txt", "--furniture"))
        .isEqualTo(new Run(1, "", line("All of it is body.")));
  }

  @Test
  void overrulesARuleAndTakesItBack() {
    assertThat(total("한서연", "--exact")).isZero();

    Run run = cli.run("overrule", "보고서.md", "front-matter");
    assertThat(run.code()).isZero();
    assertThat(run.lines()).hasSize(2);
    assertThat(run.lines().get(1)).startsWith("front-matter").endsWith("taken as body");
    assertThat(total("한서연", "--exact")).isEqualTo(1);
    assertThat(cli.run("overrule", "보고서.md", "front-matter")).isEqualTo(run);
    assertThat(cli.run("list", "--json").out()).contains("\"overruled\" : [ \"front-matter\" ]");

    JsonNode undone = cli.run("overrule", "보고서.md", "--undo", "front-matter", "--json").json();
    assertThat(undone.at("/furniture/0/overruled").asBoolean(true)).isFalse();
    assertThat(total("한서연", "--exact")).isZero();
  }

  @Test
  void reportsTheStructure() {
    Run run = cli.run("show", "보고서.md", "--structure");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("Document", "title    서해 조력 발전 보고서", "site     unknown")
        .contains("Structure", "level 1 2 · level 2 1", "paragraphs 3", "% body")
        .contains("Furniture", "front-matter", "Outline", "제1장 밀물과 썰물", "  1.1. 수문의 설계")
        .contains("Evidence", "charset  certain")
        .doesNotContain("\033");
    assertThat(cli.run("show", "편지.txt", "--structure").out())
        .contains("(derived)", "sections    none")
        .doesNotContain("Furniture", "Outline");
    JsonNode structure = cli.run("show", "보고서.md", "--structure", "--json").json();
    assertThat(structure.at("/metadata/published").asText()).isEqualTo("2024-03-05");
    assertThat(structure.at("/counts/rules/0/lines").asInt()).isEqualTo(6);
    assertThat(structure.at("/blocks")).hasSize(3);
  }

  @Test
  void reportsWithinTheTerminal() {
    Cli terminal = new Cli(folder, OptionalInt.of(40), false, Language.KOREAN);
    for (String view : new String[] {"--structure", "--furniture"}) {
      assertThat(terminal.run("show", "보고서.md", view).lines())
          .isNotEmpty()
          .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(40));
    }
  }

  @Test
  void removesDocuments() {
    JsonNode removed = cli.run("remove", "--json", "편지.txt").json();

    assertThat(removed.get("removed")).hasSize(1);
    assertThat(total("고양이")).isZero();
    assertThat(cli.run("remove", "보고서.md").code()).isZero();
    assertThat(cli.run("list")).isEqualTo(new Run(1, "", line("There are no documents.")));
    assertThat(cli.run("list", "--json").json().get("documents")).isEmpty();
  }
}
