package kr.malmungchi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.OptionalInt;
import kr.malmungchi.cli.Cli.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that list what documents tell. */
final class FactCommandsTest {
  private static final String TALK =
      """
      # 부두의 말

      배소담 대표는 "등대가 먼저다"라고 말했다. 그는 "시장은 나중이다"라고 덧붙였다.

      한 관계자는 "결정된 것이 없다"고 전했다. 배소담 대표는 웃었다.
      """;

  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void addTwoDocuments() {
    cli = new Cli(folder);
    cli.file("글/항구.md", "# 항구 이야기\n\n2019년 3월 2일 새 부두가 열렸다. 등대는 2021년 5월에 불을 켰다.\n");
    cli.file("글/읍내.md", "# 읍내 소식\n\n읍사무소는 2019년 3월 2일 문을 열었다고 알렸다.\n");
    assertThat(cli.run("add", folder.resolve("글").toString()).code()).isZero();
  }

  @Test
  void aTimelineListsEventsBelowTheirDates() {
    Run run = cli.run("timeline");
    assertThat(run.code()).isZero();
    assertThat(run.lines())
        .startsWith("2019-03-02 · 2 places in 2 documents")
        .contains("  • 등대는 2021년 5월에 불을 켰다.", "2021-05", "3 of 3");
    assertThat(cli.run("timeline", "등대", "--from", "2020").lines()).contains("1 of 1");
    assertThat(cli.run("timeline", "--document", "읍내.md").lines()).contains("1 of 1");
    Cli korean = new Cli(folder, OptionalInt.empty(), false, Language.KOREAN);
    assertThat(korean.run("timeline").lines())
        .startsWith("2019-03-02 · 문서 2개에서 2곳")
        .contains("3개 가운데 3개");
  }

  @Test
  void aTimelineGoesOnBehindItsCursor() {
    JsonNode first = cli.run("timeline", "--size", "2", "--json").json();
    String next = first.get("next").asText();
    assertThat(cli.run("timeline", "--size", "2").lines()).contains("2 of 3 · --cursor " + next);
    JsonNode second = cli.run("timeline", "--json", "--cursor", next, "--size", "2").json();
    assertThat(second.at("/events/0/date").asText()).isEqualTo("2021-05");
  }

  @Test
  void nothingWithADateIsSaid() {
    Run run = cli.run("timeline", "--from", "2030");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("Nothing with a date.");
    assertThat(cli.run("timeline", "--from", "2030", "--json").json().get("events")).isEmpty();
    assertThat(cli.run("timeline", "코끼리").err()).contains("No passage is about it.");
  }

  @Test
  void quotationsAreListedWithWhoSaidThem() {
    cli.run("add", cli.file("글/말.md", TALK));
    Run run = cli.run("quotes");
    assertThat(run.code()).isZero();
    assertThat(run.lines())
        .contains("배소담: “등대가 먼저다”", "배소담: “시장은 나중이다”", "한 관계자: “결정된 것이 없다”", "3 of 3");
    assertThat(cli.run("quotes", "--speaker", "배 소담").lines()).contains("2 of 2");
    assertThat(cli.run("quotes", "--json", "--size", "1").json().at("/quotes/0/speaker").asText())
        .isEqualTo("배소담");
    Run nobody = cli.run("quotes", "--speaker", "윤세라");
    assertThat(nobody.code()).isEqualTo(1);
    assertThat(nobody.err()).contains("Nobody is quoted.");
    assertThat(cli.run("quotes", "--speaker", " ").err()).contains("--speaker needs a name");
  }

  @Test
  void namesAreListedWithTheirSpellings() {
    cli.run("add", cli.file("글/말.md", TALK));
    Run run = cli.run("names", "--type", "person");
    assertThat(run.code()).isZero();
    assertThat(run.lines().get(0)).startsWith("배소담  person · 2 times, 1 documents");
    assertThat(cli.run("names", "--name", "배소담").out()).contains("First named: 부두의 말");
    assertThat(cli.run("names", "--json").json().at("/names/0/spellings").isArray()).isTrue();
    assertThat(cli.run("names", "--name", "배소담", "--json").json().get("id").asText())
        .isEqualTo("배소담");
    Run nobody = cli.run("names", "--name", "윤세라");
    assertThat(nobody.code()).isEqualTo(2);
    assertThat(nobody.err()).contains("no name \"윤세라\"");
    assertThat(cli.run("names", "--type", "dog").err())
        .contains("no type \"dog\"; known are person, organisation, product, place, other");
  }

  @Test
  void agreementsSetTellingsSideBySide() {
    assertThat(cli.run("agreements").code()).isEqualTo(1);
    cli.run("add", cli.file("글/첫째.md", "# 첫째\n\n직원 770명 가운데 738명이 공개 편지에 서명했다.\n"));
    cli.run("add", cli.file("글/둘째.md", "# 둘째\n\n직원 702명이 공개 편지에 서명했다.\n"));
    Run run = cli.run("agreements");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains(" · different", "  738 명: 직원 770명 가운데", "  702 명: 직원 702명이", "1 of 1");
    assertThat(cli.run("agreements", "--json").json().at("/agreements/0/verdict").asText())
        .isEqualTo("different");
    assertThat(cli.run("agreements", "--format", "md").out()).contains("(different)", "[^2]");
  }

  @Test
  void factsCanBeTakenAlongAsFiles() {
    cli.run("add", cli.file("글/말.md", TALK));
    assertThat(cli.run("timeline", "--format", "csv").out())
        .startsWith("\uFEFFdate,dateEnd,precision,event,title,authors,published,section,")
        .contains("\r\n2021-05,,month,등대는 2021년 5월에 불을 켰다.,항구 이야기,");
    assertThat(cli.run("quotes", "--format", "md").out())
        .startsWith("- 배소담: “등대가 먼저다”[^1]\n")
        .contains("\n[^1]: 부두의 말, 부두의 말 (말.md ");
    assertThat(cli.run("names", "--format", "csv").out()).contains("배소담,person,2,1,");
    assertThat(cli.run("summary", "말.md", "--format", "md").out()).contains("[^1]");
    assertThat(cli.run("names", "--format", "pdf").err())
        .contains("no format \"pdf\"; known are csv, md");
  }

  @Test
  void wrongOptionsAreOneClearLine() {
    assertThat(cli.run("timeline", "--from", "2023-13").err())
        .contains("not a date such as 2023, 2023-11 or 2023-11-22: \"2023-13\"");
    assertThat(cli.run("timeline", "--from", "2024", "--to", "2023").err())
        .contains("--from 2024 is after --to 2023");
    assertThat(cli.run("timeline", "--author", " ").err()).contains("--author needs a name");
    assertThat(cli.run("timeline", "--size", "0").err())
        .contains("size must be between 1 and 10000: 0");
  }
}
