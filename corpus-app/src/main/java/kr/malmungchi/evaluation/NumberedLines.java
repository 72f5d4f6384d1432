package kr.malmungchi.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;

/**
 * The lines of a text file that are not blank, without a byte order mark; it can say where it is.
 */
final class NumberedLines implements AutoCloseable {
  private final Path file;
  private final BufferedReader lines;
  private int number;

  private NumberedLines(Path file, BufferedReader lines) {
    this.file = file;
    this.lines = lines;
  }

  static NumberedLines of(Path file) throws IOException {
    return new NumberedLines(file, Files.newBufferedReader(file));
  }

  Optional<String> next() throws IOException {
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
        if (!text.isBlank()) {
          return Optional.of(text);
        }
      }
      return Optional.empty();
    } catch (CharacterCodingException e) {
      number++;
      throw wrong("not UTF-8");
    }
  }

  /** Of the line before, counted from 1. */
  int number() {
    return number;
  }

  CorpusException wrong(String what) {
    return wrongFile("line %d: %s".formatted(number, what));
  }

  CorpusException wrongFile(String what) {
    return new CorpusException(Kind.UNREADABLE, file + ": " + what);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
