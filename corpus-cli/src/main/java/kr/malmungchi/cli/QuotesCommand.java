package kr.malmungchi.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.corpus.QuotesAnswer;
import kr.malmungchi.export.Export;
import kr.malmungchi.json.FactJson;
import kr.malmungchi.quotation.Quote;
import kr.malmungchi.quotation.Speaker;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "quotes",
    sortOptions = false,
    description = {
      "Lists what was said, and by whom.",
      "A quotation of which the text does not tell the speaker has none.",
    })
final class QuotesCommand implements Callable<Integer> {
  private final Program program;
  private final Console console;

  @Mixin private final FactOptions options = new FactOptions();

  @Option(
      names = "--speaker",
      paramLabel = "NAME",
      description = "Only what this one said, under any spelling of the name.")
  private @Nullable String speaker;

  QuotesCommand(Program program) {
    this.program = program;
    this.console = program.console();
  }

  @Override
  public Integer call() {
    options.check("quotes", program);
    if (speaker != null && speaker.isBlank()) {
      throw program.wrongUsage("quotes", "--speaker needs a name");
    }
    try (Corpus corpus = program.openForReading()) {
      QuotesAnswer answer =
          corpus.facts().quotes(options.request(corpus), Optional.ofNullable(speaker));
      return options.print(
          answer.page(),
          program,
          () -> FactJson.quotes(options.question().orElse(null), answer),
          Export.quotes(answer.page().facts()),
          console.say("따온 말이 없습니다.", "Nobody is quoted."),
          () -> print(answer));
    }
  }

  private void print(QuotesAnswer answer) {
    for (Quote quote : answer.page().facts()) {
      String name = quote.speaker().map(Speaker::name).orElse("—");
      Citation place = new Citation(quote.document(), quote.section(), quote.span());
      console.line(
          console.bold(DisplayWidth.oneLine(name))
              + ": "
              + "“"
              + DisplayWidth.oneLine(quote.words())
              + "”");
      console.line("  " + console.dim(place.title() + place.rest() + " · " + place.place()));
    }
  }
}
