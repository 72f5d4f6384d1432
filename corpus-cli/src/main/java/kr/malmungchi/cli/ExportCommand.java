package kr.malmungchi.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import kr.malmungchi.backup.Backup;
import kr.malmungchi.store.SqlCatalog;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "export",
    sortOptions = false,
    description =
        "Writes all documents and the dictionary into one file, also while others add."
            + " \"corpus import\" reads it.")
final class ExportCommand implements Callable<Integer> {
  private final Program program;

  @Parameters(paramLabel = "FILE", description = "The file; an older one is replaced at the end.")
  private @Nullable Path file;

  ExportCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    if (file == null) {
      throw new IllegalStateException("the parser lets no export pass without a file");
    }
    long documents;
    try (SqlCatalog catalog = SqlCatalog.openReadOnly(program.catalog())) {
      documents = new Backup(catalog).write(file);
    }
    if (program.json()) {
      program.printJson(Map.of("documents", documents));
    } else {
      Console console = program.console();
      console.line(
          console.say("내보낸 문서 %,d: %s", "exported %,d documents to %s").formatted(documents, file));
    }
    return ExitCode.DONE;
  }
}
