package kr.malmungchi.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Looks at the one byte of a SQLite file whose damage SQLite takes for something else: above 2, the
 * write version says that a newer SQLite may write the file and this one may only read it (SQLite,
 * Database File Format, 1.3.3). No other damage of the header goes by as wanted.
 */
final class FileHeader {
  private static final String BEGINNING = "SQLite format 3\0";
  private static final int WRITE_VERSION = 18;
  private static final int NEWEST = 2;

  private FileHeader() {}

  /** What is wrong with it, in a sentence; empty for what is no SQLite file too. */
  static Optional<String> fault(Path file) {
    String read;
    try (InputStream bytes = Files.newInputStream(file)) {
      read = new String(bytes.readNBytes(WRITE_VERSION + 1), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      // SQLite says better than this why the file cannot be read.
      return Optional.empty();
    }
    return read.startsWith(BEGINNING)
            && read.length() > WRITE_VERSION
            && read.charAt(WRITE_VERSION) > NEWEST
        ? Optional.of("the header of the catalogue's file is damaged, so it can only be read")
        : Optional.empty();
  }
}
