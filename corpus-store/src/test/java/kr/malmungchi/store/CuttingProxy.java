package kr.malmungchi.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Stands between a program and the database, and cuts the connection when it is told to. */
final class CuttingProxy implements Closeable {
  /** Where the next connection that commits is cut. */
  enum Cut {
    NOWHERE,
    BEFORE_THE_COMMIT_REACHES_THE_SERVER,
    BEFORE_ITS_ANSWER_COMES_BACK
  }

  private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final AtomicReference<Cut> next = new AtomicReference<>(Cut.NOWHERE);
  private final AtomicInteger cuts = new AtomicInteger();
  private final int target;

  CuttingProxy(int target) throws IOException {
    this.target = target;
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  void cutNext(Cut cut) {
    next.set(cut);
  }

  /** How many connections were cut. */
  int cuts() {
    return cuts.get();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket program = listening.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        Thread.ofVirtual().start(() -> copyBack(server, program));
        Thread.ofVirtual().start(() -> copy(program, server));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void copy(Socket program, Socket server) {
    try (program;
        server) {
      InputStream in = program.getInputStream();
      OutputStream out = server.getOutputStream();
      byte[] bytes = new byte[65_536];
      int read;
      while ((read = in.read(bytes)) >= 0) {
        boolean commits = new String(bytes, 0, read, ISO_8859_1).contains("COMMIT");
        Cut cut = commits ? next.getAndSet(Cut.NOWHERE) : Cut.NOWHERE;
        switch (cut) {
          case NOWHERE -> out.write(bytes, 0, read);
          case BEFORE_THE_COMMIT_REACHES_THE_SERVER -> {
            cuts.incrementAndGet();
            return;
          }
          case BEFORE_ITS_ANSWER_COMES_BACK -> {
            cuts.incrementAndGet();
            program.shutdownOutput();
            out.write(bytes, 0, read);
            // The answer is read by the other thread, which has nobody to give it to.
            Thread.sleep(200);
            return;
          }
        }
      }
    } catch (IOException e) {
      // One of both is gone, and the other goes with it.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void copyBack(Socket server, Socket program) {
    try (program;
        server) {
      server.getInputStream().transferTo(program.getOutputStream());
    } catch (IOException e) {
      // As above.
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
