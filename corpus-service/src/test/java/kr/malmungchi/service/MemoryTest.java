package kr.malmungchi.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kr.malmungchi.Limits;
import kr.malmungchi.catalog.Catalog;
import kr.malmungchi.catalog.Stored;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.reading.Readers;
import kr.malmungchi.reading.Source;
import kr.malmungchi.store.SqlCatalog;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A service whose memory does not suffice ends at once, as the launcher tells it to. */
@Tag("slow")
@Timeout(300)
class MemoryTest {
  private static final Path LAUNCHER = Path.of("../corpus-dist/src/main/launcher/launch.sh");
  private static final String ENDING = "-XX:+ExitOnOutOfMemoryError";

  /** For the service, and nothing for a text of 37 MB. */
  private static final Map<String, String> LITTLE = Map.of("JDK_JAVA_OPTIONS", "-Xmx64m " + ENDING);

  private static final String LARGE = "나루터에서 배가 떠났다.\n\n".repeat(1 << 20);

  /** Java's own, when it ends so. */
  private static final int OUT_OF_MEMORY = 3;

  /** As often an import may break the service down. */
  private static final int ATTEMPTS = 3;

  private static final int DOCUMENTS = 3;

  @TempDir private Path folder = Path.of("");

  @Test
  void theLauncherTellsItTo() throws IOException {
    assertThat(Files.readString(LAUNCHER)).contains(ENDING);
  }

  @Test
  void aDocumentTooLargeForItsMemoryEndsItAndNothingAcknowledgedIsLost() throws Exception {
    try (ServiceProcess service = ServiceProcess.start(folder, LITTLE)) {
      for (int i = 0; i < DOCUMENTS; i++) {
        assertThat(post(service, "documents", "text/plain", "%d번째 강이 흐른다.".formatted(i)))
            .isEqualTo(201);
      }
      assertThat(post(service, "documents", "text/plain", LARGE)).isNotEqualTo(201);
      assertThat(service.exitStatus()).isEqualTo(OUT_OF_MEMORY);
    }
    // As a service manager does.
    try (ServiceProcess service = ServiceProcess.start(folder, LITTLE)) {
      assertThat(get(service, "search?q=%EA%B0%95")).contains("\"total\":" + DOCUMENTS + ",");
    }
  }

  @Test
  void anImportTooLargeForItsMemoryDoesNotEndItForEver() throws Exception {
    try (ServiceProcess service = ServiceProcess.start(folder, LITTLE)) {
      assertThat(post(service, "imports?origin=large.txt", "application/octet-stream", LARGE))
          .isEqualTo(202);
      assertThat(service.exitStatus()).isEqualTo(OUT_OF_MEMORY);
    }
    for (int i = 1; i < ATTEMPTS; i++) {
      try (ServiceProcess service = ServiceProcess.start(folder, LITTLE)) {
        assertThat(service.exitStatus()).isEqualTo(OUT_OF_MEMORY);
      } catch (IOException e) {
        assertThat(e).hasMessageContaining("did not start");
      }
    }
    try (ServiceProcess service = ServiceProcess.start(folder, LITTLE)) {
      assertThat(get(service, "imports")).contains("\"failed\"");
      assertThat(post(service, "documents", "text/plain", "강이 흐른다.")).isEqualTo(201);
    }
  }

  @Test
  void aStoredDocumentTooLargeForItsMemoryIsLeftOutByTheThirdStart() throws Exception {
    try (Catalog catalog =
        SqlCatalog.open(Files.createDirectories(folder.resolve("data")).resolve("catalog.db"))) {
      put(catalog, "small", "강이 흐른다.");
      put(catalog, "large", LARGE);
      put(catalog, "other", "강에 배가 있다.");
    }
    for (int i = 1; i < ATTEMPTS; i++) {
      assertThatThrownBy(() -> ServiceProcess.start(folder, LITTLE).close())
          .isInstanceOf(IOException.class)
          .hasMessageContaining("OutOfMemoryError");
    }
    try (ServiceProcess service = ServiceProcess.start(folder, LITTLE)) {
      assertThat(get(service, "search?q=%EA%B0%95")).contains("\"total\":2,");
      assertThat(service.log()).contains("left out of the index", "\"large\"");
    }
  }

  private static void put(Catalog catalog, String id, String text) {
    Source source = Source.bytes(new DocumentId(id), id + ".txt", text.getBytes(UTF_8));
    Limits limits = Limits.defaults();
    Document document =
        Readers.standard(limits).readerOf(source).read(source.load(limits.fileBytes()));
    assertThat(catalog.put(List.of(document)))
        .extracting(Stored::outcome)
        .containsExactly(Catalog.Outcome.ADDED);
  }

  /** Zero if there was no answer. */
  private static int post(ServiceProcess service, String path, String type, String text)
      throws InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(address(service, path))
              .header("Content-Type", type)
              .POST(BodyPublishers.ofString(text, UTF_8))
              .build();
      return client.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  private static String get(ServiceProcess service, String path)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(address(service, path)).build();
      return client.send(request, BodyHandlers.ofString(UTF_8)).body();
    }
  }

  private static URI address(ServiceProcess service, String path) {
    return service.address().resolve("/api/v1/" + path);
  }
}
