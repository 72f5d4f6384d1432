package kr.malmungchi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import kr.malmungchi.cli.Cli.Run;
import kr.malmungchi.folder.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong is said in a sentence, without a stack trace, and ends with the right code. */
final class BadInputTest {
  private static final byte[] BINARY = {0, 1, 2, (byte) 0xff, 0, 0, 7, (byte) 0x89};

  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void makeCommand() {
    cli = new Cli(folder);
  }

  private Run fails(String... arguments) {
    Run run = cli.run(arguments);
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("corpus: ").doesNotContain("\tat ", "Exception", "bug");
    return run;
  }

  private void addOneDocument() {
    assertThat(cli.run("add", cli.file("a.txt", "강에는 다리가 하나 있다.")).code()).isZero();
  }

  @Test
  void aMissingPathMakesNoDataFolder() {
    assertThat(fails("add", folder.resolve("없다").toString()).err()).contains("없다");
    assertThat(cli.data()).doesNotExist();
  }

  @Test
  void aFolderWithoutFilesIsAnError() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("빈 폴더"));
    assertThat(fails("add", empty.toString()).err()).contains("no file to add", "빈 폴더");
  }

  @Test
  void aBadFileDoesNotStopTheOthers() {
    cli.file("글/a.txt", "강에는 다리가 하나 있다.");
    cli.file("글/b.txt", BINARY);
    cli.file("글/c.txt", "");
    cli.file("글/d.png", BINARY);
    cli.file("글/e.txt", "낡은 글자표로 쓴 글".getBytes(Charset.forName("MS949")));

    Run run = cli.run("add", folder.resolve("글").toString());

    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("added 2 · replaced 0 · unchanged 0 · failed 3");
    assertThat(run.err().lines()).hasSize(4);
    assertThat(run.err()).contains("b.txt: ", "c.txt: ", "d.png: ", "e.txt: charset uncertain: ");
  }

  @Test
  void brokenUtf8IsReportedAndNotAdded() {
    byte[] broken = "한국어 문장 다음에 깨진 바이트가 온다".getBytes(StandardCharsets.UTF_8);
    broken[4] = (byte) 0xff;
    Run run = cli.run("add", cli.file("깨진 글.txt", broken));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("깨진 글.txt: ").doesNotContain("\tat ");
  }

  @Test
  void aGuessedCharsetIsToldAtOnce() {
    String file = cli.file("한 자.txt", "강".getBytes(Charset.forName("MS949")));
    Run run = cli.run("add", file);
    assertThat(run.code()).isZero();
    assertThat(run.err()).startsWith("  한 자.txt: charset uncertain: CP949 (");

    cli.run("remove", "한 자.txt");
    Run json = cli.run("add", "--json", file);
    assertThat(json.err()).isEmpty();
    assertThat(json.json().at("/files/0/warnings/0/subject").asText()).isEqualTo("charset");
    assertThat(json.json().at("/files/0/warnings/0/certainty").asText()).isEqualTo("uncertain");
    assertThat(cli.run("add", "--json", file).json().at("/files/0/warnings"))
        .as("the file was not read again")
        .isEmpty();
  }

  @Test
  void onlyBadFilesAreAnErrorWithCounts() {
    Run run = cli.run("add", "--json", cli.file("b.txt", BINARY));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.json().get("failed").asInt()).isEqualTo(1);
    assertThat(run.json().get("files").get(0).get("reason").asText()).isNotEmpty();
  }

  @Test
  void readingNeedsACorpus() {
    for (String command : new String[] {"search", "suggest", "show", "remove"}) {
      assertThat(fails(command, "강").err()).contains(cli.data().toString());
    }
    assertThat(fails("overrule", "강", "teaser").err()).contains(cli.data().toString());
    fails("list");
    fails("summary", "--query", "강");
    assertThat(cli.data()).doesNotExist();
  }

  @Test
  void unknownDocumentsAreNamed() {
    addOneDocument();
    assertThat(fails("show", "b.txt").err()).contains("b.txt");
    assertThat(fails("summary", "b.txt").err()).contains("b.txt");
    assertThat(fails("similar", "b.txt").err()).contains("b.txt");
    assertThat(fails("search", "강", "--document", "b.txt").err()).contains("b.txt");
    assertThat(fails("remove", "a.txt", "b.txt").err()).contains("b.txt");
    assertThat(cli.run("show", "a.txt").code()).as("nothing was removed").isZero();
  }

  @Test
  void unknownRulesAreNamed() {
    addOneDocument();
    cli.run("add", cli.file("b.md", "---\ntitle: 알림\n---\n\n<!-- 쉰다 -->\n\n본문이다.\n"));
    assertThat(fails("overrule", "a.txt", "teaser").err())
        .isEqualTo("corpus: no rule \"teaser\" in this document; nothing of it is furniture\n");
    assertThat(fails("overrule", "b.md", "html-comment", "teaser").err())
        .contains("no rule \"teaser\"", "its rules are front-matter, html-comment");
    assertThat(fails("overrule", "b.md", "--undo", "html-comment").err())
        .as("nothing was overruled")
        .contains("\"html-comment\" is not overruled in this document; no rule is");
    assertThat(fails("overrule", "c.txt", "teaser").err()).contains("c.txt");
  }

  @Test
  void errorsGoToStandardErrorWithJsonToo() {
    addOneDocument();
    assertThat(fails("show", "--json", "b.txt").err().lines()).hasSize(1);
  }

  @Test
  void aHeldDataFolderNamesItsHolder() {
    addOneDocument();
    String other = cli.file("b.txt", "다리는 낡았다.");
    try (DataFolder held = DataFolder.hold(cli.data())) {
      assertThat(held).isNotNull();
      assertThat(fails("add", other).err()).contains(Long.toString(ProcessHandle.current().pid()));
      fails("remove", "a.txt");
      fails("overrule", "a.txt", "teaser");
      assertThat(cli.run("search", "다리").code()).as("reading goes on").isZero();
    }
    assertThat(cli.run("add", other).code()).isZero();
  }

  @Test
  void wrongParametersAreRefused() {
    addOneDocument();
    fails("search", "강", "--size", "0");
    fails("search", "강", "--size", "100000");
    fails("search", "강", "--size", "셋");
    fails("search", "강", "--sise", "3");
    fails("search", "강", "--kind", "poem");
    fails("search", "강", "--author", " ");
    fails("search", "강", "--from", "2023-13");
    fails("search", "강", "--from", "2024", "--to", "2023");
    fails("search", "강", "--cursor", "아무거나");
    fails("search", "강", "--sort", "dat");
    fails("search", "강", "--section", " ");
    fails("search");
    fails("list", "--cursor", "x");
    fails("suggest", "강", "--size", "0");
    fails("suggest", "강".repeat(10_001));
    fails("list", "--size", "-1");
    fails("similar", "a.txt", "--size", "0");
    fails("similar", "a.txt", "--start", "99");
    fails("similar", "a.txt", "--start", "3", "--end", "2");
    fails("summary");
    fails("summary", "a.txt", "--query", "강");
    fails("summary", "a.txt", "--sentences", "0");
    fails("summary", "a.txt", "--sentences", "201");
    fails("summary", "a.txt", "--sentences", "둘");
    fails("summary", "a.txt", "--characters", "0");
    fails("summary", "a.txt", "--characters", "100001");
    fails("summary", "a.txt", "--characters", "9", "--sentences", "1");
    fails("summary", "a.txt", "--outline", "--sentences", "1");
    fails("summary", "--query", "강", "--outline");
    fails("show", "a.txt", "--start", "9", "--end", "3");
    fails("show", "a.txt", "--start", "-1");
    fails("show", "a.txt", "--end", "100000");
    fails("show", "a.txt", "--outline", "--structure");
    fails("overrule", "a.txt");
    fails("overrule");
    fails("serve", "--port", "70000");
    fails("serch", "강");
    fails("search", "강".repeat(10_001));
  }

  @Test
  void noCommandGetsTheOverview() {
    Run run = cli.run();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("search", "summary");
  }

  @Test
  void wrongUsageGetsAHint() {
    assertThat(fails("list", "--size").err()).contains("Usage: corpus list --help");
  }

  @Test
  void koreanUsersReadKorean() {
    Cli korean = new Cli(folder, OptionalInt.empty(), false, Language.KOREAN);
    assertThat(korean.run("list").err()).startsWith("corpus: 찾을 수 없습니다: ");
    assertThat(korean.run("summary").err()).contains("하나만", "사용법: corpus summary --help");
    assertThat(korean.run("add", korean.file("빈 글.txt", "")).err()).contains("빈 파일입니다");
    assertThat(korean.run("search", "(물").err()).startsWith("짝이 없는 괄호는 뺐습니다");
    assertThat(korean.run("show", "없는 글").err()).contains("찾을 수 없습니다: “없는 글”라는 문서가 없습니다");
  }

  @Test
  void theTraceIsShownOnRequest() {
    assertThat(cli.run("list", "--verbose").err()).contains("\tat kr.malmungchi.");
  }

  @Test
  void questionsWithoutWordsFindNothing() {
    addOneDocument();
    Run run = cli.run("search", "--", "-강");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("only words to leave out");
  }

  @Test
  void servingNeedsTheService() {
    assertThat(fails("serve").err()).contains("class path");
  }
}
