package kr.malmungchi.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Stopwatch;
import io.dropwizard.testing.ConfigOverride;
import java.io.IOException;
import java.net.SocketException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.malmungchi.service.TestService.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many or slow callers, of whom the others notice nothing. */
@Timeout(120)
class CrowdTest {
  private static final int SLOW = 200;

  @RegisterExtension
  static final TestService SERVICE =
      new TestService(
          ConfigOverride.config("guard.headersWithin", "3s"),
          ConfigOverride.config("guard.searchesAtOnce", "1"),
          ConfigOverride.config("guard.bodiesAtOnce", "20"),
          ConfigOverride.config("guard.connections", "" + 2 * SLOW),
          ConfigOverride.config("server.applicationConnectors[0].idleTimeout", "3s"));

  private final List<RawConnection> open = new ArrayList<>();

  @BeforeAll
  static void addDocument() {
    assertThat(SERVICE.postJson("{\"id\": \"one\", \"text\": \"강이 흐른다.\"}").status())
        .isEqualTo(201);
  }

  @AfterEach
  void close() throws IOException {
    for (RawConnection connection : open) {
      connection.close();
    }
  }

  private void open(int many, String beginning) throws IOException {
    for (int i = 0; i < many; i++) {
      RawConnection connection = new RawConnection(SERVICE.port());
      connection.send(beginning);
      open.add(connection);
    }
  }

  private static void assertOthersAreServed() {
    Stopwatch watch = Stopwatch.createStarted();
    for (int i = 0; i < 20; i++) {
      assertThat(SERVICE.get("/api/v1/search?q=%EA%B0%95").status()).isEqualTo(200);
    }
    assertThat(watch.elapsed()).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void headersThatNeverEndAreNotWaitedFor() throws Exception {
    open(SLOW, "GET /api/v1/documents HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
    try {
      for (int i = 0; i < 4; i++) {
        // Each byte begins the connector's own timeout anew.
        Thread.sleep(1_000);
        open.get(0).send("a");
      }
    } catch (SocketException e) {
      // Closed already, as it should be.
    }
    assertOthersAreServed();
    for (RawConnection connection : open) {
      connection.bytesUntilClosed();
    }
  }

  @Test
  void bodiesThatNeverComeKeepNobodyWaiting() throws IOException {
    open(
        SLOW,
        "POST /api/v1/documents HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
            + "Content-Length: 1000\r\n\r\na");
    assertOthersAreServed();
    int refused = 0;
    for (RawConnection connection : open) {
      RawConnection.Answer answer = connection.answer();
      assertThat(answer.status()).isIn(408, 503);
      refused += answer.status() == 503 ? 1 : 0;
    }
    assertThat(refused).isGreaterThan(SLOW / 2);
  }

  @Test
  void connectionsThatDoNothingMakeRoom() throws IOException {
    open(3 * SLOW, "");
    assertOthersAreServed();
  }

  @Test
  void aReaderWhoStopsIsCutOff() throws IOException {
    String page = "GET /page/style.css HTTP/1.1\r\nHost: localhost\r\n\r\n";
    RawConnection reader = new RawConnection(SERVICE.port());
    open.add(reader);
    Thread sending =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    for (int i = 0; i < 100_000; i++) {
                      reader.send(page);
                    }
                  } catch (IOException e) {
                    // What is waited for.
                  }
                });
    Stopwatch watch = Stopwatch.createStarted();
    while (sending.isAlive() && watch.elapsed().toSeconds() < 30) {
      assertOthersAreServed();
    }
    assertThat(sending.isAlive()).isFalse();
  }

  @Test
  void tooManySearchesAtOnceAreToldToComeBack() throws Exception {
    String many = "%EA%B0%95+".repeat(500);
    Callable<Answer> asking = () -> SERVICE.get("/api/v1/search?q=" + many);
    List<Answer> answers = new ArrayList<>();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Answer> answer : callers.invokeAll(Collections.nCopies(60, asking))) {
        answers.add(answer.get());
      }
    }
    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 503));
    assertThat(answers).anySatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
    Answer refused = answers.stream().filter(a -> a.status() == 503).findFirst().orElseThrow();
    assertThat(refused.header("Retry-After")).isEqualTo("1");
    assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
    assertOthersAreServed();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /tasks/log-level, 404",
    "POST, /tasks/log-level, 405",
    "POST, /tasks/gc, 405",
    "GET, /pprof, 404",
    "DELETE, /metrics, 405",
    "GET, /healthcheck, 200"
  })
  void theAdministrationOnlyShows(String method, String path, int status) {
    Answer answer =
        SERVICE.send(SERVICE.adminRequest(path).method(method, BodyPublishers.noBody()));
    assertThat(answer.status()).isEqualTo(status);
  }
}
