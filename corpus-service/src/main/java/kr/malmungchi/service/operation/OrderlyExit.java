package kr.malmungchi.service.operation;

import com.google.common.base.Throwables;
import io.dropwizard.lifecycle.ServerLifecycleListener;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * Lets running requests finish when a signal asks the process to stop, and ends it with status 0
 * when everything was put away, with 1 if that failed; Java itself would report the signal as a
 * failure (143) either way.
 */
public final class OrderlyExit implements ServerLifecycleListener {

  /**
   * How long a connection may pause while running requests finish; Jetty gives a second, which cuts
   * slow uploads off. Idle connections are kept as long, so it is little more.
   */
  private static final long LONGEST_PAUSE = Duration.ofSeconds(5).toMillis();

  @Override
  public void serverStarted(Server server) {
    // Jetty's own hook would end at the same time as this one.
    server.setStopAtShutdown(false);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .name("orderly-exit")
                .unstarted(() -> Runtime.getRuntime().halt(stop(server))));
  }

  /** Returns the status: a process that is shutting down cannot choose it but by halting. */
  private static int stop(Server server) {
    if (isBusy(server)) {
      for (Connector connector : server.getConnectors()) {
        if (connector instanceof AbstractConnector accepting) {
          accepting.setShutdownIdleTimeout(LONGEST_PAUSE);
        }
      }
    }
    try {
      LifeCycle.stop(server);
      return 0;
    } catch (RuntimeException e) {
      // Requests that take longer than they may are cut off; all else is in order then.
      if (Throwables.getRootCause(e) instanceof TimeoutException) {
        return 0;
      }
      System.err.println("the service did not stop in order: " + e);
      return 1;
    }
  }

  private static boolean isBusy(Server server) {
    return server.getDescendants(GracefulHandler.class).stream()
        .anyMatch(handler -> handler.getCurrentRequestCount() > 0);
  }
}
