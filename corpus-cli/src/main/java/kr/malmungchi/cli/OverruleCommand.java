package kr.malmungchi.cli;

import com.google.common.collect.Sets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.StructureCounts;
import kr.malmungchi.folder.DataFolder;
import kr.malmungchi.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "overrule",
    sortOptions = false,
    description = {
      "Takes the furniture of a rule that is wrong in a document as its body.",
      "\"corpus show DOC --furniture\" lists the rules.",
    })
final class OverruleCommand implements Callable<Integer> {
  private final Program program;
  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "DOC",
      description = "The document: its id, or the name it was added under.")
  private String name = "";

  @Parameters(index = "1..*", paramLabel = "RULE", arity = "1..*", description = "The rules.")
  private List<String> rules = List.of();

  @Option(names = "--undo", description = "Let these rules hold again.")
  private boolean undo;

  OverruleCommand(Program program) {
    this.program = program;
    this.console = program.console();
  }

  @Override
  public Integer call() {
    DocumentId id;
    // Before the data folder is held, which would make it.
    try (Corpus corpus = program.openForReading()) {
      id = corpus.named(name);
    }
    Document document;
    try (DataFolder folder = DataFolder.hold(program.data());
        Corpus corpus = folder.open(program.catalog())) {
      document = corpus.overrule(id, verdict(corpus.entry(id).overruled())).document();
    }
    if (program.json()) {
      program.printJson(Json.furniture(document));
    } else {
      new FurniturePrinter(console).rules(StructureCounts.of(document).rules());
    }
    return ExitCode.DONE;
  }

  /** All rules that are overruled from now on. */
  private Set<String> verdict(Set<String> overruled) {
    Set<String> named = new TreeSet<>(rules);
    if (!undo) {
      return Sets.union(overruled, named);
    }
    for (String rule : named) {
      if (!overruled.contains(rule)) {
        throw new CorpusException(
            Kind.INVALID,
            "\"%s\" is not overruled in this document; %s"
                .formatted(
                    rule,
                    overruled.isEmpty()
                        ? "no rule is"
                        : "overruled are " + String.join(", ", overruled)));
      }
    }
    return Sets.difference(overruled, named);
  }
}
