package kr.malmungchi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import kr.malmungchi.cli.Cli.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Collections of one document a line: measured with {@code eval} and added with {@code add}. */
final class EvalTest {
  private static final String CORPUS =
      """
      {"_id": "강", "title": "강의 이름", "text": "강은 산에서 와서 바다로 간다."}
      {"_id": "산", "title": "산의 높이", "text": "산은 구름보다 높다.", "metadata": {"url": "x"}}

      {"_id": "v1.0#섬", "title": "", "text": "섬에는 등대지기가 산다."}
      """;
  private static final String QUERIES =
      """
      {"_id": "q1", "text": "바다로 가는 강"}
      {"_id": "q2", "text": "등대지기"}
      {"_id": "q3", "text": "아무도 묻지 않은 것"}
      """;
  private static final String QRELS = "query-id\tcorpus-id\tscore\nq1\t강\t2\nq2\tv1.0#섬\t1\n";

  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void writeCollection() {
    cli = new Cli(folder);
    cli.file("beir/corpus.jsonl", CORPUS);
    cli.file("beir/queries.jsonl", QUERIES);
    cli.file("beir/qrels/test.tsv", QRELS);
  }

  private Run eval(String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "eval";
    arguments[1] = folder.resolve("beir").toString();
    System.arraycopy(options, 0, arguments, 2, options.length);
    return cli.run(arguments);
  }

  @Test
  void measuresEachFileOfJudgments() {
    cli.file("beir/qrels/dev.tsv", "q1\t산\t1\n");

    Run run = eval();

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.lines().get(0)).startsWith("QRELS  QUERIES  MRR@10  nDCG@10  Recall@5");
    assertThat(run.lines().get(1)).startsWith("dev    1 ");
    assertThat(run.lines().get(2)).matches("test   2  +(1\\.0000 *){6}");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void answersInJson() {
    JsonNode answer = eval("--json", "--exact").json();

    assertThat(answer.get("documents").asInt()).isEqualTo(3);
    assertThat(answer.at("/qrels/0/name").asText()).isEqualTo("test");
    assertThat(answer.at("/qrels/0/queries").asInt()).isEqualTo(2);
    assertThat(answer.at("/qrels/0/measures/success@5").asDouble()).isEqualTo(1);
  }

  @Test
  void writesARun() throws IOException {
    Path run = folder.resolve("run.txt");

    assertThat(eval("--run", run.toString()).code()).isZero();

    assertThat(Files.readAllLines(run))
        .allMatch(line -> line.matches("\\S+ Q0 \\S+ \\d+ [\\d.E-]+ malmungchi"))
        .anyMatch(line -> line.startsWith("q2 Q0 v1.0#섬 1 "))
        .noneMatch(line -> line.startsWith("q3 "));
  }

  @Test
  void readsMarksAndCarriageReturns() {
    for (String name : new String[] {"corpus.jsonl", "queries.jsonl", "qrels/test.tsv"}) {
      String text = name.startsWith("c") ? CORPUS : name.startsWith("queries") ? QUERIES : QRELS;
      cli.file(
          "beir/" + name, ("\uFEFF" + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
    }
    assertThat(eval().lines().get(1)).matches("test   2  +(1\\.0000 *){6}");
  }

  private void assertRefused(String file, String text, String... words) {
    cli.file("beir/" + file, text);
    Run run = eval();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(words).doesNotContain("bug");
    writeCollection();
  }

  @Test
  void saysWhichLineIsBroken() {
    assertRefused("corpus.jsonl", CORPUS + "{\"_id\": ", "corpus.jsonl: line 5: not JSON");
    assertRefused("corpus.jsonl", "[1]\n", "corpus.jsonl: line 1: not a JSON object");
    assertRefused("corpus.jsonl", "{\"text\": \"a\"}\n", "corpus.jsonl: line 1: no _id");
    assertRefused("corpus.jsonl", "{\"_id\": \"a\"}\n", "line 1: neither text nor title");
    assertRefused("corpus.jsonl", "{\"_id\": \"a\", \"text\": 3}\n", "line 1: text is not a text");
    assertRefused(
        "corpus.jsonl", CORPUS + CORPUS, "corpus.jsonl: line 5: its _id is already that of line 1");
    assertRefused("corpus.jsonl", "", "corpus.jsonl: no line");
    assertRefused("queries.jsonl", QUERIES + QUERIES, "queries.jsonl: line 4: its _id is already");
    assertRefused("queries.jsonl", "{\"_id\": \"q1\"}\n", "line 1: a query without text");
    assertRefused("qrels/test.tsv", QRELS + "q9\t강\t1\n", "test.tsv: line 4: no query has the id");
    assertRefused("qrels/test.tsv", QRELS + "q1\t물\t1\n", "line 4: no document has the id 물");
    assertRefused("qrels/test.tsv", QRELS + "q1\t강\t1\n", "line 4: 강 is judged twice for q1");
    assertRefused("qrels/test.tsv", QRELS + "q1\t산\t높음\n", "line 4: the score is no whole");
    assertRefused("qrels/test.tsv", QRELS + "q1 산 1\n", "line 4: not query-id");
    assertRefused("qrels/test.tsv", "query-id\tcorpus-id\tscore\n", "test.tsv: no judged query");
  }

  @Test
  void saysWhichFileIsMissing() throws IOException {
    for (String file : new String[] {"qrels/test.tsv", "queries.jsonl", "corpus.jsonl"}) {
      Files.delete(folder.resolve("beir").resolve(file));
      Run run = eval();
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains("no such file: ").hasLineCount(1);
    }
  }

  @Test
  void addsOneDocumentALine() {
    String file = cli.file("글/모음.jsonl", CORPUS.replace("\"title\": \"\"", "\"kind\": \"book\""));

    assertThat(cli.run("add", file).out()).startsWith("added 3 ·");
    assertThat(cli.run("add", file).out()).startsWith("added 0 · replaced 0 · unchanged 3");
    JsonNode hit = cli.run("search", "--json", "등대지기").json().get("hits").get(0);
    assertThat(hit.at("/document/origin").asText()).isEqualTo("모음.jsonl#v1.0#섬");
    assertThat(hit.at("/document/kind").asText()).isEqualTo("book");
    assertThat(cli.run("show", "모음.jsonl#강").out()).isEqualTo("강은 산에서 와서 바다로 간다.");
  }

  @Test
  void readsOnlyTheLinesThatChanged() {
    cli.run("add", cli.file("모음.jsonl", CORPUS));

    // The first line has another text, the second is gone, one is new; what is gone stays.
    String file =
        cli.file(
            "모음.jsonl",
            """
            {"_id": "강", "text": "강은 멀리 간다."}
            {"_id": "v1.0#섬", "title": "", "text": "섬에는 등대지기가 산다."}
            {"_id": "새", "text": "새는 섬에서 쉰다."}
            """);

    assertThat(cli.run("add", file).out()).startsWith("added 1 · replaced 1 · unchanged 1 ·");
    assertThat(cli.run("list", "--json").json().get("documents")).hasSize(4);
  }

  @Test
  void aBrokenLineStopsNoOther() {
    Run run =
        cli.run(
            "add",
            cli.file(
                "모음.jsonl",
                CORPUS
                    + "{]\n"
                    + "{\"_id\": \"강\", \"text\": \"같은 이름\"}\n"
                    + "{\"_id\": \"밤\", \"text\": \"밤이 길다.\", \"published\": \"어제\"}\n"));

    assertThat(run.out()).startsWith("added 3 · replaced 0 · unchanged 0 · failed 3");
    assertThat(run.err())
        .contains("모음.jsonl#line 5: line 5: not JSON")
        .contains("line 6: its _id is already that of line 1")
        .contains("line 7: published is not like 2023");
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void hostileLinesAreReportedInBoundedTime() {
    Run run =
        cli.run(
            "add",
            cli.file(
                "모음.jsonl",
                "[".repeat(5_000_000)
                    + "\n{\"_id\": \"깊이\", \"text\": "
                    + "[".repeat(100_000)
                    + "\n{\"_id\": \"반\", \"text\": \"\\ud800\"}\n{\"_id\": \"\0\", \"text\": \"가\"}\n"
                    + "{\"_id\": \"끝\", \"text\": \"마지막 줄\"}\n"));

    assertThat(run.out()).startsWith("added 1 ·");
    assertThat(run.err()).contains("half of a surrogate pair").doesNotContain("\tat ");
  }
}
