package kr.malmungchi.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.folder.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "remove",
    sortOptions = false,
    description = "Removes documents from the corpus; the files they came from stay.")
final class RemoveCommand implements Callable<Integer> {
  private final Program program;
  private final Console console;

  @Parameters(
      paramLabel = "DOC",
      arity = "1..*",
      description = "The documents: their ids, or the names they were added under.")
  private List<String> names = List.of();

  RemoveCommand(Program program) {
    this.program = program;
    this.console = program.console();
  }

  @Override
  public Integer call() {
    // All names are known before the first document goes, and no data folder is made.
    List<DocumentId> ids;
    try (Corpus corpus = program.openForReading()) {
      ids = names.stream().map(corpus::named).distinct().toList();
    }
    try (DataFolder folder = DataFolder.hold(program.data());
        Corpus corpus = folder.open(program.catalog())) {
      ids.forEach(corpus::remove);
    }
    if (program.json()) {
      program.printJson(Map.of("removed", ids.stream().map(DocumentId::value).toList()));
    } else {
      ids.forEach(id -> console.line(console.say("지움 ", "removed ") + id));
    }
    return ExitCode.DONE;
  }
}
