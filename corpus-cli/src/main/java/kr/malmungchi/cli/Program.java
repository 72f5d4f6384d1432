package kr.malmungchi.cli;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.folder.DataFolder;
import kr.malmungchi.json.Json;
import kr.malmungchi.store.CatalogAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The command {@code corpus} with what its subcommands share. */
@Command(
    name = "corpus",
    description = "Searches and summarises Korean documents, and cites them exactly.",
    versionProvider = Program.Version.class,
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 done or found, 1 nothing found, 2 error.",
    })
final class Program implements Callable<Integer> {
  private static final Map<String, Function<Program, Object>> SUBCOMMANDS = subcommands();

  private final Console console;

  private final CommandLine line;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "The data folder; otherwise $CORPUS_DATA, otherwise ./corpus-data.")
  private @Nullable Path data;

  @Option(
      names = "--catalog",
      paramLabel = "URL",
      scope = ScopeType.INHERIT,
      description =
          "The catalogue, if it is not in the data folder: jdbc:postgresql://HOST/DATABASE;"
              + " otherwise $CORPUS_CATALOG.")
  private @Nullable String catalog;

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "Print one JSON value in the shape of the HTTP API.")
  private boolean json;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Print the stack trace of an error.")
  private boolean verbose;

  @Option(
      names = "--help",
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Print this help.")
  @SuppressWarnings("unused") // The parser acts on it.
  private boolean help;

  @Option(
      names = "--version",
      versionHelp = true,
      scope = ScopeType.INHERIT,
      description = "Print the version.")
  @SuppressWarnings("unused") // The parser acts on it.
  private boolean version;

  private Program(Console console) {
    this.console = console;
    this.line = new CommandLine(this);
  }

  private static Map<String, Function<Program, Object>> subcommands() {
    Map<String, Function<Program, Object>> commands = new LinkedHashMap<>();
    commands.put("add", AddCommand::new);
    commands.put("search", SearchCommand::new);
    commands.put("suggest", SuggestCommand::new);
    commands.put("summary", SummaryCommand::new);
    commands.put("timeline", TimelineCommand::new);
    commands.put("quotes", QuotesCommand::new);
    commands.put("names", NamesCommand::new);
    commands.put("agreements", AgreementsCommand::new);
    commands.put("similar", SimilarCommand::new);
    commands.put("list", ListCommand::new);
    commands.put("show", ShowCommand::new);
    commands.put("overrule", OverruleCommand::new);
    commands.put("remove", RemoveCommand::new);
    commands.put("dictionary", DictionaryCommand::of);
    commands.put("export", ExportCommand::new);
    commands.put("import", ImportCommand::new);
    commands.put("serve", ServeCommand::new);
    commands.put("key", KeyCommand::of);
    commands.put("eval", EvalCommand::new);
    commands.put("doctor", DoctorCommand::new);
    commands.put("rebuild", RebuildCommand::new);
    commands.put("help", program -> new HelpCommand(program.line));
    return commands;
  }

  /** Runs the command and returns its exit code. */
  static int run(Console console, String... arguments) {
    try {
      return new Program(console).execute(arguments);
    } catch (OutOfMemoryError e) {
      console.note(
          console.say(
              "corpus: 메모리가 모자랍니다. JAVA_OPTS=-Xmx4g 처럼 더 주십시오.",
              "corpus: not enough memory; give it more, as by JAVA_OPTS=-Xmx4g"));
      return ExitCode.ERROR;
    }
  }

  private int execute(String... arguments) {
    addSubcommands(List.of(arguments));
    Failures failures = new Failures(console, () -> verbose);
    return line.setOut(console.out())
        .setErr(console.err())
        .setExpandAtFiles(false)
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures)
        .setHelpFactory((spec, colours) -> help(spec))
        .execute(Stream.of(arguments).map(Program::longName).toArray(String[]::new));
  }

  private static String longName(String argument) {
    return argument.equals("-h") ? "--help" : argument;
  }

  private void addSubcommands(List<String> arguments) {
    // Reading a command's annotations takes milliseconds: only those are read that can be meant.
    boolean all =
        Collections.disjoint(SUBCOMMANDS.keySet(), arguments) || arguments.contains("help");
    SUBCOMMANDS.forEach(
        (name, command) -> {
          if (all || arguments.contains(name)) {
            line.addSubcommand(name, command.apply(this));
          }
        });
    CommandLine search = line.getSubcommands().get("search");
    if (search != null) {
      // A word after a hyphen is one to leave out; therefore no option has a short name.
      search.setUnmatchedOptionsArePositionalParams(true);
    }
  }

  private Help help(CommandSpec spec) {
    if (console.language() == Language.KOREAN) {
      spec.resourceBundle(ResourceBundle.getBundle("kr.malmungchi.cli.Help", Locale.KOREAN));
    }
    return new Help(spec, Help.defaultColorScheme(console.colour() ? Ansi.ON : Ansi.OFF));
  }

  @Override
  public Integer call() {
    line.usage(console.err());
    return ExitCode.ERROR;
  }

  /** What to throw when the parser is content with the arguments and the command is not. */
  ParameterException wrongUsage(String command, String message) {
    return new ParameterException(line.getSubcommands().get(command), message);
  }

  Console console() {
    return console;
  }

  boolean json() {
    return json;
  }

  void printJson(Object shape) {
    console.line(Json.write(shape));
  }

  /** The data folder; it may not exist yet. */
  Path data() {
    if (data != null) {
      return data;
    }
    String folder = setting("CORPUS_DATA");
    return Path.of(folder.isEmpty() ? "corpus-data" : folder);
  }

  /** Where the catalogue is; it may not exist yet. */
  CatalogAddress catalog() {
    String url = catalog == null ? setting("CORPUS_CATALOG") : catalog;
    return url.isEmpty()
        ? DataFolder.catalog(data())
        : CatalogAddress.of(
            url, setting("CORPUS_CATALOG_USER"), setting("CORPUS_CATALOG_PASSWORD"));
  }

  /** Empty if the environment has none. */
  private static String setting(String name) {
    return System.getenv().getOrDefault(name, "");
  }

  /** The corpus as it is, also beside a process that changes it. */
  Corpus openForReading() {
    return DataFolder.openForReading(data(), catalog());
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Program.class.getPackage().getImplementationVersion();
      return new String[] {"corpus " + (version == null ? "(not packaged)" : version)};
    }
  }
}
