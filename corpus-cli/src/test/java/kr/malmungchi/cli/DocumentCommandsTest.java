package kr.malmungchi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.OptionalInt;
import kr.malmungchi.cli.Cli.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that add, list, show, overrule and remove documents. */
final class DocumentCommandsTest {
  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void addTwoDocuments() {
    cli = TwoDocuments.addedBelow(folder);
  }

  @Test
  void addingAgainChangesOnlyWhatChanged() {
    cli.file("글/편지.txt", TwoDocuments.LETTER + "추신이 있다.\n");
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
        .isEqualTo(Cli.line("추가 0 · 바뀜 0 · 그대로 2 · 실패 0"));
  }

  @Test
  void listsDocumentsInColumns() {
    Run run = cli.run("list");

    assertThat(run.code()).isZero();
    assertThat(run.lines()).hasSize(3);
    assertThat(run.lines().stream().map(DocumentCommandsTest::columnOfLastCell))
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
    assertThat(cli.run("show", "보고서.md")).isEqualTo(new Run(0, TwoDocuments.REPORT, ""));
    JsonNode part = cli.run("show", "편지.txt", "--json", "--start", "5", "--end", "8").json();
    assertThat(part.get("text").asText()).isEqualTo(TwoDocuments.LETTER.substring(5, 8));
    assertThat(part.get("characters").asInt()).isEqualTo(TwoDocuments.LETTER.length());
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
        .isEqualTo(new Run(1, "", Cli.line("All of it is body.")));
  }

  @Test
  void overrulesARuleAndTakesItBack() {
    assertThat(cli.total("한서연", "--exact")).isZero();

    Run run = cli.run("overrule", "보고서.md", "front-matter");
    assertThat(run.code()).isZero();
    assertThat(run.lines()).hasSize(2);
    assertThat(run.lines().get(1)).startsWith("front-matter").endsWith("taken as body");
    assertThat(cli.total("한서연", "--exact")).isEqualTo(1);
    assertThat(cli.run("overrule", "보고서.md", "front-matter")).isEqualTo(run);
    assertThat(cli.run("list", "--json").out()).contains("\"overruled\" : [ \"front-matter\" ]");

    JsonNode undone = cli.run("overrule", "보고서.md", "--undo", "front-matter", "--json").json();
    assertThat(undone.at("/furniture/0/overruled").asBoolean(true)).isFalse();
    assertThat(cli.total("한서연", "--exact")).isZero();
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
    assertThat(cli.total("고양이")).isZero();
    assertThat(cli.run("remove", "보고서.md").code()).isZero();
    assertThat(cli.run("list")).isEqualTo(new Run(1, "", Cli.line("There are no documents.")));
    assertThat(cli.run("list", "--json").json().get("documents")).isEmpty();
  }
}
