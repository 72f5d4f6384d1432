package kr.malmungchi.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kr.malmungchi.service.reference.AnswerSchemas;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A running service on a free port with an empty data folder, and a client for it that refuses
 * answers other than the API's description has them.
 */
final class TestService implements BeforeAllCallback, AfterAllCallback {
  static final int LARGEST_BODY = 64 << 10;

  private static final AnswerSchemas SCHEMAS = new AnswerSchemas();

  private final ObjectMapper mapper = new ObjectMapper();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Path data;
  private final DropwizardTestSupport<ServiceConfiguration> service;

  TestService(ConfigOverride... settings) {
    this(temporaryFolder(), settings);
  }

  /**
   * On a folder that may hold a corpus; {@link #start} and {@link #stop} keep it.
   *
   * @param more further settings
   */
  TestService(Path data, ConfigOverride... more) {
    this.data = data;
    List<ConfigOverride> settings = new ArrayList<>(List.of(more));
    settings.add(ConfigOverride.config("data", data.toString()));
    settings.add(ConfigOverride.config("seeds", ""));
    settings.add(ConfigOverride.config("largestBody", LARGEST_BODY + "B"));
    settings.add(ConfigOverride.config("server.applicationConnectors[0].port", "0"));
    settings.add(ConfigOverride.config("server.adminConnectors[0].port", "0"));
    this.service =
        new DropwizardTestSupport<>(
            CorpusService.class, "corpus.yml", settings.toArray(ConfigOverride[]::new));
  }

  TestService start() throws Exception {
    service.before();
    return this;
  }

  void stop() {
    service.after();
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("corpus-service");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    start();
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    stop();
    MoreFiles.deleteRecursively(data, RecursiveDeleteOption.ALLOW_INSECURE);
  }

  /** The folder of the catalogue, the index and the logs. */
  Path data() {
    return data;
  }

  int port() {
    return service.getLocalPort();
  }

  String address() {
    return at(service.getLocalPort(), "").toString();
  }

  /** What came back; {@code json} is missing for other content. */
  record Answer(HttpResponse<String> response, JsonNode json) {
    int status() {
      return response.statusCode();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    String text(String pointer) {
      return json.at(pointer).asText();
    }
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  Answer delete(String path) {
    return send(request(path).DELETE());
  }

  Answer postJson(String json) {
    return post("/api/v1/documents", "application/json", BodyPublishers.ofString(json));
  }

  Answer post(String path, String type, BodyPublisher body) {
    return send(request(path).header("Content-Type", type).POST(body));
  }

  Answer putJson(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json)));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(at(service.getLocalPort(), path));
  }

  HttpRequest.Builder adminRequest(String path) {
    return HttpRequest.newBuilder(at(service.getAdminPort(), path));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static URI at(int port, String path) {
    return URI.create("http://localhost:" + port + path);
  }

  Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      boolean isJson =
          response
              .headers()
              .firstValue("Content-Type")
              .filter(type -> type.contains("json"))
              .isPresent();
      Answer answer =
          new Answer(response, isJson ? mapper.readTree(response.body()) : mapper.missingNode());
      checkDescribed(answer);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void checkDescribed(Answer answer) {
    HttpRequest request = answer.response.request();
    SCHEMAS.check(
        request.method(),
        request.uri().getPath(),
        answer.status(),
        answer.header("Content-Type"),
        answer.json);
  }
}
