package kr.malmungchi.service.operation;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.Attributes;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Names one request in the answer's header {@code X-Request-Id}, in each line logged meanwhile and
 * in the {@code instance} of a problem.
 */
public record RequestId(String value) {
  public static final String HEADER = "X-Request-Id";

  /** The name under which log layouts find it. */
  static final String LOGGED = "request";

  private static final String ATTRIBUTE = RequestId.class.getName();
  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  public RequestId {
    if (!WELL_FORMED.matcher(value).matches()) {
      throw new IllegalArgumentException("not a request id: " + value);
    }
  }

  /** The caller's own, if it is well-formed: a proxy in front may have made one; else a new one. */
  static RequestId of(@Nullable String header) {
    return header != null && WELL_FORMED.matcher(header).matches()
        ? new RequestId(header)
        : random();
  }

  private static RequestId random() {
    return new RequestId(UUID.randomUUID().toString());
  }

  /** That of the request which this thread answers; a new one outside of any. */
  public static RequestId current() {
    return Optional.ofNullable(MDC.get(LOGGED)).map(RequestId::new).orElseGet(RequestId::random);
  }

  /** That of a request which may have failed before it had one. */
  public static RequestId of(Attributes request) {
    return request.getAttribute(ATTRIBUTE) instanceof RequestId id ? id : random();
  }

  void keepIn(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /** A name only: there is nothing to fetch at it. */
  public URI uri() {
    return URI.create("urn:request:" + value);
  }
}
