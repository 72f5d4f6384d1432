package kr.malmungchi.cli;

import java.util.concurrent.Callable;
import kr.malmungchi.agreement.Agreement;
import kr.malmungchi.agreement.Telling;
import kr.malmungchi.agreement.Verdict;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.corpus.FactPage;
import kr.malmungchi.export.Export;
import kr.malmungchi.json.FactJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "agreements",
    sortOptions = false,
    description = {
      "Sets side by side what several places tell of one thing: dates and amounts.",
      "Says whether they are the same, compatible or different, never which is true.",
    })
final class AgreementsCommand implements Callable<Integer> {
  private final Program program;
  private final Console console;

  @Mixin private final FactOptions options = new FactOptions();

  AgreementsCommand(Program program) {
    this.program = program;
    this.console = program.console();
  }

  @Override
  public Integer call() {
    options.check("agreements", program);
    try (Corpus corpus = program.openForReading()) {
      FactPage<Agreement> page = corpus.facts().agreements(options.request(corpus));
      return options.print(
          page,
          program,
          () -> FactJson.agreements(options.question().orElse(null), page),
          Export.agreements(page.facts()),
          console.say("여러 곳에서 말하는 날짜나 수가 없습니다.", "No date or amount is told of in several places."),
          () -> print(page));
    }
  }

  private void print(FactPage<Agreement> page) {
    for (Agreement agreement : page.facts()) {
      console.line(
          console.bold(DisplayWidth.oneLine(String.join(" ", agreement.about())))
              + console.dim(" · " + verdict(agreement.verdict())));
      for (Telling telling : agreement.tellings()) {
        Citation place =
            new Citation(
                telling.statement().document(), telling.statement().section(), telling.span());
        console.line(
            "  %s: %s"
                .formatted(telling.value(), DisplayWidth.oneLine(telling.statement().text())));
        console.line("    " + console.dim(place.title() + place.rest() + " · " + place.place()));
      }
    }
  }

  private String verdict(Verdict verdict) {
    return switch (verdict) {
      case SAME -> console.say("같음", "same");
      case COMPATIBLE -> console.say("어긋나지 않음", "compatible");
      case DIFFERENT -> console.say("다름", "different");
    };
  }
}
