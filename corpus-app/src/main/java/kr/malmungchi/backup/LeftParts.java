package kr.malmungchi.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/**
 * Deletes what exports have left that were killed: {@code backup.gz8123.part} beside {@code
 * backup.gz}. Whoever writes one holds it by a lock, which the system lets go of with the process.
 */
final class LeftParts {
  static final String END = ".part";

  private LeftParts() {}

  /** How the names of its parts begin; digits and {@link #END} follow. */
  static String prefix(Path whole) {
    return String.valueOf(whole.getFileName());
  }

  /** Holds a part until the channel is closed. */
  static void hold(FileChannel channel) throws IOException {
    var unused = channel.tryLock();
  }

  static void delete(Path whole) throws IOException {
    Pattern name = Pattern.compile(Pattern.quote(prefix(whole)) + "\\d+" + Pattern.quote(END));
    try (DirectoryStream<Path> parts =
        Files.newDirectoryStream(
            whole.resolveSibling("."),
            file -> name.matcher(String.valueOf(file.getFileName())).matches())) {
      for (Path part : parts) {
        if (isLeft(part)) {
          Files.deleteIfExists(part);
        }
      }
    } catch (AccessDeniedException e) {
      // What another user has left stays; it is no reason to write nothing.
    }
  }

  private static boolean isLeft(Path part) throws IOException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }
}
