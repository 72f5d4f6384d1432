package kr.malmungchi.cli;

import java.util.concurrent.Callable;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.Section;
import kr.malmungchi.json.Json;
import kr.malmungchi.json.StructureJson;
import kr.malmungchi.text.Span;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "show",
    sortOptions = false,
    description = "Prints the text of a document exactly as it was added, or how it was read.")
final class ShowCommand implements Callable<Integer> {
  private final Program program;
  private final Console console;

  @Parameters(
      paramLabel = "DOC",
      description = "The document: its id, or the name it was added under.")
  private String name = "";

  @Mixin private Part part = new Part();

  @ArgGroup private View view = new View();

  /** What to show instead of the text: one of these. */
  private static final class View {
    @Option(names = "--outline", description = "Only the headings, with their offsets.")
    private boolean outline;

    @Option(
        names = "--furniture",
        description = "Only what is not body, with the rule that says so.")
    private boolean furniture;

    @Option(
        names = "--structure",
        description = "A report: what was made out, from what, and what stayed uncertain.")
    private boolean structure;
  }

  ShowCommand(Program program) {
    this.program = program;
    this.console = program.console();
  }

  @Override
  public Integer call() {
    try (Corpus corpus = program.openForReading()) {
      Document document = corpus.document(corpus.named(name));
      if (view.outline) {
        showOutline(document);
      } else if (view.furniture) {
        return showFurniture(document);
      } else if (view.structure) {
        showStructure(document);
      } else {
        showText(document, part.of(document));
      }
      return ExitCode.DONE;
    }
  }

  private void showText(Document document, Span span) {
    if (program.json()) {
      program.printJson(Json.text(document, span));
      return;
    }
    String text = document.text(span);
    if (!console.isTerminal()) {
      console.out().print(text);
      return;
    }
    text.lines().forEach(line -> console.line(DisplayWidth.oneLine(line)));
  }

  private void showOutline(Document document) {
    if (program.json()) {
      program.printJson(Json.outline(document));
    } else {
      print(document.root(), "");
    }
  }

  private int showFurniture(Document document) {
    if (program.json()) {
      program.printJson(Json.furniture(document));
    } else if (document.furniture().isEmpty()) {
      console.note(console.say("모두 본문입니다.", "All of it is body."));
    } else {
      new FurniturePrinter(console).parts(document);
    }
    return document.furniture().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
  }

  private void showStructure(Document document) {
    if (program.json()) {
      program.printJson(StructureJson.of(document));
    } else {
      new StructurePrinter(console).print(document);
    }
  }

  private void print(Section section, String indent) {
    for (Section inner : section.sections()) {
      Span span = inner.span();
      console.line(
          indent
              + DisplayWidth.oneLine(inner.title())
              + console.dim(" · %d–%d".formatted(span.start(), span.end())));
      print(inner, indent + "  ");
    }
  }
}
