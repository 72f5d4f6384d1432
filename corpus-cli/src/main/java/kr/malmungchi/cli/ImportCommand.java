package kr.malmungchi.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import kr.malmungchi.backup.Restore;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.folder.DataFolder;
import kr.malmungchi.store.SqlCatalog;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "import",
    sortOptions = false,
    description = "Puts what \"corpus export\" wrote into an empty corpus: all of it or nothing.")
final class ImportCommand implements Callable<Integer> {
  private final Program program;

  @Parameters(paramLabel = "FILE", description = "The file.")
  private @Nullable Path file;

  @Option(
      names = "--merge",
      description =
          "Put it over the documents that there are; those with the same ids are replaced.")
  private boolean merge;

  ImportCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    if (file == null) {
      throw new IllegalStateException("the parser lets no import pass without a file");
    }
    // Read to its end before the data folder is made.
    Restore restore = Restore.open(file);
    try (DataFolder folder = DataFolder.hold(program.data());
        SqlCatalog catalog = SqlCatalog.open(program.catalog())) {
      Restore.Report report = merge ? restore.over(catalog) : restore.into(catalog);
      // Makes the index.
      try (Corpus corpus = folder.open(catalog)) {
        print(report, corpus.passages());
      }
    }
    return ExitCode.DONE;
  }

  private void print(Restore.Report report, long passages) {
    if (program.json()) {
      program.printJson(report);
      return;
    }
    Console console = program.console();
    console.line(
        console
            .say(
                "추가 %,d · 바뀜 %,d · 그대로 %,d · 구절 %,d",
                "added %,d · replaced %,d · unchanged %,d · passages %,d")
            .formatted(report.added(), report.replaced(), report.unchanged(), passages));
  }
}
