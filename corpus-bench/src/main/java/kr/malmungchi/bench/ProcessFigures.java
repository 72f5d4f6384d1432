package kr.malmungchi.bench;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What another Java process of this user has in use; on Linux. */
record ProcessFigures(long process) {
  private static final Splitter SPACES = Splitter.on(' ').omitEmptyStrings();

  /** In bytes: the histogram counts what is left after a full collection. */
  double heapAfterCollection() throws IOException {
    Process histogram =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(process),
                "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    String total = "";
    try (Stream<String> lines = histogram.inputReader(StandardCharsets.UTF_8).lines()) {
      total = lines.filter(line -> line.startsWith("Total")).findFirst().orElse("");
    }
    if (total.isEmpty()) {
      throw new IOException("no histogram of process " + process);
    }
    return Double.parseDouble(SPACES.splitToList(total).get(2));
  }

  /** Sockets are among them. */
  double openFiles() throws IOException {
    return count("fd");
  }

  double threads() throws IOException {
    return count("task");
  }

  private double count(String folder) throws IOException {
    try (Stream<Path> entries = Files.list(Path.of("/proc", Long.toString(process), folder))) {
      return entries.count();
    }
  }
}
