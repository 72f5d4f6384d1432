package kr.malmungchi.service;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import kr.malmungchi.service.TestService.Answer;

/** Imports files into a service and waits for what becomes of them. */
record Uploads(TestService service) {
  static final String PATH = "/api/v1/imports";

  Answer upload(String type, String origin, byte[] bytes) {
    String query = origin.isEmpty() ? "" : "?origin=" + encode(origin, UTF_8);
    return service.post(PATH + query, type, BodyPublishers.ofByteArray(bytes));
  }

  Answer uploadZip(String origin, byte[] bytes) {
    Answer answer = upload("application/zip", origin, bytes);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
    assertThat(answer.header("Location")).endsWith(PATH + "/" + answer.text("/id"));
    return answer;
  }

  /** The import when it has ended. */
  JsonNode ended(String id) throws InterruptedException {
    while (true) {
      JsonNode found = service.get(PATH + "/" + id).json();
      if (!found.at("/finished").isNull()) {
        return found;
      }
      Thread.sleep(20);
    }
  }

  JsonNode imported(String origin, byte[] zip) throws InterruptedException {
    JsonNode end = ended(uploadZip(origin, zip).text("/id"));
    assertThat(end.at("/state").asText()).isEqualTo("done");
    return end;
  }

  JsonNode files(JsonNode end) {
    return service.get(PATH + "/" + end.at("/id").asText() + "/files?size=100").json().at("/files");
  }

  static void assertCounts(JsonNode end, int added, int replaced, int unchanged, int bad) {
    assertThat(
            List.of(
                end.at("/added").asInt(),
                end.at("/replaced").asInt(),
                end.at("/unchanged").asInt(),
                end.at("/failed").asInt()))
        .containsExactly(added, replaced, unchanged, bad);
    assertThat(end.at("/done").asInt()).isEqualTo(added + replaced + unchanged + bad);
    assertThat(end.at("/total").asInt()).isEqualTo(end.at("/done").asInt());
  }
}
