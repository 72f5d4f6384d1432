package kr.malmungchi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BackupCommandTest {
  @TempDir Path folder;
  private Cli cli;
  private Cli other;

  @BeforeEach
  void add() {
    cli = new Cli(folder.resolve("one"));
    other = new Cli(folder.resolve("two"));
    cli.run("add", cli.file("소풍.txt", "가을 소풍은 강가로 갔다."));
    cli.run("dictionary", "add", "소풍 = 나들이");
  }

  @Test
  void whatIsExportedIsFoundWhereItIsImported() {
    String file = cli.folder().resolve("백업.gz").toString();

    assertThat(cli.run("export", file).out()).isEqualTo("exported 1 documents to " + file + "\n");
    Cli.Run imported = other.run("import", file);
    assertThat(imported.out()).isEqualTo("added 1 · replaced 0 · unchanged 0 · passages 1\n");
    assertThat(other.run("search", "나들이").code()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void speaksJson() {
    String file = cli.folder().resolve("b").toString();

    assertThat(cli.run("export", file, "--json").json().path("documents").asInt()).isEqualTo(1);
    assertThat(other.run("import", file, "--json").json().path("added").asInt()).isEqualTo(1);
    assertThat(other.run("import", file, "--merge", "--json").json().path("unchanged").asInt())
        .isEqualTo(1);
  }

  @Test
  void refusesWhatIsNotEmptyOrDamagedInOneLine() throws IOException {
    Path file = cli.folder().resolve("b");
    cli.run("export", file.toString());

    assertRefused(cli.run("import", file.toString()), "--merge");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertRefused(other.run("import", file.toString()), "damaged");
    assertThat(other.data()).doesNotExist();
    assertRefused(other.run("export", file.toString()), "no catalogue");
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }

  @Test
  void otherAddressesThanThoseOfTheTwoDatabasesAreRefused() {
    for (String url :
        new String[] {
          "jdbc:h2:mem:x",
          "postgresql://localhost/x",
          "jdbc:sqlite::memory:",
          "jdbc:sqlite:x.db?enable_load_extension=true",
          "jdbc:postgresql://localhost/x?user=a&password=secret",
          "jdbc:postgresql://a:secret@localhost/x"
        }) {
      Cli.Run run = cli.run("list", "--catalog", url);
      assertRefused(run, "address");
      assertThat(run.err()).doesNotContain("secret");
    }
  }

  @Test
  void theCatalogueMayBeAFileElsewhere() {
    String url = "jdbc:sqlite:" + folder.resolve("elsewhere.db");
    cli.run("add", "--catalog", url, cli.file("봄.txt", "봄에는 산으로 갔다."));

    assertThat(cli.run("search", "--catalog", url, "산으로").code()).isEqualTo(ExitCode.DONE);
    assertThat(folder.resolve("elsewhere.db")).exists();
  }

  private static void assertRefused(Cli.Run run, String words) {
    assertThat(run.code()).isEqualTo(ExitCode.ERROR);
    assertThat(run.err()).contains(words).hasLineCount(1);
    assertThat(run.out()).isEmpty();
  }
}
