package kr.malmungchi.cli;

import java.util.List;
import java.util.concurrent.Callable;
import kr.malmungchi.folder.DataFolder;
import kr.malmungchi.json.KeyJson;
import kr.malmungchi.store.ApiKey;
import kr.malmungchi.store.ApiKeys;
import picocli.CommandLine.Command;

@Command(
    name = "list",
    sortOptions = false,
    description = "Lists the keys by name; the keys themselves are kept nowhere.")
final class KeyListCommand implements Callable<Integer> {
  private final Program program;
  private final Console console;

  KeyListCommand(Program program) {
    this.program = program;
    this.console = program.console();
  }

  @Override
  public Integer call() {
    List<ApiKey> all;
    try (ApiKeys keys = DataFolder.existingKeys(program.data(), program.catalog())) {
      all = keys.list();
    }
    if (program.json()) {
      program.printJson(KeyJson.of(all));
    } else {
      print(all);
    }
    return all.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
  }

  private void print(List<ApiKey> all) {
    if (all.isEmpty()) {
      console.note(console.say("열쇠가 없습니다.", "There are no keys."));
      return;
    }
    Table table = new Table();
    if (console.language() == Language.KOREAN) {
      table.row("이름", "할 수 있는 일", "만든 때");
    } else {
      table.row("NAME", "ROLE", "CREATED");
    }
    all.forEach(key -> table.row(key.name(), key.role().label(), key.created().toString()));
    table.lines().forEach(console::line);
  }
}
