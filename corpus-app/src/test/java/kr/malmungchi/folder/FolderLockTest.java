package kr.malmungchi.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one folder. */
@Timeout(60)
final class FolderLockTest {
  @TempDir Path folder;

  @Test
  void theSecondIsToldWhoHoldsItUntilThatOneIsKilled() throws Exception {
    Process first = holder();
    assertThatThrownBy(() -> DataFolder.hold(folder))
        .isInstanceOfSatisfying(
            CorpusException.class, e -> assertThat(e.kind()).isEqualTo(Kind.HELD))
        .hasMessageContaining(
            "process %d on %s", first.pid(), InetAddress.getLocalHost().getHostName());

    first.destroyForcibly().waitFor();
    DataFolder.hold(folder).close();
  }

  private Process holder() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    assertThat(lines.readLine()).isEqualTo("held catalog.db");
    return process;
  }

  /** A program that holds a folder until it is killed. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws InterruptedException {
      try (DataFolder folder = DataFolder.hold(Path.of(arguments[0]))) {
        System.out.println("held " + folder.database().getFileName());
        System.out.flush();
        Thread.sleep(60_000);
      }
    }
  }
}
