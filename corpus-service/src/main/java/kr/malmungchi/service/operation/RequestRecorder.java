package kr.malmungchi.service.operation;

import com.google.common.collect.ImmutableMap;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import org.eclipse.jetty.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Gives each request its id, counts and times it, and logs one line about it at level INFO. */
final class RequestRecorder extends HttpFilter {
  @Serial private static final long serialVersionUID = 1L;

  /** The logger's name is what {@code corpus.yml} turns on and off. */
  private static final Logger LOG = LoggerFactory.getLogger("requests");

  private final transient RequestMetrics metrics;

  RequestRecorder(RequestMetrics metrics) {
    this.metrics = metrics;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    RequestId id = RequestId.of(request.getHeader(RequestId.HEADER));
    id.keepIn(request);
    response.setHeader(RequestId.HEADER, id.value());
    Running running = new Running(request, response, id, System.nanoTime());
    metrics.begun();
    boolean failed = true;
    MDC.put(RequestId.LOGGED, id.value());
    try {
      chain.doFilter(request, response);
      failed = false;
    } finally {
      if (request.isAsyncStarted()) {
        request.getAsyncContext().addListener(running);
        MDC.clear();
      } else {
        // What fails here is answered with 500 only later, by Jetty.
        running.end(failed ? HttpStatus.INTERNAL_SERVER_ERROR_500 : response.getStatus());
      }
    }
  }

  /** A request that may go on after its thread has left, as a stream of events does. */
  private final class Running implements AsyncListener {
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final RequestId id;
    private final long start;

    Running(HttpServletRequest request, HttpServletResponse response, RequestId id, long start) {
      this.request = request;
      this.response = response;
      this.id = id;
      this.start = start;
    }

    void end(int status) {
      double seconds = (System.nanoTime() - start) / 1e9;
      String method = request.getMethod(); // A known one: the guard stands in front.
      String route = Route.of(request);
      metrics.ended(method, route, status, seconds);
      log(method, route, status, Math.round(seconds * 1000));
    }

    /** The fields stand beside the message too, where the layout is JSON. */
    private void log(String method, String route, int status, long milliseconds) {
      MDC.setContextMap(
          ImmutableMap.of(
              RequestId.LOGGED,
              id.value(),
              "method",
              method,
              "route",
              route,
              "status",
              Integer.toString(status),
              "milliseconds",
              Long.toString(milliseconds)));
      LOG.info("{} {} {} {} ms", method, route, status, milliseconds);
      MDC.clear();
    }

    @Override
    public void onComplete(AsyncEvent event) {
      end(response.getStatus());
    }

    // After each of these the request completes too.

    @Override
    public void onTimeout(AsyncEvent event) {}

    @Override
    public void onError(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {
      event.getAsyncContext().addListener(this);
    }
  }
}
