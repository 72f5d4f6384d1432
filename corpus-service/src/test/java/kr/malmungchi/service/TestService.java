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
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A running service on a free port with an empty data folder, and a client for it. */
final class TestService implements BeforeAllCallback, AfterAllCallback {
  static final int LARGEST_BODY = 64 << 10;

  private final ObjectMapper mapper = new ObjectMapper();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Path data = temporaryFolder();
  private final DropwizardTestSupport<ServiceConfiguration> service =
      new DropwizardTestSupport<>(
          CorpusService.class,
          "corpus.yml",
          ConfigOverride.config("data", data.toString()),
          ConfigOverride.config("seeds", ""),
          ConfigOverride.config("largestBody", LARGEST_BODY + "B"),
          ConfigOverride.config("server.applicationConnectors[0].port", "0"),
          ConfigOverride.config("server.adminConnectors[0].port", "0"));

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("corpus-service");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    service.before();
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    service.after();
    MoreFiles.deleteRecursively(data, RecursiveDeleteOption.ALLOW_INSECURE);
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
      return new Answer(response, isJson ? mapper.readTree(response.body()) : mapper.missingNode());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
