package kr.malmungchi.service.guard;

import io.dropwizard.util.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * Closes connections on which no request becomes whole in time. The connector's own timeout begins
 * anew with each byte, so a caller who sends one every few seconds would stay for ever.
 */
final class SlowHeaders extends AbstractLifeCycle implements Connection.Listener {
  private final long longest;
  private final Map<Connection, Waiting> open = new ConcurrentHashMap<>();
  private final ScheduledExecutorService sweeping =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().name("slow-headers").daemon().unstarted(task));

  /** Since when a connection has had so many requests and answers. */
  private record Waiting(long requests, long answers, long since) {}

  SlowHeaders(Duration longest) {
    this.longest = longest.toNanoseconds();
  }

  @Override
  protected void doStart() {
    var unused = sweeping.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.SECONDS);
  }

  @Override
  protected void doStop() {
    sweeping.close();
  }

  @Override
  public void onOpened(Connection connection) {
    open.put(connection, new Waiting(0, 0, System.nanoTime()));
  }

  @Override
  public void onClosed(Connection connection) {
    open.remove(connection);
  }

  private void sweep() {
    long now = System.nanoTime();
    open.forEach((connection, waiting) -> sweep(connection, waiting, now));
  }

  private void sweep(Connection connection, Waiting waiting, long now) {
    long requests = connection.getMessagesIn();
    long answers = connection.getMessagesOut();
    if (requests != waiting.requests || answers != waiting.answers || requests > answers) {
      open.replace(connection, waiting, new Waiting(requests, answers, now));
    } else if (now - waiting.since > longest) {
      connection.getEndPoint().close();
      open.remove(connection);
    }
  }
}
