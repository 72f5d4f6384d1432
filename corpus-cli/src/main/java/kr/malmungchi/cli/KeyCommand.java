package kr.malmungchi.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
    name = "key",
    sortOptions = false,
    description = {
      "Shows or changes the keys of those who may use the service.",
      "With a key made, the service answers only requests that show one. A service that runs follows"
          + " within a second.",
    })
final class KeyCommand implements Callable<Integer> {
  private final KeyListCommand list;

  private KeyCommand(Program program) {
    this.list = new KeyListCommand(program);
  }

  /** The command with its own subcommands; alone it lists the keys. */
  static CommandLine of(Program program) {
    return new CommandLine(new KeyCommand(program))
        .addSubcommand("create", new KeyCreateCommand(program))
        .addSubcommand("list", new KeyListCommand(program))
        .addSubcommand("remove", new KeyRemoveCommand(program));
  }

  @Override
  public Integer call() {
    return list.call();
  }
}
