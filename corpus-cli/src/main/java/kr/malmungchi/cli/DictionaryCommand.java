package kr.malmungchi.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
    name = "dictionary",
    sortOptions = false,
    description = {
      "Shows or changes which words are one word and which mean the same.",
      "A rule a line: a word that is never cut; words that mean the same, with = between them;"
          + " words of which the first means the second too, with =>.",
    })
final class DictionaryCommand implements Callable<Integer> {
  private final DictionaryShowCommand show;

  private DictionaryCommand(Program program) {
    this.show = new DictionaryShowCommand(program);
  }

  /** The command with its own subcommands; alone it shows the dictionary. */
  static CommandLine of(Program program) {
    return new CommandLine(new DictionaryCommand(program))
        .addSubcommand("show", new DictionaryShowCommand(program))
        .addSubcommand("add", new DictionaryAddCommand(program))
        .addSubcommand("remove", new DictionaryRemoveCommand(program))
        .addSubcommand("load", new DictionaryLoadCommand(program));
  }

  @Override
  public Integer call() {
    return show.call();
  }
}
