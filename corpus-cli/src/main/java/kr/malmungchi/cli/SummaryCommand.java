package kr.malmungchi.cli;

import java.util.List;
import java.util.concurrent.Callable;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.json.Json;
import kr.malmungchi.summary.Summary;
import kr.malmungchi.summary.SummarySentence;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "summary",
    sortOptions = false,
    description = {
      "Summarises one document, or what all documents tell about a question.",
      "Every sentence is a sentence of its source, with its place.",
    })
final class SummaryCommand implements Callable<Integer> {
  private final Program program;
  private final Console console;

  @Parameters(
      paramLabel = "DOC",
      arity = "0..1",
      description = "The document: its id, or the name it was added under.")
  private @Nullable String document;

  @Option(
      names = "--query",
      paramLabel = "WORDS",
      arity = "1..*",
      description = "The question to all documents.")
  private List<String> query = List.of();

  @Option(names = "--sentences", paramLabel = "N", description = "How many; 5 if not given.")
  private int sentences = 5;

  SummaryCommand(Program program) {
    this.program = program;
    this.console = program.console();
  }

  @Override
  public Integer call() {
    if ((document == null) == query.isEmpty()) {
      throw program.wrongUsage(
          "summary", console.say("DOC 와 --query 가운데 하나만 적어 주십시오.", "Name either DOC or --query."));
    }
    try (Corpus corpus = program.openForReading()) {
      Summary summary = summary(corpus);
      if (program.json()) {
        program.printJson(Json.of(summary));
      } else {
        print(summary);
      }
      return summary.sentences().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
    }
  }

  private Summary summary(Corpus corpus) {
    return document == null
        ? corpus.summary(String.join(" ", query), sentences)
        : corpus.summary(corpus.named(document), sentences);
  }

  private void print(Summary summary) {
    if (summary.sentences().isEmpty()) {
      console.note(console.say("요약할 문장이 없습니다.", "No sentence to summarise with."));
    }
    for (SummarySentence sentence : summary.sentences()) {
      Citation place = new Citation(sentence.document(), sentence.section(), sentence.span());
      console.line("• " + DisplayWidth.oneLine(sentence.text()));
      console.line("  " + console.dim(place.title() + place.rest() + " · " + place.place()));
    }
  }
}
