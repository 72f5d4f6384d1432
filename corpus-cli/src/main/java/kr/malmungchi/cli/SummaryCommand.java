package kr.malmungchi.cli;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.export.Export;
import kr.malmungchi.json.Json;
import kr.malmungchi.json.OutlineSummaryJson;
import kr.malmungchi.summary.Length;
import kr.malmungchi.summary.OutlineSummary;
import kr.malmungchi.summary.Summary;
import kr.malmungchi.summary.Summary.Reason;
import kr.malmungchi.summary.SummarySentence;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
  private static final int USUAL_SENTENCES = 5;

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

  @Mixin private final FileFormat format = new FileFormat();

  @ArgGroup private Size size = new Size();

  /** How long it may be: one of these. */
  private static final class Size {
    @Option(names = "--sentences", paramLabel = "N", description = "How many; 5 if not given.")
    private @Nullable Integer sentences;

    @Option(
        names = "--characters",
        paramLabel = "N",
        description = "How many characters all sentences may have together.")
    private @Nullable Integer characters;

    @Option(
        names = "--outline",
        description = "One or two sentences for the document, each chapter and each section.")
    private boolean outline;

    Length length() {
      return characters == null
          ? new Length.Sentences(sentences == null ? USUAL_SENTENCES : sentences)
          : new Length.Characters(characters);
    }
  }

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
    if (size.outline && document == null) {
      throw program.wrongUsage(
          "summary", console.say("--outline 에는 DOC 가 있어야 합니다.", "--outline needs a document."));
    }
    try (Corpus corpus = program.openForReading()) {
      return size.outline ? outline(corpus) : summarize(corpus);
    }
  }

  private int summarize(Corpus corpus) {
    Summary summary =
        document == null
            ? corpus.summary(String.join(" ", query), size.length())
            : corpus.summary(corpus.named(document), size.length());
    if (program.json()) {
      program.printJson(Json.of(summary));
    } else {
      format
          .file(Export.summary(summary.sentences()))
          .ifPresentOrElse(console::text, () -> print(summary));
    }
    return summary.sentences().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
  }

  private void print(Summary summary) {
    summary.reason().ifPresent(reason -> console.note(sayWhy(reason)));
    summary.sentences().forEach(this::print);
    if (document == null && !summary.sentences().isEmpty()) {
      console.line(
          console.dim(
              console
                  .say("문서 %d개, 지문 %d개에서", "From %d documents, %d passages")
                  .formatted(summary.documents(), summary.passages())));
    }
  }

  private void print(SummarySentence sentence) {
    Citation place = new Citation(sentence.document(), sentence.section(), sentence.span());
    int more = sentence.alsoAt().size();
    String also =
        more == 0 ? "" : console.say(" · 같은 말 %d곳 더", " · %d more places").formatted(more);
    console.line("• " + DisplayWidth.oneLine(sentence.text()));
    console.line("  " + console.dim(place.title() + place.rest() + also + " · " + place.place()));
  }

  private String sayWhy(Reason reason) {
    return switch (reason) {
      case NOTHING_FOUND -> console.say("물음에 맞는 지문이 없습니다.", "No passage matches the question.");
      case NO_BODY -> console.say("본문이 없습니다.", "There is no body text.");
      case NO_SENTENCE -> console.say("요약할 문장이 없습니다.", "No sentence to summarise with.");
      case TOO_SHORT -> console.say("그 길이에 들어가는 문장이 없습니다.", "No sentence is as short as that.");
    };
  }

  private int outline(Corpus corpus) {
    OutlineSummary whole = corpus.outlineSummary(corpus.named(Objects.requireNonNull(document)));
    if (program.json()) {
      program.printJson(OutlineSummaryJson.of(whole));
    } else {
      whole.reason().ifPresent(reason -> console.note(sayWhy(reason)));
      print(whole, "");
    }
    return whole.sentences().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
  }

  private void print(OutlineSummary part, String indent) {
    part.sentences()
        .forEach(sentence -> console.line(indent + "• " + DisplayWidth.oneLine(sentence.text())));
    for (OutlineSummary inner : part.sections()) {
      console.line(indent + console.bold(DisplayWidth.oneLine(inner.section().title())));
      print(inner, indent + "  ");
    }
  }
}
