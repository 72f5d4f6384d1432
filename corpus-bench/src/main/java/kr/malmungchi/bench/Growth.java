package kr.malmungchi.bench;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kr.malmungchi.CorpusException;
import kr.malmungchi.Limits;
import kr.malmungchi.corpus.AddReport;
import kr.malmungchi.corpus.AddResult.Outcome;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.document.Document;
import kr.malmungchi.folder.DataFolder;
import kr.malmungchi.reading.Readers;
import kr.malmungchi.reading.Source;
import kr.malmungchi.reading.Sources;

/**
 * CPU time of reading and adding what grows: one long text, or many small files. The ratio of each
 * size to the one before is 2.0 for linear time where the sizes double. Run it with a small heap
 * ({@code -Xmx512m}) to see that it is enough.
 */
final class Growth {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private Growth() {}

  /** One text of each shape, read only. */
  static void readTexts(List<String> megabytes) throws IOException {
    for (String shape : MadeTexts.SHAPES.keySet()) {
      measure(shape + " MB", megabytes, text(shape), Growth::read);
    }
  }

  /** One text of a shape, added to an empty data folder. */
  static void addText(String shape, List<String> megabytes) throws IOException {
    measure(shape + " MB", megabytes, text(shape), Growth::add);
  }

  /** Many small files, read only. */
  static void readFiles(List<String> numbers) throws IOException {
    measure("files", numbers, Growth::files, Growth::read);
  }

  /** Many small files, added to an empty data folder. */
  static void addFiles(List<String> numbers) throws IOException {
    measure("files", numbers, Growth::files, Growth::add);
  }

  private interface Making {
    void in(Path folder, String size) throws IOException;
  }

  private static Making text(String shape) {
    return (folder, size) ->
        MadeTexts.write(
            folder.resolve(shape + ".txt"), shape, (long) (Double.parseDouble(size) * (1 << 20)));
  }

  private static void files(Path folder, String number) throws IOException {
    MadeTexts.writeFiles(folder, Integer.parseInt(number));
  }

  private interface Work {
    String on(Path folder) throws IOException;
  }

  private static void measure(String what, List<String> sizes, Making making, Work work)
      throws IOException {
    double before = Double.NaN;
    for (String size : sizes) {
      Path folder = Files.createTempDirectory("growth");
      try {
        making.in(folder, size);
        long start = SYSTEM.getProcessCpuTime();
        String done = work.on(folder);
        double seconds = (SYSTEM.getProcessCpuTime() - start) / 1e9;
        System.out.printf(
            "%-10s %8s   CPU s %7.1f   ratio %5.2f   %s%n",
            what, size, seconds, seconds / before, done);
        before = seconds;
      } finally {
        MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
      }
    }
  }

  private static String read(Path folder) {
    Limits limits = Limits.defaults();
    Readers readers = Readers.standard(limits);
    long blocks = 0;
    for (Source source : Sources.below(folder)) {
      try {
        Document document = readers.readerOf(source).read(source.load(limits.fileBytes()));
        blocks += document.blocks().size();
      } catch (CorpusException e) {
        return source.origin() + ": " + e.getMessage();
      }
    }
    return "%,d blocks".formatted(blocks);
  }

  private static String add(Path folder) throws IOException {
    Path place = Files.createTempDirectory("growth-data");
    try (DataFolder data = DataFolder.hold(place);
        Corpus corpus = data.open()) {
      AddReport report = corpus.add(folder);
      corpus.commit();
      return "%,d added, %,d passages%s"
          .formatted(
              report.count(Outcome.ADDED),
              corpus.passages(),
              report.failures().stream()
                  .map(failure -> "; " + failure.reason())
                  .findFirst()
                  .orElse(""));
    } finally {
      MoreFiles.deleteRecursively(place, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }
}
