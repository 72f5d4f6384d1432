package kr.malmungchi.service.guard;

import kr.malmungchi.service.problem.JettyProblems;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;

/** Puts the bounds on connections and requests around a server that is about to start. */
public final class Hardening implements LifeCycle.Listener {
  /** With all connections taken, those that do nothing make room this fast. */
  private static final long CROWDED_IDLE_MILLISECONDS = 1_000;

  /** Whether a lone line feed ends a line, a proxy in front may see otherwise. */
  private static final HttpCompliance STRICT_LINES =
      HttpCompliance.RFC7230.without(
          "STRICT_LINES",
          HttpCompliance.Violation.LF_HEADER_TERMINATION,
          HttpCompliance.Violation.LF_CHUNK_TERMINATION);

  private final GuardSettings settings;
  private final JettyProblems problems;

  public Hardening(GuardSettings settings, JettyProblems problems) {
    this.settings = settings;
    this.problems = problems;
  }

  @Override
  public void lifeCycleStarting(LifeCycle starting) {
    if (starting instanceof Server server) {
      server.setErrorHandler(problems);
      Handler answering = server.getHandler();
      RequestGuard guard = new RequestGuard(settings, problems);
      server.setHandler(guard);
      guard.setHandler(answering);
      NetworkConnectionLimit limit = new NetworkConnectionLimit(settings.connections(), server);
      limit.setEndPointIdleTimeout(CROWDED_IDLE_MILLISECONDS);
      server.addBean(limit);
      for (Connector connector : server.getConnectors()) {
        connector.addBean(new SlowHeaders(settings.headersWithin()));
        // Dropwizard's metrics wrap the factory.
        connector
            .getContainedBeans(HttpConnectionFactory.class)
            .forEach(http -> http.getHttpConfiguration().setHttpCompliance(STRICT_LINES));
      }
    }
  }
}
