package kr.malmungchi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a command does when its memory does not suffice, while it stores or indexes. */
@Tag("slow")
@Timeout(180)
final class MemoryTest {
  private static final int MEGABYTE = 1 << 20;
  private static final String WORD = "등대지기";
  private static final String PARAGRAPH = "나루터에서 배가 떠난 뒤에도 뱃사공은 남아 있었다.\n\n";

  @TempDir private Path folder;

  @Test
  void itSaysSoAndLosesNothing() throws Exception {
    Cli cli = new Cli(folder);
    assertThat(cli.run("add", cli.file("작은.txt", WORD + "는 밤마다 불을 켰다.")).code()).isZero();
    int refused = 0;
    int documents = 1;
    for (int megabytes : new int[] {1, 4, 16}) {
      String text = PARAGRAPH.repeat(megabytes * MEGABYTE / PARAGRAPH.getBytes(UTF_8).length);
      Process add = addWithLittleMemory(cli, cli.file(megabytes + ".txt", text));
      String said = new String(add.getInputStream().readAllBytes(), UTF_8);
      if (add.waitFor() == 0) {
        documents++;
      } else {
        assertThat(add.exitValue()).isEqualTo(ExitCode.ERROR);
        assertThat(said).contains("JAVA_OPTS").hasLineCount(1);
        refused++;
      }
    }
    assertThat(refused).isPositive();

    // Whoever gives it more memory finds all that was acknowledged, and an index that agrees.
    assertThat(cli.run("search", WORD).code()).isZero();
    assertThat(cli.run("list").lines()).hasSizeGreaterThanOrEqualTo(documents);
    assertThat(cli.run("doctor").out()).startsWith("All is sound");
  }

  private static Process addWithLittleMemory(Cli cli, String file) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx48m",
            "-Xlog:disable",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "add",
            "--data",
            cli.data().toString(),
            file)
        .redirectErrorStream(true)
        .start();
  }
}
