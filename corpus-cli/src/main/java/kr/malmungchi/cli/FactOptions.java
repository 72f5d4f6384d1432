package kr.malmungchi.cli;

import java.util.List;
import java.util.Optional;
import kr.malmungchi.Limits;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.corpus.FactPage;
import kr.malmungchi.corpus.FactRequest;
import kr.malmungchi.export.Export;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands share that list what documents tell. */
final class FactOptions {
  @Parameters(
      paramLabel = "WORDS",
      arity = "0..*",
      description = "What it is about; all documents if not given.")
  private List<String> words = List.of();

  @Mixin private final FilterOptions filters = new FilterOptions();

  @Mixin private final FileFormat format = new FileFormat();

  @Option(
      names = "--size",
      paramLabel = "N",
      description = "How many; 50 if not given, and 10,000 with --format.")
  private @Nullable Integer size;

  @Option(
      names = "--cursor",
      paramLabel = "CURSOR",
      description = "Go on where the page before ended.")
  private @Nullable String cursor;

  @Mixin private final ReadingOptions reading = new ReadingOptions();

  void check(String command, Program program) {
    filters.check(command, program);
  }

  FactRequest request(Corpus corpus) {
    int usual = format.isAsked() ? Limits.defaults().factPage() : FactRequest.all().size();
    return new FactRequest(
        question(),
        filters.filters(corpus),
        reading.exact(),
        reading.without(),
        size == null ? usual : size,
        Optional.ofNullable(cursor));
  }

  Optional<String> file(Export export) {
    return format.file(export);
  }

  Optional<String> question() {
    return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", words));
  }

  /** What is to be said before the facts. */
  static void printNotes(FactPage<?> page, Console console) {
    page.warnings().forEach(warning -> console.note(console.told(warning)));
    ReadingOptions.print(page.interpretations(), console);
  }

  /** Why there is nothing; {@code untold} says so of passages that were found. */
  static void printReason(FactPage.Reason reason, String untold, Console console) {
    console.note(
        switch (reason) {
          case NOTHING_FOUND -> console.say("맞는 지문이 없습니다.", "No passage is about it.");
          case NOTHING_TOLD -> untold;
        });
  }

  /** How many there are, and how to go on. */
  static void printEnd(FactPage<?> page, Console console) {
    console.line(
        console.dim(
            console
                    .say("%,d개 가운데 %d개", "%2$d of %1$,d")
                    .formatted(page.total(), page.facts().size())
                + page.next().map(next -> " · --cursor " + next).orElse("")));
  }
}
