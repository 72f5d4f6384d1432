package kr.malmungchi.bench;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.folder.DataFolder;

/**
 * CPU time of adding a folder to an empty data folder, against raw Lucene with Nori over the same
 * text, in turn in one process.
 */
final class AddSpeed {
  private static final int ROUNDS = 10;
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private AddSpeed() {}

  static void measure(Path documents) throws IOException {
    List<Double> ratios = new ArrayList<>();
    System.out.println("round   ours CPU ms   raw Lucene + Nori CPU ms   ratio");
    for (int round = 0; round < ROUNDS; round++) {
      double ours = cpu(folder -> addOurs(documents, folder));
      double theirs = cpu(folder -> Rival.add(documents, folder));
      ratios.add(ours / theirs);
      System.out.printf(
          "%5d %13.0f %26.0f %7.2f%n", round, ours / 1e6, theirs / 1e6, ours / theirs);
    }
    System.out.printf(
        "first (cold) %.2f, median of the others %.2f%n",
        ratios.get(0), median(ratios.subList(1, ratios.size())));
  }

  private static void addOurs(Path documents, Path folder) {
    try (DataFolder data = DataFolder.hold(folder);
        Corpus corpus = data.open()) {
      corpus.add(documents);
      corpus.commit();
    }
  }

  private interface Work {
    void on(Path folder) throws IOException;
  }

  private static double cpu(Work work) throws IOException {
    Path folder = Files.createTempDirectory("add-speed");
    long before = SYSTEM.getProcessCpuTime();
    work.on(folder);
    long after = SYSTEM.getProcessCpuTime();
    MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    return after - before;
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
