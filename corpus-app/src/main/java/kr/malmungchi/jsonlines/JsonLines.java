package kr.malmungchi.jsonlines;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;

/**
 * Walks through the lines of a file without keeping them. Blank lines are passed over; a byte order
 * mark and carriage returns are no part of a line.
 */
public final class JsonLines implements AutoCloseable {
  private static final int[] MARK = {0xEF, 0xBB, 0xBF};

  private final InputStream bytes;
  private final long longest;
  private long at;
  private int number;

  /**
   * Takes over the stream.
   *
   * @param longest how many bytes a line may have
   */
  public JsonLines(InputStream bytes, long longest) {
    this.bytes = new BufferedInputStream(bytes, 1 << 16);
    this.longest = longest;
  }

  /**
   * The next line that is not blank; empty at the end.
   *
   * @throws CorpusException of kind {@code TOO_LARGE} for a longer line than allowed
   */
  public Optional<JsonLine> next() throws IOException {
    skipMark();
    while (true) {
      long start = at;
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      int next = bytes.read();
      for (; next >= 0 && next != '\n'; next = bytes.read()) {
        at++;
        if (line.size() >= longest) {
          throw new CorpusException(
              Kind.TOO_LARGE, "line %d: longer than %,d MB".formatted(number + 1, longest >> 20));
        }
        line.write(next);
      }
      at++;
      number++;
      byte[] found = line.toByteArray();
      if (!isBlank(found)) {
        return Optional.of(new JsonLine(number, start, found));
      }
      if (next < 0) {
        return Optional.empty();
      }
    }
  }

  private void skipMark() throws IOException {
    if (at > 0) {
      return;
    }
    bytes.mark(MARK.length);
    for (int expected : MARK) {
      if (bytes.read() != expected) {
        bytes.reset();
        return;
      }
    }
    at = MARK.length;
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
