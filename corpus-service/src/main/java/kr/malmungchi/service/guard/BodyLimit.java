package kr.malmungchi.service.guard;

import com.google.common.collect.ImmutableMap;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.service.problem.Problem;

/**
 * Refuses bodies above a size, told at once or found out while reading, and those that come so
 * slowly that they only keep a thread busy.
 *
 * <p>The connector has such a bound too, but counts the time before the first byte was asked for: a
 * busy service would refuse the smallest bodies.
 */
public final class BodyLimit implements ContainerRequestFilter {
  private static final long GRACE_NANOSECONDS = TimeUnit.SECONDS.toNanos(10);
  private static final long BYTES_PER_SECOND = 1 << 10;

  private final long usual;
  private final ImmutableMap<String, Long> ofPaths;

  /**
   * @param ofPaths the paths that have a limit of their own
   */
  public BodyLimit(long usual, ImmutableMap<String, Long> ofPaths) {
    this.usual = usual;
    this.ofPaths = ofPaths;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String path = request.getUriInfo().getAbsolutePath().getPath();
    long limit = Objects.requireNonNull(ofPaths.getOrDefault(path, usual));
    if (request.getLength() > limit) {
      throw tooLarge(limit);
    }
    request.setEntityStream(new LimitedStream(request.getEntityStream(), limit));
  }

  private static CorpusException tooLarge(long limit) {
    return new CorpusException(
        Kind.TOO_LARGE,
        "the request body is too large: at most %,d bytes are read; split the document"
            .formatted(limit));
  }

  private static final class LimitedStream extends FilterInputStream {
    private final long began = System.nanoTime();
    private final long limit;
    private long left;

    LimitedStream(InputStream stream, long limit) {
      super(stream);
      this.limit = limit;
      this.left = limit;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count(read);
      return read;
    }

    private void count(int read) {
      left -= Math.max(read, 0);
      if (left < 0) {
        throw tooLarge(limit);
      }
      long time = System.nanoTime() - began;
      if (time > GRACE_NANOSECONDS
          && limit - left < TimeUnit.NANOSECONDS.toSeconds(time) * BYTES_PER_SECOND) {
        throw Problem.of(408, "the request body comes too slowly").asException();
      }
    }
  }
}
