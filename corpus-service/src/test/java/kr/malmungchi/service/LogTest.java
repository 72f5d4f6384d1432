package kr.malmungchi.service;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the log says of requests, and what it never says. */
@Tag("slow")
@Timeout(120)
class LogTest {
  private static final String SECRET = "은빛수달";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder = Path.of("");
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void noWordOfADocumentOrAQuestionIsLogged() throws Exception {
    String log;
    try (ServiceProcess service =
        ServiceProcess.start(folder, Map.of("CORPUS_LOG", "json", "CORPUS_REQUEST_LOG", "INFO"))) {
      URI address = service.address();
      String word = encode(SECRET, UTF_8);
      post(address, "application/json", "{\"text\": \"%s은 강에 산다.\"}".formatted(SECRET));
      post(address, "application/json", "{\"text\": \"%s\", \"%s\": 1}".formatted(SECRET, SECRET));
      post(address, "application/json", "{\"text\": \"" + SECRET);
      post(address, "text/x-unknown", SECRET);
      for (String path :
          new String[] {
            "/api/v1/search?q=" + word,
            "/api/v1/search?q=" + word + "&size=" + word,
            "/api/v1/search?" + word + "=1",
            "/api/v1/suggest?q=" + word,
            "/api/v1/summary?q=" + word,
            "/api/v1/documents/" + word,
            "/api/v1/names/" + word,
            "/" + word
          }) {
        get(address, path, "");
      }
      raw(address, "GET /api/v1/search?q=" + word + "%ff%zz HTTP/1.1\r\nHost: localhost\r\n\r\n");
      raw(address, "GET /" + word + "%00 HTTP/1.1\r\nHost: localhost\r\n\r\n");
      service.terminate();
      service.exitStatus();
      log = service.log();
    }

    assertThat(log.lines()).hasSizeGreaterThan(10);
    assertThat(log)
        .doesNotContainIgnoringCase(
            SECRET, encode(SECRET, UTF_8), encode(SECRET, Charset.forName("x-windows-949")));
  }

  @Test
  void aLineOfJsonTellsRouteStatusTimeAndRequest() throws Exception {
    List<JsonNode> lines = new ArrayList<>();
    try (ServiceProcess service =
        ServiceProcess.start(folder, Map.of("CORPUS_LOG", "json", "CORPUS_REQUEST_LOG", "INFO"))) {
      get(service.address(), "/api/v1/documents/nowhere", "abc-123");
      service.terminate();
      service.exitStatus();
      for (String line : service.log().lines().toList()) {
        lines.add(JSON.readTree(line));
      }
    }

    assertThat(lines).hasSize(1);
    JsonNode line = lines.get(0);
    assertThat(line.at("/level").asText()).isEqualTo("INFO");
    assertThat(line.at("/logger").asText()).isEqualTo("requests");
    assertThat(line.at("/mdc/request").asText()).isEqualTo("abc-123");
    assertThat(line.at("/mdc/method").asText()).isEqualTo("GET");
    assertThat(line.at("/mdc/route").asText()).isEqualTo("/api/v1/documents/{id}");
    assertThat(line.at("/mdc/status").asText()).isEqualTo("404");
    assertThat(line.at("/mdc/milliseconds").asInt(-1)).isNotNegative();
  }

  private void post(URI service, String type, String body)
      throws IOException, InterruptedException {
    send(
        HttpRequest.newBuilder(service.resolve("/api/v1/documents"))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body)));
  }

  private void get(URI service, String path, String id) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path));
    send(id.isEmpty() ? request : request.header("X-Request-Id", id));
  }

  private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
    assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
  }

  private static void raw(URI service, String request) throws IOException {
    try (Socket socket = new Socket("localhost", service.getPort())) {
      socket.getOutputStream().write(request.getBytes(UTF_8));
      socket.getOutputStream().flush();
      assertThat(socket.getInputStream().read()).isEqualTo('H');
    }
  }
}
