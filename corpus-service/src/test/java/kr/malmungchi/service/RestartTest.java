package kr.malmungchi.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What people see of a service that is stopped, or dies, and is started again. */
@Tag("slow")
@Timeout(180)
class RestartTest {
  private static final int DOCUMENTS = 5;
  private static final int CLIENTS = 8;
  private static final int RESTARTS = 2;
  private static final int MOST_LOOKS = 300;

  @TempDir private Path folder = Path.of("");
  private final AtomicInteger answered = new AtomicInteger();
  private final Queue<String> strange = new ConcurrentLinkedQueue<>();

  @Test
  void whoeverAsksMeanwhileGetsTheWholeAnswerOrNone() throws Exception {
    Map<String, String> settings = Map.of("CORPUS_PORT", "" + freePort());
    AtomicBoolean over = new AtomicBoolean();
    ServiceProcess service = ServiceProcess.start(folder, settings);
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        addDocuments(service.address());
        URI question = service.address().resolve("/api/v1/search?q=%EA%B0%95");
        for (int i = 0; i < CLIENTS; i++) {
          clients.execute(() -> askUntil(over, question));
        }
        for (int i = 0; i < RESTARTS; i++) {
          awaitAnswers();
          service.terminate();
          assertThat(service.exitStatus()).isZero();
          service = ServiceProcess.start(folder, settings);
        }
        awaitAnswers();
      } finally {
        over.set(true);
        service.close();
      }
    }
    assertThat(strange).isEmpty();
  }

  @Test
  void anIndexDamagedMeanwhileIsMadeAgainAndHealthNamesIt() throws Exception {
    try (ServiceProcess service = ServiceProcess.start(folder, Map.of())) {
      addDocuments(service.address());
      service.terminate();
      assertThat(service.exitStatus()).isZero();
    }
    assertThat(damagedFiles()).isPositive();
    int admin = freePort();
    try (ServiceProcess service =
            ServiceProcess.start(folder, Map.of("CORPUS_ADMIN_PORT", "" + admin));
        HttpClient client = HttpClient.newHttpClient()) {
      URI health = URI.create("http://localhost:" + admin + "/healthcheck");
      // The whole index is read after the start.
      String told = "";
      for (int i = 0; i < MOST_LOOKS && !told.contains("index was damaged"); i++) {
        Thread.sleep(100);
        told = get(client, health).body();
      }
      assertThat(told).contains("index was damaged");
      HttpResponse<String> answer =
          get(client, service.address().resolve("/api/v1/search?q=%EA%B0%95"));
      assertThat(answer.body()).contains("\"total\":" + DOCUMENTS + ",");
    }
    assertThat(folder.resolve("data").resolve("index.damaged-1")).isDirectory();
  }

  private void askUntil(AtomicBoolean over, URI question) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (!over.get()) {
        try {
          HttpResponse<String> answer = get(client, question);
          if (answer.statusCode() == 200
              && answer.body().contains("\"total\":" + DOCUMENTS + ",")) {
            answered.incrementAndGet();
          } else if (answer.statusCode() != 503) {
            strange.add(answer.statusCode() + " " + answer.body());
          }
        } catch (ConnectException e) {
          Thread.sleep(20); // Refused.
        } catch (IOException e) {
          if (!over.get()) {
            strange.add(e.toString());
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitAnswers() throws InterruptedException {
    int before = answered.get();
    while (answered.get() < before + 20 * CLIENTS && strange.isEmpty()) {
      Thread.sleep(20);
    }
  }

  private static HttpResponse<String> get(HttpClient client, URI address)
      throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString(UTF_8));
  }

  private static void addDocuments(URI service) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (int i = 0; i < DOCUMENTS; i++) {
        HttpRequest request =
            HttpRequest.newBuilder(service.resolve("/api/v1/documents"))
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(BodyPublishers.ofString("%d번째 강이 흐른다.".formatted(i), UTF_8))
                .build();
        assertThat(client.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(201);
      }
    }
  }

  private int damagedFiles() throws IOException {
    int damaged = 0;
    try (Stream<Path> files = Files.list(folder.resolve("data").resolve("index"))) {
      for (Path path : files.filter(RestartTest::belongsToASegment).toList()) {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
          file.seek(file.length() / 2);
          int old = file.read();
          file.seek(file.length() / 2);
          file.write(old ^ 4);
        }
        damaged++;
      }
    }
    return damaged;
  }

  private static boolean belongsToASegment(Path file) {
    return file.getFileName().toString().startsWith("_");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
