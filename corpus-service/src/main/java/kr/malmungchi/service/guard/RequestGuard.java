package kr.malmungchi.service.guard;

import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.malmungchi.Deadline;
import kr.malmungchi.service.problem.JettyProblems;
import kr.malmungchi.service.problem.Problem;
import kr.malmungchi.store.Secret;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Stands before everything that answers requests, on both ports, and refuses what none takes. */
public final class RequestGuard extends Handler.Wrapper {
  private static final int MOST_HEADERS = 100;
  private static final int MOST_HEADER_CHARACTERS = 8 << 10;
  private static final String METHODS = "GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE";
  private static final ImmutableSet<String> KNOWN_METHODS =
      ImmutableSet.copyOf(METHODS.split(", ", -1));

  /** What asks the index or reads whole documents; what a person waits for beside it does not. */
  private static final Pattern COSTLY =
      Pattern.compile(
          "/api/v1/(?:search|suggest|summary|timeline|quotes|names|agreements)\\b.*"
              + "|/api/v1/documents/[^/]+/(?:summary|similar)",
          Pattern.DOTALL);

  private final HostNames hosts;
  private final Slots searches;
  private final Slots bodies;
  private final Duration answerWithin;
  private final JettyProblems problems;

  /** Why a request is refused. */
  private record Refusal(Problem problem, Map<String, String> headers) {
    static Refusal of(int status, String detail) {
      return new Refusal(Problem.of(status, detail), Map.of());
    }
  }

  public RequestGuard(GuardSettings settings, JettyProblems problems) {
    this.hosts = new HostNames(settings.hosts());
    this.searches = new Slots(settings.searchesAtOnce());
    this.bodies = new Slots(settings.bodiesAtOnce());
    this.answerWithin = settings.answerWithin().toJavaDuration();
    this.problems = problems;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    return hasBody(request.getHeaders())
        ? guard(request, new BodyFirst(request, response), callback)
        : guard(request, response, callback);
  }

  private boolean guard(Request request, Response response, Callback callback) throws Exception {
    BrowserProtection.HEADERS.forEach(response.getHeaders()::put);
    HttpURI uri = request.getHttpURI();
    String rawPath = String.valueOf(uri.getPath());
    Optional<Refusal> refusal =
        method(request)
            .or(() -> headers(request.getHeaders()))
            .or(() -> host(request.getHeaders(), uri))
            .or(() -> encoding(request.getHeaders()))
            .or(() -> address(rawPath, uri))
            .or(() -> administration(request, rawPath));
    if (refusal.isPresent()) {
      return refuse(refusal.get(), request, response, callback);
    }
    if (hasBody(request.getHeaders())) {
      return handle(request, response, callback, bodies);
    }
    boolean onlyReads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    return onlyReads
        ? Deadline.within(answerWithin, () -> answer(rawPath, request, response, callback))
        : answer(rawPath, request, response, callback);
  }

  private boolean answer(String rawPath, Request request, Response response, Callback callback)
      throws Exception {
    return COSTLY.matcher(rawPath).matches()
        ? handle(request, response, callback, searches)
        : super.handle(request, response, callback);
  }

  private static boolean hasBody(HttpFields headers) {
    return headers.contains(HttpHeader.TRANSFER_ENCODING)
        || headers.getLongField(HttpHeader.CONTENT_LENGTH) > 0;
  }

  private boolean refuse(Refusal refusal, Request request, Response response, Callback callback) {
    refusal.headers.forEach(response.getHeaders()::put);
    problems.answer(request, response, refusal.problem, callback);
    return true;
  }

  private static Optional<Refusal> method(Request request) {
    return KNOWN_METHODS.contains(request.getMethod())
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                Problem.of(405, "this path does not take this method; the Allow header says which"),
                Map.of("Allow", METHODS)));
  }

  private static Optional<Refusal> headers(HttpFields headers) {
    long characters = 0;
    for (HttpField header : headers) {
      characters += header.getName().length() + String.valueOf(header.getValue()).length();
    }
    return headers.size() <= MOST_HEADERS && characters <= MOST_HEADER_CHARACTERS
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                431,
                "the headers are too long: at most %d of them with %,d characters are read"
                    .formatted(MOST_HEADERS, MOST_HEADER_CHARACTERS)));
  }

  /** A request of HTTP/1.0 needs no Host, and no browser sends one. */
  private Optional<Refusal> host(HttpFields headers, HttpURI uri) {
    String header = headers.get(HttpHeader.HOST);
    boolean known =
        (header == null || hosts.has(header))
            && (uri.getAuthority() == null || hosts.has(uri.getAuthority()));
    return known
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                421,
                "this service does not go by that name; the setting guard.hosts (CORPUS_HOSTS) has"
                    + " its names"));
  }

  private static Optional<Refusal> encoding(HttpFields headers) {
    String encoding = headers.get(HttpHeader.CONTENT_ENCODING);
    return encoding == null || encoding.equalsIgnoreCase("identity")
        ? Optional.empty()
        : Optional.of(Refusal.of(415, "request bodies come as they are, without compression"));
  }

  private static Optional<Refusal> address(String rawPath, HttpURI uri) {
    try {
      StrictAddress address = StrictAddress.of(rawPath, uri.getQuery());
      return Secret.isIn(address.path()) || Secret.isIn(address.query())
          ? Optional.of(
              Refusal.of(
                  400,
                  "a key must not be part of an address, which others can read in logs; send it as"
                      + " Authorization: Bearer, and make a new one in place of this"))
          : Optional.empty();
    } catch (StrictAddress.Unreadable e) {
      return Optional.of(Refusal.of(400, String.valueOf(e.getMessage())));
    }
  }

  /** The administration port shows; it changes nothing and runs nothing. */
  private static Optional<Refusal> administration(Request request, String path) {
    if (!"admin".equals(request.getConnectionMetaData().getConnector().getName())) {
      return Optional.empty();
    }
    if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      return Optional.of(
          new Refusal(
              Problem.of(405, "this path does not take this method; the Allow header says which"),
              Map.of("Allow", "GET, HEAD")));
    }
    return path.startsWith("/tasks") || path.startsWith("/pprof")
        ? Optional.of(Refusal.of(404, "there is nothing at this path"))
        : Optional.empty();
  }

  private boolean handle(Request request, Response response, Callback callback, Slots slots)
      throws Exception {
    if (!slots.take()) {
      return refuse(
          new Refusal(
              Problem.of(
                  503, "too many requests of this kind at this moment; try again in a second"),
              Map.of("Retry-After", "1")),
          request,
          response,
          callback);
    }
    Slots.Returning returning = slots.returning(callback);
    boolean handled = false;
    try {
      handled = super.handle(request, response, returning);
      return handled;
    } finally {
      if (!handled) {
        returning.completed();
      }
    }
  }
}
