package kr.malmungchi.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was accepted is imported, whatever happens to the service meanwhile. */
@Tag("slow")
@Timeout(240)
class ImportRestartTest {
  private static final int FILES = 1_500;

  @TempDir private Path folder = Path.of("");
  private Path data = Path.of("");

  @BeforeEach
  void nameData() {
    data = folder.resolve("data");
  }

  @Test
  void aKilledServiceGoesOnWhereItWas() throws Exception {
    byte[] zip = Zips.many(FILES, i -> i + "번째 편지를 우체통에 넣는다.");
    String id;
    int before;
    try (Running first = new Running(folder)) {
      id = first.importZip("/api/v1/imports?origin=letters.zip", zip);
      before = first.awaitDone(id, 100);
    }
    assertThat(before).isLessThan(FILES);

    try (Running second = new Running(folder)) {
      JsonNode end = second.awaitEnd(id);

      assertThat(end.at("/state").asText()).isEqualTo("done");
      assertThat(end.at("/done").asInt()).isEqualTo(FILES);
      assertThat(end.at("/added").asInt() + end.at("/unchanged").asInt()).isEqualTo(FILES);
      assertThat(second.origins(id)).hasSize(FILES);
      assertThat(second.documents()).isEqualTo(FILES);
      assertThat(staged()).isZero();
    }
  }

  @Test
  void aStoppedServiceLeavesInGoodOrderAndGoesOn() throws Exception {
    TestService first = new TestService(data).start();
    byte[] zip = Zips.many(FILES, i -> i + "번째 엽서를 우체통에 넣는다.");
    String id =
        first
            .post(
                "/api/v1/imports?origin=cards.zip",
                "application/zip",
                BodyPublishers.ofByteArray(zip))
            .text("/id");
    while (first.get("/api/v1/imports/" + id).json().at("/done").asInt() == 0) {
      Thread.sleep(5);
    }
    first.stop();

    TestService second = new TestService(data).start();
    try {
      JsonNode now = second.get("/api/v1/imports/" + id).json();
      assertThat(now.at("/done").asInt()).isPositive().isLessThan(FILES);
      while (now.at("/finished").isNull()) {
        Thread.sleep(20);
        now = second.get("/api/v1/imports/" + id).json();
      }
      // A stop in good order reports all that it has added.
      assertThat(now.at("/added").asInt()).isEqualTo(FILES);
    } finally {
      second.stop();
    }
  }

  @Test
  void halfAnUploadIsDeletedAtTheNextStart() throws Exception {
    Path half = Files.createDirectories(data.resolve("imports/incoming-7/uploads"));
    Files.writeString(half.resolve("0"), "반만 왔다");
    Path odd = Files.createDirectories(data.resolve("imports/0000-odd"));

    TestService service = new TestService(data).start();
    try {
      assertThat(service.get("/api/v1/imports").json().at("/imports")).isEmpty();
      assertThat(half.getParent()).doesNotExist();
      assertThat(odd).exists();
    } finally {
      service.stop();
    }
  }

  private long staged() throws IOException {
    try (Stream<Path> files = Files.walk(data.resolve("imports"))) {
      return files.filter(path -> path.endsWith("uploads")).count();
    }
  }

  /** The service in a process of its own, killed at the end. */
  private static final class Running implements AutoCloseable {
    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ServiceProcess process;

    Running(Path folder) throws IOException {
      process = ServiceProcess.start(folder, Map.of());
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
      return mapper.readTree(client.send(request.build(), BodyHandlers.ofString(UTF_8)).body());
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
      return send(HttpRequest.newBuilder(process.address().resolve(path)));
    }

    String importZip(String path, byte[] zip) throws IOException, InterruptedException {
      return send(HttpRequest.newBuilder(process.address().resolve(path))
              .header("Content-Type", "application/zip")
              .POST(BodyPublishers.ofByteArray(zip)))
          .at("/id")
          .asText();
    }

    int awaitDone(String id, int least) throws IOException, InterruptedException {
      int done = 0;
      while (done < least) {
        done = get("/api/v1/imports/" + id).at("/done").asInt();
      }
      return done;
    }

    JsonNode awaitEnd(String id) throws IOException, InterruptedException {
      JsonNode now = get("/api/v1/imports/" + id);
      while (now.at("/finished").isNull()) {
        Thread.sleep(50);
        now = get("/api/v1/imports/" + id);
      }
      return now;
    }

    Set<String> origins(String id) throws IOException, InterruptedException {
      Set<String> origins = new HashSet<>();
      String path = "/api/v1/imports/" + id + "/files?size=100";
      JsonNode page = get(path);
      int count = 0;
      while (true) {
        for (JsonNode file : page.at("/files")) {
          origins.add(file.at("/origin").asText());
          count++;
        }
        if (page.at("/next").isNull()) {
          assertThat(count).isEqualTo(origins.size());
          return origins;
        }
        page = get(path + "&cursor=" + page.at("/next").asText());
      }
    }

    int documents() throws IOException, InterruptedException {
      int count = 0;
      JsonNode page = get("/api/v1/documents?size=100");
      while (true) {
        count += page.at("/documents").size();
        if (page.at("/next").isNull()) {
          return count;
        }
        page = get("/api/v1/documents?size=100&cursor=" + page.at("/next").asText());
      }
    }

    @Override
    public void close() {
      process.close();
    }
  }
}
