package kr.malmungchi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.corpus.SearchOptions;
import kr.malmungchi.json.Json;
import kr.malmungchi.search.Answer;
import kr.malmungchi.search.Filter;
import kr.malmungchi.search.Order;
import kr.malmungchi.search.SearchResult;
import kr.malmungchi.search.Suggestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

@Command(
    name = "search",
    sortOptions = false,
    description = {
      "Finds passages, the best first.",
      "'\"words in this order\"' looks for a phrase, -word leaves out, 'one OR other' needs one of"
          + " both, 'begin*' completes; title:, author:, date:, kind: and document: narrow down.",
    })
final class SearchCommand implements Callable<Integer> {
  private final Program program;
  private final Console console;

  @Parameters(paramLabel = "WORDS", arity = "1..*", description = "What to look for.")
  private List<String> words = List.of();

  @Option(names = "--size", paramLabel = "N", description = "How many hits; 10 if not given.")
  private int size = SearchOptions.usual().size();

  @Option(
      names = "--cursor",
      paramLabel = "CURSOR",
      description = "Go on where the page before ended.")
  private @Nullable String cursor;

  @Mixin private final FilterOptions filters = new FilterOptions();
  @Mixin private final DateOptions published = new DateOptions();

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      converter = OrderConverter.class,
      description = "relevance, date (newest first) or date-asc.")
  private Order order = Order.RELEVANCE;

  @Mixin private final ReadingOptions reading = new ReadingOptions();

  @Option(
      names = "--diverse",
      description = "The best passage of each section before all second ones.")
  private boolean diverse;

  @Option(names = "--explain", description = "Say what each score is made of.")
  private boolean explain;

  SearchCommand(Program program) {
    this.program = program;
    this.console = program.console();
  }

  @Override
  public Integer call() {
    checkParameters();
    try (Corpus corpus = program.openForReading()) {
      SearchResult result = corpus.search(String.join(" ", words), options(corpus));
      if (program.json()) {
        program.printJson(Json.of(result));
      } else {
        print(result);
      }
      return result.hits().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
    }
  }

  private void checkParameters() {
    for (String word : words) {
      // The parser takes unknown options for words, because one hyphen leaves a word out.
      if (word.startsWith("--")) {
        throw program.wrongUsage("search", "Unknown option: '" + word + "'");
      }
    }
    filters.check("search", program);
    published.check("search", program);
  }

  private SearchOptions options(Corpus corpus) {
    List<Filter> conditions = new ArrayList<>(filters.filters(corpus));
    if (published.from().isPresent() || published.to().isPresent()) {
      conditions.add(new Filter.Published(published.from(), published.to()));
    }
    return new SearchOptions(
        size,
        Optional.ofNullable(cursor),
        conditions,
        order,
        reading.exact(),
        reading.without(),
        diverse,
        explain);
  }

  private void print(SearchResult result) {
    result.warnings().forEach(warning -> console.note(console.told(warning)));
    ReadingOptions.print(result.interpretations(), console);
    for (Suggestion suggestion : result.suggestions()) {
      console.note(
          console
              .say("“%s” 찾으셨나요? (%,d곳)", "Did you mean “%s”? (%,d passages)")
              .formatted(DisplayWidth.oneLine(suggestion.query()), suggestion.passages()));
    }
    if (result.hits().isEmpty()) {
      console.note(console.say("찾은 것이 없습니다.", "Nothing found."));
      return;
    }
    result.answer().ifPresent(this::print);
    new HitPrinter(console).print(result.hits());
    console.line(
        console.dim(
            console
                    .say("%,d곳 가운데 %d곳", "%2$d of %1$,d passages")
                    .formatted(result.total(), result.hits().size())
                + result.next().map(next -> " · --cursor " + next).orElse("")));
  }

  private void print(Answer answer) {
    String words = answer.text().orElse(answer.sentence());
    Citation place = new Citation(answer.document(), answer.section(), answer.span());
    console.line(
        "%s %s%s"
            .formatted(
                console.say("답:", "Answer:"),
                console.bold(DisplayWidth.oneLine(words)),
                console.dim(" · %s · %s".formatted(place.title(), place.place()))));
    console.line("");
  }

  static final class OrderConverter implements ITypeConverter<Order> {
    @Override
    public Order convert(String label) {
      return Order.of(label)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "no order: \"" + label + "\"; known are relevance, date, date-asc"));
    }
  }
}
