package kr.malmungchi.service;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import kr.malmungchi.service.TestService.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a running service can be watched. */
@Timeout(120)
class OperationsTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  @Test
  void eachHealthCheckIsOneSentence() {
    Answer health = SERVICE.send(SERVICE.adminRequest("/healthcheck"));

    assertThat(health.status()).isEqualTo(200);
    assertThat(health.text("/catalog/message"))
        .matches("the catalogue was read; it has \\d+ documents at revision \\d+");
    assertThat(health.text("/index/message"))
        .isEqualTo("the index is 0 changes behind the catalogue");
    assertThat(health.text("/space/message")).matches("[\\d,]+ MiB are left for the data folder");
  }

  @Test
  void aProbeTellsLivingFromBeingReady() {
    Answer live = SERVICE.send(SERVICE.adminRequest("/live"));
    Answer ready = SERVICE.send(SERVICE.adminRequest("/ready"));

    assertThat(live.status()).isEqualTo(200);
    assertThat(live.json().at("/checks").fieldNames()).toIterable().containsExactly("deadlocks");
    assertThat(ready.status()).isEqualTo(200);
    assertThat(ready.json().at("/healthy").asBoolean()).isTrue();
    assertThat(ready.json().at("/checks").fieldNames())
        .toIterable()
        .containsExactly("catalog", "index");
  }

  @Test
  void metricsTellTheSizesOfTheCorpus() {
    SERVICE.postJson("{\"text\": \"두루미는 겨울에 온다.\"}");

    String metrics = metrics();

    assertThat(value(metrics, "corpus_documents")).isPositive();
    assertThat(value(metrics, "corpus_passages")).isPositive();
    assertThat(value(metrics, "corpus_revision")).isPositive();
    assertThat(value(metrics, "corpus_revision_lag")).isZero();
    assertThat(value(metrics, "corpus_imports{state=\"running\"}")).isZero();
    assertThat(value(metrics, "corpus_index_bytes")).isPositive();
    assertThat(value(metrics, "corpus_data_free_bytes")).isPositive();
    assertThat(metrics).contains("jvm_memory_used_bytes", "jvm_gc_collection_seconds");
  }

  @Test
  void requestsAreCountedByRouteNeverByPath() {
    String word = encode("수수께끼", UTF_8);
    for (int i = 0; i < 20; i++) {
      SERVICE.get("/api/v1/documents/" + word + i);
      SERVICE.get("/" + word + i + "/deep");
      SERVICE.get("/api/v1/search?q=" + word + i);
    }

    // On the same connection, so what came before is recorded when this is answered.
    SERVICE.get("/openapi.json");

    String metrics = metrics();
    assertThat(metrics)
        .contains(
            "corpus_http_requests_total{method=\"GET\",route=\"/api/v1/documents/{id}\",status=\"404\"} 20.0",
            "corpus_http_requests_total{method=\"GET\",route=\"none\",status=\"404\"} 20.0",
            "corpus_http_requests_total{method=\"GET\",route=\"/api/v1/search\",status=\"200\"} 20.0",
            "corpus_http_request_seconds_bucket{method=\"GET\",route=\"/api/v1/search\",le=\"+Inf\"} 20")
        .doesNotContain("수수께끼", word);
    assertThat(value(metrics, "corpus_http_requests_running")).isZero();
  }

  @Test
  void aWellFormedRequestIdIsTakenOverAndAnotherReplaced() {
    assertThat(idOf("trace-77.b_2")).isEqualTo("trace-77.b_2");
    for (String bad : new String[] {"a b", "-a", "x".repeat(65), "<b>", "a\tb"}) {
      assertThat(idOf(bad)).matches("[0-9a-f-]{36}");
    }
    assertThat(SERVICE.get("/").header("X-Request-Id")).matches("[0-9a-f-]{36}");
  }

  private static String idOf(String given) {
    return SERVICE
        .send(SERVICE.request("/api/v1/documents").header("X-Request-Id", given))
        .header("X-Request-Id");
  }

  @Test
  void aProblemNamesItsRequest() {
    for (String path :
        new String[] {"/api/v1/documents/nowhere", "/api/v1/search?size=x", "/none"}) {
      Answer answer = SERVICE.get(path);
      assertThat(answer.text("/instance"))
          .as(path)
          .isEqualTo("urn:request:" + answer.header("X-Request-Id"));
    }
  }

  @Test
  void aProblemFoundByTheContainerNamesItsRequestToo() {
    Answer answer = SERVICE.get("/api/v1/search?q=" + "a".repeat(200_000));

    assertThat(answer.status()).isIn(414, 431);
    assertThat(answer.text("/instance")).isEqualTo("urn:request:" + answer.header("X-Request-Id"));
  }

  private static String metrics() {
    Answer answer = SERVICE.send(SERVICE.adminRequest("/metrics"));
    assertThat(answer.header("Content-Type")).startsWith("text/plain; version=0.0.4");
    return answer.response().body();
  }

  private static double value(String metrics, String name) {
    return metrics
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElse(-1);
  }
}
