package kr.malmungchi.bench.crash;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts child processes of this program's own class path that begin quickly. */
final class Child {
  private static final String ARCHIVE = "classes.jsa";

  private Child() {}

  static Process start(
      Class<?> main, Path output, Map<String, String> settings, String... arguments)
      throws IOException {
    return start(main, output, settings, "-XX:SharedArchiveFile=", arguments);
  }

  /**
   * Runs a process to its end and keeps its classes beside the output, so that later ones start
   * sooner; where the class path has folders, nothing is kept.
   */
  static void archiveClasses(Class<?> main, Path output, String... arguments)
      throws IOException, InterruptedException {
    start(main, output, Map.of(), "-XX:ArchiveClassesAtExit=", arguments).waitFor();
  }

  private static Process start(
      Class<?> main,
      Path output,
      Map<String, String> settings,
      String archiving,
      String... arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                archiving + output.resolveSibling(ARCHIVE),
                "-Xlog:disable",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    builder.environment().putAll(settings);
    return builder.start();
  }

  /** Waits until a file has grown beyond a length, or the process has ended, or time is up. */
  static void awaitGrowth(File file, long length, Process process, long milliseconds)
      throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
    while (file.length() <= length && process.isAlive() && System.nanoTime() < end) {
      Thread.sleep(5);
    }
  }

  static void kill(Process process) throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  static String said(Path output) throws IOException {
    return Files.exists(output) ? Files.readString(output) : "";
  }
}
