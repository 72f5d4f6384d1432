package kr.malmungchi.service.operation;

import com.codahale.metrics.health.HealthCheckRegistry;
import io.dropwizard.core.setup.Environment;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.http.HttpServlet;
import java.util.EnumSet;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.folder.DataFolder;

/**
 * Lets a running service be watched. On the admin port:
 *
 * <ul>
 *   <li>{@code /live}: whether the process can work at all, or must be started again;
 *   <li>{@code /ready}: whether it can answer questions, so that a proxy may send some;
 *   <li>{@code /healthcheck}: all checks, also of what people should look after, such as space;
 *   <li>{@code /metrics}: in Prometheus's text format.
 * </ul>
 */
public final class Operations {
  private final PrometheusRegistry metrics = new PrometheusRegistry();

  private Operations() {}

  /**
   * Must come before other filters are added, since those that refuse requests are recorded too.
   *
   * @param leastFreeSpace in bytes; with less, the service is not healthy
   * @return where other parts of the service, such as imports, register metrics of their own
   */
  public static PrometheusRegistry install(
      Environment environment, Corpus corpus, DataFolder folder, long leastFreeSpace) {
    Operations operations = new Operations();
    operations.checkHealth(environment, corpus, folder, leastFreeSpace);
    operations.measure(environment, corpus, folder);
    operations.recordRequests(environment);
    return operations.metrics;
  }

  private void checkHealth(
      Environment environment, Corpus corpus, DataFolder folder, long leastFreeSpace) {
    HealthCheckRegistry checks = environment.healthChecks();
    // Dropwizard's own of this name asks for a connection only.
    checks.unregister("catalog");
    checks.register("catalog", new CatalogCheck(corpus));
    checks.register("index", new IndexLagCheck(corpus));
    checks.register("space", new DiskSpaceCheck(folder, leastFreeSpace));
    var mapper = environment.getObjectMapper();
    serve(environment, "/live", new ProbeServlet(checks, mapper, "deadlocks"));
    serve(environment, "/ready", new ProbeServlet(checks, mapper, "catalog", "index"));
  }

  private void measure(Environment environment, Corpus corpus, DataFolder folder) {
    CorpusMetrics.register(corpus, folder, metrics);
    JvmMetrics.builder().register(metrics);
    serve(environment, "/metrics", new MetricsServlet(metrics));
  }

  private void recordRequests(Environment environment) {
    environment.jersey().register(new Route());
    FilterRegistration.Dynamic filter =
        environment
            .servlets()
            .addFilter("requests", new RequestRecorder(new RequestMetrics(metrics)));
    filter.setAsyncSupported(true);
    filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
  }

  private static void serve(Environment environment, String path, HttpServlet servlet) {
    environment.admin().addServlet(path.substring(1), servlet).addMapping(path);
  }
}
