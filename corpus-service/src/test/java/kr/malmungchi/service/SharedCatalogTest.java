package kr.malmungchi.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.ConfigOverride;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kr.malmungchi.backup.Restore;
import kr.malmungchi.store.CatalogAddress;
import kr.malmungchi.store.PostgresServer;
import kr.malmungchi.store.SqlCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two services on one PostgreSQL. */
@Timeout(60)
final class SharedCatalogTest {
  private static final CatalogAddress.Server ADDRESS = PostgresServer.shared().newDatabase();

  @RegisterExtension static final TestService ONE = onTheServer();
  @RegisterExtension static final TestService TWO = onTheServer();

  private static TestService onTheServer() {
    return new TestService(
        ConfigOverride.config("catalog", ADDRESS.url()),
        ConfigOverride.config("catalogUser", ADDRESS.user()),
        ConfigOverride.config("catchUpEvery", "200ms"));
  }

  @Test
  void eachFindsWhatTheOtherWasGiven() throws InterruptedException {
    ONE.postJson("{\"id\": \"autumn\", \"text\": \"가을 소풍은 강가로 갔다.\"}");
    TWO.postJson("{\"id\": \"spring\", \"text\": \"봄 소풍은 산으로 갔다.\"}");

    awaitTotal(ONE, "소풍", 2);
    awaitTotal(TWO, "소풍", 2);
    assertThat(ONE.get("/api/v1/documents").json()).isEqualTo(TWO.get("/api/v1/documents").json());

    assertThat(ONE.delete("/api/v1/documents/spring").status()).isEqualTo(204);
    awaitTotal(TWO, "소풍", 1);
  }

  @Test
  void exportsAFileThatAnyCatalogueTakes(@TempDir Path folder) throws Exception {
    ONE.postJson("{\"id\": \"winter\", \"text\": \"겨울에는 눈이 왔다.\"}");
    HttpResponse<byte[]> exported =
        HttpClient.newHttpClient()
            .send(ONE.request("/api/v1/export").GET().build(), BodyHandlers.ofByteArray());
    assertThat(exported.statusCode()).isEqualTo(200);
    assertThat(exported.headers().firstValue("Content-Type")).contains("application/gzip");

    Path file = folder.resolve("export");
    Files.copy(new ByteArrayInputStream(exported.body()), file);
    try (SqlCatalog catalog = SqlCatalog.open(folder.resolve("catalog.db"))) {
      assertThat(Restore.open(file).into(catalog).added()).isPositive();
      assertThat(catalog.entries(Optional.empty(), 10))
          .anySatisfy(entry -> assertThat(entry.card().id().value()).isEqualTo("winter"));
    }
  }

  private static void awaitTotal(TestService service, String words, int total)
      throws InterruptedException {
    String question = "/api/v1/search?q=" + URLEncoder.encode(words, UTF_8);
    while (service.get(question).json().path("total").asInt() != total) {
      Thread.sleep(50);
    }
  }
}
