package kr.malmungchi.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A service whose data folder is a disk of a few megabytes, which only its own process sees. */
@Timeout(120)
class FullDiskTest {
  private static final int MOST_DOCUMENTS = 200;
  private static final String MOUNT = "mount -t tmpfs -o size=6m none \"$0\" && exec \"$@\"";

  @TempDir private Path folder = Path.of("");
  private final HttpClient client = HttpClient.newHttpClient();
  private URI address = URI.create("");
  private final List<AutoCloseable> open = new ArrayList<>();

  @BeforeEach
  void startOnASmallDisk() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("data"));
    List<String> small = List.of("unshare", "-rm", "sh", "-c", MOUNT, disk.toString());
    assumeTrue(canMount(small), "no small disk can be made here (Linux with user namespaces can)");
    ServiceProcess service = ServiceProcess.start(folder, Map.of(), small);
    open.add(service);
    address = service.address();
  }

  private static boolean canMount(List<String> small) throws InterruptedException {
    List<String> trial = new ArrayList<>(small);
    trial.add("true");
    try {
      return new ProcessBuilder(trial).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable one : open) {
      one.close();
    }
  }

  @Test
  void aFullDiskIsToldAndWhatWasStoredIsSafe() throws Exception {
    assertThat(put("first", "강이 흐른다.").statusCode()).isEqualTo(201);
    List<String> stored = fill();

    assertThat(stored).isNotEmpty();
    for (String id : stored) {
      assertThat(get("documents/" + id + "/text?start=0&end=5").statusCode()).as(id).isEqualTo(200);
    }
    assertThat(get("search?q=%EA%B0%95").statusCode()).isEqualTo(200);
    assertThat(get("documents/first/text?start=0&end=7").body()).contains("강이 흐른다.");

    HttpResponse<String> upload =
        send(
            request("imports?origin=big.txt")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(new byte[8 << 20])));
    assertRefused(upload);
    assertThat(get("documents").statusCode()).isEqualTo(200);
  }

  /** The ids of what was acknowledged before the disk was full. */
  private List<String> fill() throws Exception {
    List<String> stored = new ArrayList<>();
    for (int i = 0; i < MOST_DOCUMENTS; i++) {
      HttpResponse<String> answer = put("d" + i, (i + "번째 물이 바다로 간다.\n").repeat(10_000));
      if (answer.statusCode() != 201) {
        assertRefused(answer);
        return stored;
      }
      stored.add("d" + i);
    }
    throw new AssertionError("the disk was never full");
  }

  private static void assertRefused(HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(507);
    JsonNode problem = new ObjectMapper().readTree(answer.body());
    assertThat(problem.at("/type").asText()).isEqualTo("/problems/no-space");
    assertThat(problem.at("/detail").asText()).contains("disk is full");
  }

  private HttpResponse<String> put(String id, String text) throws Exception {
    return send(
        request("documents/" + id)
            .header("Content-Type", "text/plain; charset=utf-8")
            .PUT(BodyPublishers.ofString(text)));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve("/api/v1/" + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString(UTF_8));
  }
}
