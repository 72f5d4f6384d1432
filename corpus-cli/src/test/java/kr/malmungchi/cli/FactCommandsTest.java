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
  }

  @Test
  void wrongOptionsAreOneClearLine() {
    assertThat(cli.run("timeline", "--from", "2023-13").err())
        .contains("not a date such as 2023, 2023-11 or 2023-11-22: \"2023-13\"");
    assertThat(cli.run("timeline", "--from", "2024", "--to", "2023").err())
        .contains("--from 2024 is after --to 2023");
    assertThat(cli.run("timeline", "--author", " ").err()).contains("--author needs a name");
    assertThat(cli.run("timeline", "--size", "0").err())
        .contains("size must be between 1 and 100: 0");
  }
}
