package kr.malmungchi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.Limits;
import kr.malmungchi.dictionary.DictionaryParser;
import kr.malmungchi.dictionary.ParsedDictionary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "load",
    sortOptions = false,
    description = "Puts the rules of a text file in place of the dictionary.")
final class DictionaryLoadCommand implements Callable<Integer> {
  /** No character takes more bytes. */
  private static final int BYTES = 4;

  private final Program program;

  @Parameters(paramLabel = "FILE", description = "The file, in UTF-8.")
  private @Nullable Path file;

  @Option(names = "--preview", description = "Say what would change, and change nothing.")
  private boolean preview;

  DictionaryLoadCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    if (file == null) {
      throw new IllegalStateException("the parser lets no load pass without a file");
    }
    ParsedDictionary parsed = new DictionaryParser(Limits.defaults()).parse(bytes(file));
    return new DictionaryChange(program, preview).run(file.toString(), parsed, before -> parsed);
  }

  /** One byte more than may be is enough to be refused. */
  private static byte[] bytes(Path file) {
    try (InputStream stream = Files.newInputStream(file)) {
      return stream.readNBytes(BYTES * Limits.defaults().dictionaryCharacters() + 1);
    } catch (NoSuchFileException e) {
      throw new CorpusException(Kind.NOT_FOUND, "there is no file " + file, e);
    } catch (IOException e) {
      throw new CorpusException(
          Kind.UNREADABLE, "cannot read %s: %s".formatted(file, e.getMessage()), e);
    }
  }
}
