package kr.malmungchi.cli;

import java.util.List;
import java.util.concurrent.Callable;
import kr.malmungchi.Limits;
import kr.malmungchi.dictionary.DictionaryParser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "add",
    sortOptions = false,
    description = "Adds rules; all of them, or none if one is wrong.")
final class DictionaryAddCommand implements Callable<Integer> {
  private final Program program;

  @Parameters(
      paramLabel = "RULE",
      arity = "1..*",
      description = "The rules, each in quotation marks: 'BOK = Bank of Korea'.")
  private List<String> rules = List.of();

  @Option(names = "--preview", description = "Say what would change, and change nothing.")
  private boolean preview;

  DictionaryAddCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    DictionaryParser parser = new DictionaryParser(Limits.defaults());
    String text = String.join("\n", rules);
    return new DictionaryChange(program, preview)
        .run("RULE", parser.parse(text), before -> parser.append(before, text));
  }
}
