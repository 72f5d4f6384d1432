package kr.malmungchi.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.folder.DataFolder;
import picocli.CommandLine.Command;

@Command(
    name = "rebuild",
    sortOptions = false,
    description = {
      "Makes the index again from the catalogue.",
      "The old one answers until the new one is complete."
    })
final class RebuildCommand implements Callable<Integer> {
  private final Program program;

  RebuildCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    if (!DataFolder.isCorpus(program.catalog())) {
      throw new CorpusException(Kind.NOT_FOUND, "no corpus in " + program.data());
    }
    long passages;
    try (DataFolder folder = DataFolder.hold(program.data())) {
      passages = folder.rebuild(program.catalog());
    }
    if (program.json()) {
      program.printJson(Map.of("passages", passages));
    } else {
      Console console = program.console();
      console.line(
          console
              .say("색인을 다시 만들었습니다: 구절 %,d개", "rebuilt the index: %,d passages")
              .formatted(passages));
    }
    return ExitCode.DONE;
  }
}
