package kr.malmungchi.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.folder.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of running requests, and of the index, when the process is told to stop. */
@Timeout(120)
class StopTest {
  private static final int REQUESTS = 8;

  @TempDir private Path folder = Path.of("");

  @Test
  void requestsInFlightAreAnsweredAndTheirDocumentsIndexed() throws Exception {
    List<Upload> uploads = new ArrayList<>();
    int admin = freePort();
    try (ServiceProcess service =
        ServiceProcess.start(folder, Map.of("CORPUS_ADMIN_PORT", "" + admin))) {
      for (int i = 0; i < REQUESTS; i++) {
        uploads.add(Upload.begin(service.address(), "느린 손님 " + i + "번이 천천히 적은 글이다."));
      }
      URI metrics = URI.create("http://localhost:" + admin + "/metrics");
      while (!page(metrics).contains("corpus_http_requests_running " + REQUESTS + ".0")) {
        Thread.sleep(20);
      }
      service.terminate();
      Thread.sleep(1500);
      for (Upload upload : uploads) {
        upload.finish();
      }
      for (Upload upload : uploads) {
        assertThat(upload.answer()).isEqualTo("HTTP/1.1 201 Created");
      }

      assertThat(service.exitStatus()).isZero();
      assertThat(service.log()).isEmpty();
    }
    try (Corpus corpus = DataFolder.openForReading(folder.resolve("data"))) {
      assertThat(corpus.documents()).isEqualTo(REQUESTS);
      assertThat(corpus.passages()).isEqualTo(REQUESTS);
    }
  }

  @Test
  void aRequestThatNeverEndsHoldsTheStopUpForAGivenTimeOnly() throws Exception {
    try (ServiceProcess service = ServiceProcess.start(folder, Map.of("CORPUS_GRACE", "1s"))) {
      try (Upload endless = Upload.begin(service.address(), "끝나지 않는 글")) {
        Thread.sleep(300);
        long start = System.nanoTime();
        service.terminate();

        assertThat(service.exitStatus()).isZero();
        assertThat((System.nanoTime() - start) / 1e9).isBetween(0.5, 15.0);
        assertThat(endless.socket.isConnected()).isTrue();
      }
    }
    try (Corpus corpus = DataFolder.openForReading(folder.resolve("data"))) {
      assertThat(corpus.lag()).isZero();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static String page(URI address) throws IOException {
    return Resources.toString(address.toURL(), UTF_8);
  }

  /** A document that is sent by halves. */
  private static final class Upload implements AutoCloseable {
    private final Socket socket;
    private final byte[] body;

    private Upload(Socket socket, byte[] body) {
      this.socket = socket;
      this.body = body;
    }

    static Upload begin(URI service, String text) throws IOException {
      Socket socket = new Socket("localhost", service.getPort());
      byte[] body = text.getBytes(UTF_8);
      String head =
          String.join(
              "\r\n",
              "POST /api/v1/documents HTTP/1.1",
              "Host: localhost:" + service.getPort(),
              "Content-Type: text/plain; charset=utf-8",
              "Content-Length: " + body.length,
              "",
              "");
      socket.getOutputStream().write(head.getBytes(UTF_8));
      socket.getOutputStream().write(body, 0, body.length / 2);
      socket.getOutputStream().flush();
      return new Upload(socket, body);
    }

    void finish() throws IOException {
      socket.getOutputStream().write(body, body.length / 2, body.length - body.length / 2);
      socket.getOutputStream().flush();
    }

    /** Returns the first line of it. */
    String answer() throws IOException {
      try (socket;
          BufferedReader lines =
              new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
        return String.valueOf(lines.readLine());
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
