package kr.malmungchi.service.guard;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * An answer that lets what is left of the request's body come first, or says that the connection
 * ends with it.
 *
 * <p>A request may be refused by its headers, with the body still on its way. The server has to
 * close the connection then, since what comes next could be taken for another request. A client
 * that was not told so sends its next request there and loses it (RFC 9112, section 9.6).
 */
final class BodyFirst extends Response.Wrapper {
  private static final long PATIENCE_NANOSECONDS = TimeUnit.SECONDS.toNanos(1);
  private static final long NAP_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(1);
  private static final long LARGEST_AWAITED = 1 << 20;

  BodyFirst(Request request, Response response) {
    super(request, response);
  }

  @Override
  public void write(boolean last, ByteBuffer content, Callback callback) {
    if (!isCommitted() && !hasCome()) {
      getHeaders().put(HttpFields.CONNECTION_CLOSE);
    }
    super.write(last, content, callback);
  }

  /** Looks for the rest now and then: waiting to be told of it would have no end of its own. */
  private boolean hasCome() {
    long begin = System.nanoTime();
    while (true) {
      Content.Chunk chunk = getRequest().read();
      if (chunk != null) {
        chunk.release();
        if (chunk.isLast()) {
          return !Content.Chunk.isFailure(chunk);
        }
      } else if (isAwaited()) {
        LockSupport.parkNanos(NAP_NANOSECONDS);
      } else {
        return false;
      }
      if (System.nanoTime() - begin > PATIENCE_NANOSECONDS) {
        return false;
      }
    }
  }

  /** Whether the rest is sent without another word, and soon. */
  private boolean isAwaited() {
    return !getRequest().getHeaders().contains(HttpHeader.EXPECT)
        && getRequest().getLength() <= LARGEST_AWAITED;
  }
}
