package kr.malmungchi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
import kr.malmungchi.cli.Cli.Run;
import kr.malmungchi.folder.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dictionary on the command line. */
final class DictionaryCommandTest {
  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void addDocuments() {
    cli = new Cli(folder);
    cli.file("글/법안.txt", "국회는 전자문서지갑을 논의했다.");
    cli.file("글/은행.txt", "한국은행은 금리를 두었다.");
    assertThat(cli.run("add", folder.resolve("글").toString()).code()).isZero();
  }

  @Test
  void isEmptyAtFirst() {
    assertThat(cli.run("dictionary")).isEqualTo(new Run(0, "", ""));
    assertThat(cli.run("dictionary", "show", "--json").json().get("rules")).isEmpty();
  }

  @Test
  void addsRulesAndTellsWhatTheyChange() {
    Run run = cli.run("dictionary", "add", "전자문서지갑", "한은=한국은행");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.lines())
        .containsExactly(
            "rules 2 · passages read again 1",
            "전자문서지갑: 1 passage",
            "  국회는 [전자문서지갑]을 논의했다.  법안.txt",
            "한은 = 한국은행",
            "  한은: 0 passages",
            "  한국은행: 1 passage",
            "    [한국은행]은 금리를 두었다.  은행.txt");
    assertThat(cli.run("dictionary").lines()).containsExactly("전자문서지갑", "한은=한국은행");
    JsonNode answer = cli.run("search", "--json", "한은").json();
    assertThat(answer.at("/interpretations/0/rule").asText()).isEqualTo("synonym");
    assertThat(answer.at("/hits/0/document/origin").asText()).isEqualTo("은행.txt");
  }

  @Test
  void aPreviewChangesNothing() {
    Run run = cli.run("dictionary", "add", "--preview", "전자문서지갑");
    assertThat(run.lines().get(0)).isEqualTo("rules 1 · passages to read again 1");
    assertThat(cli.run("dictionary").out()).isEmpty();

    Cli korean = new Cli(folder, OptionalInt.empty(), false, Language.KOREAN);
    assertThat(korean.run("dictionary", "add", "--preview", "전자문서지갑").lines().get(0))
        .isEqualTo("규칙 1개 · 다시 읽을 지문 1개");
  }

  @Test
  void loadsAFileAndPrintsItAsItWas() {
    String text = "# 우리 말\n\n전자문서지갑\n  금통위 => 금융통화위원회\n";
    String file = cli.file("사전.txt", text);

    JsonNode effect = cli.run("dictionary", "load", file, "--json").json();
    assertThat(effect.get("passages").asInt()).isEqualTo(1);
    assertThat(effect.get("preview").asBoolean()).isFalse();
    assertThat(cli.run("dictionary", "show").out()).isEqualTo(text);
    assertThat(cli.run("dictionary", "load", file).lines())
        .as("again")
        .containsExactly("rules 2 · passages read again 0");
  }

  @Test
  void takesRulesOut() {
    cli.run("dictionary", "add", "전자문서지갑 전자문서 지갑", "한은 = 한국은행");
    assertThat(cli.run("dictionary", "remove", "전자문서지갑", "한국은행=한은").lines())
        .startsWith("rules 0 · passages read again 1");
    assertThat(cli.run("dictionary").out()).isEmpty();
  }

  @Test
  void everyLineAtFaultIsNamedWithItsPlaceAndNothingChanges() {
    cli.run("dictionary", "add", "한은 = 한국은행");
    String file = cli.file("사전.txt", "가나 =\n# 말\n=> 다라\n");

    Run run = cli.run("dictionary", "load", file);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .containsExactly(
            "corpus: " + file + ":1:5: a word is missing beside the sign",
            "corpus: " + file + ":3:1: a word is missing beside the sign",
            "The dictionary is as it was.");
    assertThat(cli.run("dictionary").out()).isEqualTo("한은 = 한국은행\n");
  }

  @Test
  void wrongInputIsRefused() {
    cli.run("dictionary", "add", "한은 = 한국은행");
    assertThat(fails("add", "새말", "중앙은행 = 한은"))
        .startsWith("corpus: RULE:2:8: \"한은\" means the words of line 1 already");
    assertThat(fails("add", "인공지능 기본법")).contains("RULE:1:6", "do not make up");
    assertThat(fails("add", "--preview", "!!")).contains("RULE:1:1");
    assertThat(fails("add")).contains("RULE");
    assertThat(fails("remove", "없는말")).contains("no rule \"없는말\" in the dictionary");
    assertThat(fails("remove", "한은=한국은행", "없는말")).contains("없는말");
    assertThat(fails("load")).contains("FILE");
    assertThat(fails("load", folder.resolve("없다.txt").toString())).contains("there is no file");
    assertThat(fails("load", folder.toString())).contains("cannot read");
    assertThat(fails("load", cli.file("사전.txt", new byte[] {'a', 'b', '\n', (byte) 0xb0})))
        .contains(":2:1: this is not UTF-8");
    assertThat(fails("load", cli.file("큰.txt", new byte[5_000_000]))).contains("1,000,000");
    assertThat(fails("lod")).contains("lod");
    try (DataFolder held = DataFolder.hold(cli.data())) {
      assertThat(held).isNotNull();
      assertThat(fails("add", "새말")).contains("is held by");
      assertThat(cli.run("dictionary", "add", "--preview", "새말").code()).isZero();
    }
    assertThat(cli.run("dictionary").out()).isEqualTo("한은 = 한국은행\n");
  }

  @Test
  void readingNeedsACorpus() {
    Cli other = new Cli(folder.resolve("다른"));
    assertThat(other.run("dictionary").code()).isEqualTo(2);
    assertThat(other.run("dictionary", "add", "--preview", "새말").code()).isEqualTo(2);
    assertThat(other.run("dictionary", "add", "!").code()).isEqualTo(2);
    assertThat(other.data()).doesNotExist();
    assertThat(other.run("dictionary", "add", "새말").code()).as("may come first").isZero();
  }

  @Test
  void aDataFolderOfAnOlderVersionIsBroughtUpToDate() throws SQLException {
    try (Connection database = catalog();
        Statement statement = database.createStatement()) {
      statement.execute("DROP TABLE dictionary");
      statement.execute("DROP TABLE api_key");
      statement.execute("DELETE FROM schema_history WHERE version IN ('3', '4')");
    }
    assertThat(cli.run("search", "금리").code()).isZero();
    assertThat(cli.run("dictionary")).isEqualTo(new Run(0, "", ""));
    assertThat(cli.run("dictionary", "add", "전자문서지갑").code()).isZero();
  }

  private Connection catalog() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + cli.data().resolve("catalog.db"));
  }

  private String fails(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "dictionary";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    Run run = cli.run(all);
    assertThat(run.code()).as(run.out()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("corpus: ").doesNotContain("\tat ", "Exception:", "bug");
    return run.err();
  }
}
