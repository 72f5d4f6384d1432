package kr.malmungchi.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.folder.DataFolder;
import kr.malmungchi.store.ApiKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "remove",
    sortOptions = false,
    description = "Removes a key; requests that show it are refused.")
final class KeyRemoveCommand implements Callable<Integer> {
  private final Program program;
  private final Console console;

  @Parameters(paramLabel = "NAME", description = "The name of the key.")
  private String name = "";

  KeyRemoveCommand(Program program) {
    this.program = program;
    this.console = program.console();
  }

  @Override
  public Integer call() {
    boolean last;
    try (ApiKeys keys = DataFolder.existingKeys(program.data(), program.catalog())) {
      if (!keys.remove(name)) {
        throw new CorpusException(
            Kind.NOT_FOUND, "no key \"%s\"; \"corpus key list\" shows them".formatted(name));
      }
      last = keys.list().isEmpty();
    }
    if (program.json()) {
      program.printJson(Map.of("removed", List.of(name)));
    } else {
      console.line(console.say("지움 ", "removed ") + name);
    }
    if (last) {
      console.note(
          console.say(
              "남은 열쇠가 없습니다. 돌고 있는 서비스는 아무에게도 답하지 않고, 다시 켜면 이 컴퓨터의 누구에게나 답합니다.",
              "No key is left: a service that runs answers nobody, and after a restart everybody on"
                  + " this machine."));
    }
    return ExitCode.DONE;
  }
}
