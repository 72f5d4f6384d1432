package kr.malmungchi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.corpus.SearchOptions;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.PartialDate;
import kr.malmungchi.json.Json;
import kr.malmungchi.search.Filter;
import kr.malmungchi.search.Hit;
import kr.malmungchi.search.Interpretation;
import kr.malmungchi.search.SearchResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

@Command(
    name = "search",
    sortOptions = false,
    description = {
      "Finds passages, the best first.",
      "'\"words in this order\"' looks for a phrase, -word leaves out.",
    })
final class SearchCommand implements Callable<Integer> {
  private static final String INDENT = "    ";

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

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      converter = KindConverter.class,
      description = "Only documents of this kind: book, blog, forum, news, report, note.")
  private @Nullable Kind kind;

  @Option(names = "--author", paramLabel = "NAME", description = "Only documents by this author.")
  private @Nullable String author;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      converter = DateConverter.class,
      description = "Only documents published then or later: 2023, 2023-11 or 2023-11-22.")
  private @Nullable PartialDate from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      converter = DateConverter.class,
      description = "Only documents published then or earlier.")
  private @Nullable PartialDate to;

  @Option(
      names = "--document",
      paramLabel = "DOC",
      description = "Only this document: its id, or the name it was added under.")
  private @Nullable String document;

  @Option(names = "--exact", description = "Only words as written, not their relatives.")
  private boolean exact;

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
    if (author != null && author.isBlank()) {
      throw program.wrongUsage("search", "--author needs a name");
    }
    if (from != null && to != null && from.first().isAfter(to.last())) {
      throw program.wrongUsage("search", "--from %s is after --to %s".formatted(from, to));
    }
  }

  private SearchOptions options(Corpus corpus) {
    List<Filter> filters = new ArrayList<>();
    if (kind != null) {
      filters.add(new Filter.OfKind(kind));
    }
    if (author != null) {
      filters.add(new Filter.ByAuthor(author));
    }
    if (from != null || to != null) {
      filters.add(
          new Filter.Published(
              Optional.ofNullable(from).map(PartialDate::first),
              Optional.ofNullable(to).map(PartialDate::last)));
    }
    if (document != null) {
      filters.add(new Filter.InDocument(corpus.named(document)));
    }
    return new SearchOptions(size, Optional.ofNullable(cursor), exact, filters);
  }

  private void print(SearchResult result) {
    result.warnings().forEach(console::note);
    for (Interpretation reading : result.interpretations()) {
      console.note("%s → %s".formatted(reading.from(), String.join(", ", reading.to())));
    }
    if (result.hits().isEmpty()) {
      console.note(console.say("찾은 것이 없습니다.", "Nothing found."));
      return;
    }
    int rank = 0;
    for (Hit hit : result.hits()) {
      print(++rank, hit);
    }
    console.line(
        console.dim(
            console
                    .say("%,d곳 가운데 %d곳", "%2$d of %1$,d passages")
                    .formatted(result.total(), result.hits().size())
                + result.next().map(next -> " · --cursor " + next).orElse("")));
  }

  private void print(int rank, Hit hit) {
    Citation place = new Citation(hit.document(), hit.passage().section(), hit.passage().span());
    console.line("%2d. %s%s".formatted(rank, console.bold(place.title()), place.rest()));
    for (String line : Snippet.of(hit, console.width() - INDENT.length(), console::highlight)) {
      console.line(INDENT + line);
    }
    console.line(INDENT + console.dim(place.place()));
    console.line("");
  }

  static final class KindConverter implements ITypeConverter<Kind> {
    @Override
    public Kind convert(String label) {
      return Kind.of(label)
          .orElseThrow(() -> new TypeConversionException("no kind of document: \"" + label + "\""));
    }
  }

  static final class DateConverter implements ITypeConverter<PartialDate> {
    @Override
    public PartialDate convert(String iso) {
      return PartialDate.parse(iso)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "not a date such as 2023, 2023-11 or 2023-11-22: \"" + iso + "\""));
    }
  }
}
