package kr.malmungchi.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.corpus.FactPage;
import kr.malmungchi.corpus.NameInUse;
import kr.malmungchi.export.Export;
import kr.malmungchi.json.FactJson;
import kr.malmungchi.name.NameKind;
import kr.malmungchi.name.Spelling;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

@Command(
    name = "names",
    sortOptions = false,
    description = {
      "Lists who and what is named, each with all its spellings.",
      "'corpus dictionary add \"NAME = OTHER\"' joins two names, \"NAME != OTHER\" parts them.",
    })
final class NamesCommand implements Callable<Integer> {
  private static final int MOST_TOGETHER = 10;

  private final Program program;
  private final Console console;

  @Mixin private final FactOptions options = new FactOptions();

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      converter = TypeConverter.class,
      description = "Only these: person, organisation, product, place or other.")
  private @Nullable NameKind type;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Only this one, by any of its spellings, with who is named beside it.")
  private @Nullable String name;

  NamesCommand(Program program) {
    this.program = program;
    this.console = program.console();
  }

  @Override
  public Integer call() {
    options.check("names", program);
    try (Corpus corpus = program.openForReading()) {
      if (name != null) {
        NameInUse use = corpus.facts().name(name);
        if (program.json()) {
          program.printJson(FactJson.name(use));
        } else {
          printOne(use);
        }
        return ExitCode.DONE;
      }
      FactPage<NameInUse> page =
          corpus.facts().names(options.request(corpus), Optional.ofNullable(type));
      return options.print(
          page,
          program,
          () -> FactJson.names(options.question().orElse(null), page),
          Export.names(page.facts()),
          console.say("이름이 없습니다.", "Nobody and nothing is named."),
          () -> print(page));
    }
  }

  private void print(FactPage<NameInUse> page) {
    page.facts().forEach(use -> console.line(line(use)));
  }

  private String line(NameInUse use) {
    String counts =
        console
            .say("%,d번, 문서 %,d개", "%,d times, %,d documents")
            .formatted(use.mentions(), use.documents());
    List<Spelling> others = use.name().spellings().stream().skip(1).toList();
    return console.bold(use.name().display())
        + "  "
        + console.dim(kind(use.name().kind()) + " · " + counts)
        + (others.isEmpty() ? "" : "  " + spellings(others));
  }

  private static String spellings(List<Spelling> spellings) {
    return spellings.stream()
        .map(one -> one.text() + (one.probable() ? "?" : "") + " " + one.mentions())
        .collect(Collectors.joining(", "));
  }

  private void printOne(NameInUse use) {
    console.line(line(use));
    Citation first =
        new Citation(use.first().document(), use.first().section(), use.first().span());
    console.line(
        console.say("처음 나온 곳: ", "First named: ")
            + console.dim(first.title() + first.rest() + " · " + first.place()));
    if (!use.together().isEmpty()) {
      console.line(
          console.say("함께 나온 이름: ", "Named beside: ")
              + use.together().stream()
                  .limit(MOST_TOGETHER)
                  .map(other -> other.name().display() + " " + other.passages())
                  .collect(Collectors.joining(", ")));
    }
  }

  private String kind(NameKind kind) {
    return switch (kind) {
      case PERSON -> console.say("사람", "person");
      case ORGANISATION -> console.say("단체", "organisation");
      case PRODUCT -> console.say("제품", "product");
      case PLACE -> console.say("곳", "place");
      case OTHER -> console.say("그 밖", "other");
    };
  }

  static final class TypeConverter implements ITypeConverter<NameKind> {
    @Override
    public NameKind convert(String label) {
      return NameKind.of(label)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "no type \"%s\"; known are person, organisation, product, place, other"
                          .formatted(label)));
    }
  }
}
