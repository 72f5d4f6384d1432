package kr.malmungchi.service.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells one listener how an import goes on, as server-sent events (WHATWG HTML, 9.2).
 *
 * <p>Ends at once where all listeners are taken, which the resource tells beforehand if it can.
 * Writes in the listener's own thread: a slow one is told of fewer changes, and holds up nobody.
 */
final class ImportEvents implements StreamingOutput {
  private static final Logger LOG = LoggerFactory.getLogger(ImportEvents.class);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Changes that come faster are told together. */
  private static final Duration PAUSE = Duration.ofMillis(300);

  /** So often a sign of life keeps the connection open. */
  private static final Duration SILENCE = Duration.ofSeconds(10);

  /** As long as what Jersey holds back before it sends anything; a comment, which says nothing. */
  private static final String OPENING = ":" + " ".repeat(8 << 10) + "\n\n";

  private final Import followed;
  private final Semaphore listeners;
  private final BooleanSupplier stopping;

  ImportEvents(Import followed, Semaphore listeners, BooleanSupplier stopping) {
    this.followed = followed;
    this.listeners = listeners;
    this.stopping = stopping;
  }

  @Override
  public void write(OutputStream out) {
    if (!listeners.tryAcquire()) {
      return;
    }
    try {
      follow(out);
    } catch (IOException e) {
      LOG.debug("a listener has left", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      listeners.release();
    }
  }

  private void follow(OutputStream out) throws IOException, InterruptedException {
    send(out, OPENING);
    Import.Snapshot now = followed.tell();
    send(out, "progress", now);
    while (!now.settled() && !stopping.getAsBoolean()) {
      Thread.sleep(PAUSE);
      followed.awaitChange(now.version(), SILENCE);
      Import.Snapshot next = followed.tell();
      if (next.version() == now.version()) {
        send(out, ":\n\n");
      } else {
        send(out, "progress", next);
      }
      now = next;
    }
    if (now.settled()) {
      send(out, "end", now);
    }
  }

  private static void send(OutputStream out, String event, Import.Snapshot at) throws IOException {
    String data = MAPPER.writeValueAsString(ImportJson.of(at));
    send(out, "event: %s\nid: %d\ndata: %s\n\n".formatted(event, at.version(), data));
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
