package kr.malmungchi.service.operation;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/**
 * Counts and times requests by method, route and status. There are as many time series as the API
 * has operations, whatever is asked for.
 */
final class RequestMetrics {
  /** In seconds; a search takes milliseconds, a large document minutes. */
  private static final double[] BOUNDS = {
    .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 60
  };

  private final Counter requests;
  private final Histogram seconds;
  private final Gauge running;

  RequestMetrics(PrometheusRegistry registry) {
    requests =
        Counter.builder()
            .name("corpus_http_requests_total")
            .help("Requests answered, by method, route and status.")
            .labelNames("method", "route", "status")
            .register(registry);
    seconds =
        Histogram.builder()
            .name("corpus_http_request_seconds")
            .help("Time from a request's first byte to the last of its answer.")
            .labelNames("method", "route")
            .classicOnly()
            .classicUpperBounds(BOUNDS)
            .register(registry);
    running =
        Gauge.builder()
            .name("corpus_http_requests_running")
            .help("Requests being answered.")
            .register(registry);
  }

  void begun() {
    running.inc();
  }

  void ended(String method, String route, int status, double duration) {
    running.dec();
    requests.labelValues(method, route, Integer.toString(status)).inc();
    seconds.labelValues(method, route).observe(duration);
  }
}
