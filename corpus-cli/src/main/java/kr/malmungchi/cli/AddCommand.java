package kr.malmungchi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.corpus.AddProgress;
import kr.malmungchi.corpus.AddReport;
import kr.malmungchi.corpus.AddResult;
import kr.malmungchi.corpus.AddResult.Outcome;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.document.Finding;
import kr.malmungchi.folder.DataFolder;
import kr.malmungchi.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "add",
    sortOptions = false,
    description = "Adds files, and all files below folders; reads only what is new or changed.")
final class AddCommand implements Callable<Integer> {
  private final Program program;
  private final Console console;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders.")
  private List<Path> paths = List.of();

  AddCommand(Program program) {
    this.program = program;
    this.console = program.console();
  }

  @Override
  public Integer call() {
    for (Path path : paths) {
      // Looked at before the data folder is made.
      if (!Files.exists(path)) {
        throw new CorpusException(Kind.NOT_FOUND, "no such file or folder: " + path);
      }
    }
    AddReport report = add();
    if (report.results().isEmpty()) {
      throw new CorpusException(
          Kind.NOT_FOUND, console.say("추가할 파일이 없습니다: ", "no file to add in ") + paths);
    }
    if (program.json()) {
      program.printJson(Json.of(report));
    } else {
      print(report);
    }
    return report.failures().size() < report.results().size() ? ExitCode.DONE : ExitCode.ERROR;
  }

  private AddReport add() {
    try (DataFolder folder = DataFolder.hold(program.data());
        Corpus corpus = folder.open(program.catalog())) {
      if (!console.progress()) {
        return corpus.add(paths, AddProgress.NONE);
      }
      try (AddBar bar = new AddBar(console.say("추가", "adding"))) {
        return corpus.add(paths, bar);
      }
    }
  }

  private void print(AddReport report) {
    console.line(
        console
            .say(
                "추가 %d · 바뀜 %d · 그대로 %d · 실패 %d",
                "added %d · replaced %d · unchanged %d · failed %d")
            .formatted(
                report.count(Outcome.ADDED),
                report.count(Outcome.REPLACED),
                report.count(Outcome.UNCHANGED),
                report.count(Outcome.FAILED)));
    for (AddResult failure : report.failures()) {
      console.note(
          "  %s: %s"
              .formatted(DisplayWidth.oneLine(failure.origin()), console.told(failure.reason())));
    }
    StructureNames names = new StructureNames(console.language());
    for (AddResult result : report.doubtful()) {
      for (Finding warning : result.warnings()) {
        console.note(
            "  %s: %s".formatted(DisplayWidth.oneLine(result.origin()), names.warning(warning)));
      }
    }
  }
}
