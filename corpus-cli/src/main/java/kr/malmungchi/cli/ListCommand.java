package kr.malmungchi.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import kr.malmungchi.catalog.CatalogEntry;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.corpus.DocumentPage;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.json.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "list", sortOptions = false, description = "Lists the documents.")
final class ListCommand implements Callable<Integer> {
  private final Program program;
  private final Console console;

  @Option(names = "--size", paramLabel = "N", description = "How many; 50 if not given.")
  private int size = 50;

  @Option(
      names = "--cursor",
      paramLabel = "CURSOR",
      description = "Go on where the page before ended.")
  private @Nullable String cursor;

  ListCommand(Program program) {
    this.program = program;
    this.console = program.console();
  }

  @Override
  public Integer call() {
    try (Corpus corpus = program.openForReading()) {
      DocumentPage page = corpus.documents(size, Optional.ofNullable(cursor));
      if (program.json()) {
        program.printJson(Json.of(page));
      } else {
        print(page);
      }
      return page.documents().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
    }
  }

  private void print(DocumentPage page) {
    if (page.documents().isEmpty()) {
      console.note(console.say("문서가 없습니다.", "There are no documents."));
      return;
    }
    Table table = new Table();
    if (console.language() == Language.KOREAN) {
      table.row("ID", "날짜", "종류", "글자", "구절", "제목", "이름");
    } else {
      table.row("ID", "DATE", "KIND", "CHARACTERS", "PASSAGES", "TITLE", "NAME");
    }
    for (CatalogEntry entry : page.documents()) {
      Metadata metadata = entry.card().metadata();
      table.row(
          entry.card().id().value(),
          metadata.published().map(Object::toString).orElse(""),
          metadata.kind() == Kind.UNKNOWN ? "" : metadata.kind().label(),
          Integer.toString(entry.characters()),
          Integer.toString(entry.passages()),
          DisplayWidth.oneLine(metadata.title()),
          DisplayWidth.oneLine(metadata.origin()));
    }
    for (String line : table.lines()) {
      console.line(console.isTerminal() ? DisplayWidth.cut(line, console.width()) : line);
    }
    page.next().ifPresent(next -> console.line(console.dim("--cursor " + next)));
  }
}
