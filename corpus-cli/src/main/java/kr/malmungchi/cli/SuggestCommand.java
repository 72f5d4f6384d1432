package kr.malmungchi.cli;

import java.util.List;
import java.util.concurrent.Callable;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.json.Json;
import kr.malmungchi.lexicon.Completion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "suggest",
    sortOptions = false,
    description = {
      "Completes what is begun with words of the documents.",
      "A half-typed last syllable, initial consonants only and the wrong keyboard are understood.",
    })
final class SuggestCommand implements Callable<Integer> {
  private final Program program;
  private final Console console;

  @Parameters(paramLabel = "TYPED", arity = "1..*", description = "What is typed so far.")
  private List<String> typed = List.of();

  @Option(names = "--size", paramLabel = "N", description = "How many; 8 if not given.")
  private int size = 8;

  SuggestCommand(Program program) {
    this.program = program;
    this.console = program.console();
  }

  @Override
  public Integer call() {
    String question = String.join(" ", typed);
    try (Corpus corpus = program.openForReading()) {
      List<Completion> completions = corpus.suggest(question, size);
      if (program.json()) {
        program.printJson(Json.of(question, completions));
      } else {
        print(completions);
      }
      return completions.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
    }
  }

  private void print(List<Completion> completions) {
    if (completions.isEmpty()) {
      console.note(console.say("그렇게 시작하는 말이 없습니다.", "No words begin so."));
    }
    for (Completion completion : completions) {
      String passages = console.say("%,d곳", "%,d passages").formatted(completion.passages());
      console.line(completion.text() + "  " + console.dim(passages));
    }
  }
}
