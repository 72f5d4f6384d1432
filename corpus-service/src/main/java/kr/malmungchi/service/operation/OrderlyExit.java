package kr.malmungchi.service.operation;

import io.dropwizard.lifecycle.ServerLifecycleListener;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * Ends the process with status 0 when a signal has asked for it and everything was put away, with 1
 * if that failed; Java itself would report the signal as a failure (143) either way.
 */
public final class OrderlyExit implements ServerLifecycleListener {

  @Override
  public void serverStarted(Server server) {
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform().name("orderly-exit").unstarted(() -> end(server)));
  }

  /** Halts, since a process that is shutting down cannot choose its status in any other way. */
  private static void end(Server server) {
    int status = 0;
    try {
      // Waits if Jetty's own hook is stopping it already.
      LifeCycle.stop(server);
    } catch (RuntimeException e) {
      System.err.println("the service did not stop in order: " + e);
      status = 1;
    }
    Runtime.getRuntime().halt(status);
  }
}
