package kr.malmungchi.cli;

import java.util.concurrent.Callable;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.dictionary.UserDictionary;
import kr.malmungchi.json.DictionaryJson;
import picocli.CommandLine.Command;

@Command(
    name = "show",
    sortOptions = false,
    description = "Prints the dictionary as the text that \"load\" reads.")
final class DictionaryShowCommand implements Callable<Integer> {
  private final Program program;

  DictionaryShowCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    UserDictionary dictionary;
    try (Corpus corpus = program.openForReading()) {
      dictionary = corpus.dictionary();
    }
    if (program.json()) {
      program.printJson(DictionaryJson.of(dictionary));
    } else {
      program.console().out().print(dictionary.text());
    }
    return ExitCode.DONE;
  }
}
