package kr.malmungchi.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.corpus.TimelineAnswer;
import kr.malmungchi.corpus.TimelineAnswer.Dated;
import kr.malmungchi.export.Export;
import kr.malmungchi.json.FactJson;
import kr.malmungchi.timeline.DatedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "timeline",
    sortOptions = false,
    description = {
      "Lists what happened when, in the order of time.",
      "Every event is a sentence of its source, with its place.",
    })
final class TimelineCommand implements Callable<Integer> {
  private final Program program;
  private final Console console;

  @Mixin private final FactOptions options = new FactOptions();
  @Mixin private final DateOptions dates = new DateOptions();

  TimelineCommand(Program program) {
    this.program = program;
    this.console = program.console();
  }

  @Override
  public Integer call() {
    options.check("timeline", program);
    dates.check("timeline", program);
    try (Corpus corpus = program.openForReading()) {
      TimelineAnswer answer =
          corpus.facts().timeline(options.request(corpus), dates.from(), dates.to());
      return options.print(
          answer.page(),
          program,
          () -> FactJson.timeline(options.question().orElse(null), answer),
          Export.timeline(answer.page().facts()),
          console.say("날짜가 적힌 일이 없습니다.", "Nothing with a date."),
          () -> print(answer));
    }
  }

  private void print(TimelineAnswer answer) {
    Map<String, String> sources = new HashMap<>();
    answer.dates().forEach(date -> sources.put(date.date().toString(), sources(date)));
    String date = "";
    for (DatedEvent event : answer.page().facts()) {
      if (!event.when().range().toString().equals(date)) {
        date = event.when().range().toString();
        console.line(console.bold(date) + console.dim(sources.getOrDefault(date, "")));
      }
      Citation place = new Citation(event.document(), event.section(), event.sentence());
      console.line("  • " + DisplayWidth.oneLine(event.text()));
      console.line("    " + console.dim(place.title() + place.rest() + " · " + place.place()));
    }
  }

  /** Several documents that tell of one day are worth a word. */
  private String sources(Dated date) {
    return date.documents() < 2
        ? ""
        : console
            .say(" · 문서 %d개에서 %d곳", " · %2$d places in %1$d documents")
            .formatted(date.documents(), date.events());
  }
}
