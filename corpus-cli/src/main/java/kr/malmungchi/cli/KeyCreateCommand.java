package kr.malmungchi.cli;

import java.util.concurrent.Callable;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.folder.DataFolder;
import kr.malmungchi.json.KeyJson;
import kr.malmungchi.store.ApiKey;
import kr.malmungchi.store.ApiKeys;
import kr.malmungchi.store.ApiKeys.NewKey;
import kr.malmungchi.store.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "create",
    sortOptions = false,
    description = "Makes a key and shows it, this once: it is kept nowhere.")
final class KeyCreateCommand implements Callable<Integer> {
  private final Program program;
  private final Console console;

  @Parameters(
      paramLabel = "NAME",
      description =
          "Whose or what the key is for. What is uploaded with it belongs to this name: a later key"
              + " of the same name may send it again.")
  private String name = "";

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      required = true,
      description =
          "What it allows: read (searching), write (changing documents and dictionary too), admin"
              + " (everything).")
  private String role = "";

  KeyCreateCommand(Program program) {
    this.program = program;
    this.console = program.console();
  }

  @Override
  public Integer call() {
    NewKey made = made();
    if (program.json()) {
      program.printJson(KeyJson.of(made));
    } else {
      console.line(made.secret().text());
      console.note(
          console.say(
              "이 열쇠는 다시 볼 수 없습니다. 요청에 이렇게 넣습니다: Authorization: Bearer mmc_…",
              "This key cannot be shown again. Requests bring it so: Authorization: Bearer mmc_…"));
    }
    return ExitCode.DONE;
  }

  private NewKey made() {
    try {
      // Both are checked before a data folder is made.
      Role allowed = Role.parse(role);
      ApiKey.checkName(name);
      try (ApiKeys keys = DataFolder.keys(program.data(), program.catalog())) {
        return keys.create(name, allowed);
      }
    } catch (IllegalArgumentException e) {
      throw new CorpusException(Kind.INVALID, String.valueOf(e.getMessage()), e);
    }
  }
}
