package kr.malmungchi.cli;

import java.util.List;
import java.util.concurrent.Callable;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.json.Json;
import kr.malmungchi.search.Hit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "similar",
    sortOptions = false,
    description = {
      "Finds the documents most like one, each with its best passage.",
      "With --start or --end: the passages most like that part of it.",
    })
final class SimilarCommand implements Callable<Integer> {
  private final Program program;
  private final Console console;

  @Parameters(
      paramLabel = "DOC",
      description = "The document: its id, or the name it was added under.")
  private String name = "";

  @Mixin private Part part = new Part();

  @Option(names = "--size", paramLabel = "N", description = "How many; 5 if not given.")
  private int size = 5;

  SimilarCommand(Program program) {
    this.program = program;
    this.console = program.console();
  }

  @Override
  public Integer call() {
    try (Corpus corpus = program.openForReading()) {
      List<Hit> hits = hits(corpus, corpus.named(name));
      if (program.json()) {
        program.printJson(Json.similar(hits));
      } else if (hits.isEmpty()) {
        console.note(console.say("비슷한 글이 없습니다.", "Nothing is like it."));
      } else {
        new HitPrinter(console).print(hits);
      }
      return hits.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
    }
  }

  private List<Hit> hits(Corpus corpus, DocumentId id) {
    return part.isGiven()
        ? corpus.similar(id, part.of(corpus.document(id)), size)
        : corpus.similar(id, size);
  }
}
