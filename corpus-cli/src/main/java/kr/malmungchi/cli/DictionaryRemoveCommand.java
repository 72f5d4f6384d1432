package kr.malmungchi.cli;

import java.util.List;
import java.util.concurrent.Callable;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.Limits;
import kr.malmungchi.dictionary.DictionaryParser;
import kr.malmungchi.dictionary.ParsedDictionary;
import kr.malmungchi.dictionary.Rule;
import kr.malmungchi.dictionary.UserDictionary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "remove",
    sortOptions = false,
    description = "Takes rules out; all of them, or none if the dictionary lacks one.")
final class DictionaryRemoveCommand implements Callable<Integer> {
  private final Program program;

  @Parameters(
      paramLabel = "RULE",
      arity = "1..*",
      description = "The rules, as \"corpus dictionary\" shows them.")
  private List<String> rules = List.of();

  @Option(names = "--preview", description = "Say what would change, and change nothing.")
  private boolean preview;

  DictionaryRemoveCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    DictionaryParser parser = new DictionaryParser(Limits.defaults());
    ParsedDictionary named = parser.parse(String.join("\n", rules));
    return new DictionaryChange(program, preview)
        .run("RULE", named, before -> without(named.dictionary().rules(), before));
  }

  private static ParsedDictionary without(List<Rule> rules, UserDictionary before) {
    UserDictionary rest = before;
    for (Rule rule : rules) {
      rest =
          rest.without(rule)
              .orElseThrow(
                  () ->
                      new CorpusException(
                          Kind.NOT_FOUND,
                          "no rule \"%s\" in the dictionary".formatted(rule.line())));
    }
    return new ParsedDictionary(rest, List.of());
  }
}
