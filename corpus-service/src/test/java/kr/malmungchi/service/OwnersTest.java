package kr.malmungchi.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import io.dropwizard.testing.ConfigOverride;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import kr.malmungchi.folder.DataFolder;
import kr.malmungchi.service.TestService.Answer;
import kr.malmungchi.store.ApiKeys;
import kr.malmungchi.store.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where keys are needed, nobody's upload replaces another's by accident. */
@Timeout(120)
class OwnersTest {
  @RegisterExtension
  static final TestService SERVICE =
      new TestService(ConfigOverride.config("access.keys", "always"));

  private static final String IMPORTS = "/api/v1/imports";
  private static final String DOCUMENTS = "/api/v1/documents";

  /** The secrets by the names of the keys. */
  private static ImmutableMap<String, String> keys = ImmutableMap.of();

  @BeforeAll
  static void makeKeys() throws InterruptedException {
    try (ApiKeys made =
        DataFolder.existingKeys(SERVICE.data(), DataFolder.catalog(SERVICE.data()))) {
      keys =
          ImmutableMap.of(
              "한봄", made.create("한봄", Role.WRITE).secret().text(),
              "두리", made.create("두리", Role.WRITE).secret().text(),
              "관리", made.create("관리", Role.ADMIN).secret().text());
    }
    while (send("관리", SERVICE.request(DOCUMENTS)).status() != 200) {
      Thread.sleep(50);
    }
  }

  private static Answer send(String owner, HttpRequest.Builder request) {
    return SERVICE.send(request.header("Authorization", "Bearer " + keys.get(owner)));
  }

  private static Answer post(String owner, String path, String type, byte[] body) {
    return send(
        owner,
        SERVICE.request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
  }

  /** What became of the only file of an import. */
  private static JsonNode imported(String owner, String type, String origin, byte[] body)
      throws InterruptedException {
    String query = "?origin=" + TestService.encoded(origin);
    return ended(owner, post(owner, IMPORTS + query, type, body).text("/id"));
  }

  private static JsonNode ended(String owner, String id) throws InterruptedException {
    while (send(owner, SERVICE.request(IMPORTS + "/" + id)).json().at("/finished").isNull()) {
      Thread.sleep(20);
    }
    return send(owner, SERVICE.request(IMPORTS + "/" + id + "/files")).json().at("/files/0");
  }

  private static String words(String document) {
    return send("관리", SERVICE.request(DOCUMENTS + "/" + document + "/text")).text("/text");
  }

  @Test
  void archivesOfOneNameAreDocumentsOfTheirOwners() throws InterruptedException {
    String zip = "application/zip";
    JsonNode first = imported("한봄", zip, "보고서.zip", Zips.of("글.txt", "한봄이 쓴 글이다."));
    JsonNode second = imported("두리", zip, "보고서.zip", Zips.of("글.txt", "두리가 쓴 글이다."));
    JsonNode again = imported("한봄", zip, "보고서.zip", Zips.of("글.txt", "한봄이 고친 글이다."));

    assertThat(second.at("/outcome").asText()).isEqualTo("added");
    assertThat(again.at("/outcome").asText()).isEqualTo("replaced");
    assertThat(again.at("/document")).isEqualTo(first.at("/document"));
    assertThat(words(first.at("/document").asText())).isEqualTo("한봄이 고친 글이다.");
    assertThat(words(second.at("/document").asText())).isEqualTo("두리가 쓴 글이다.");
  }

  @Test
  void theSameFileOfTwoOwnersIsTwoDocuments() throws InterruptedException {
    String file = "application/octet-stream";
    byte[] bytes = "같은 글이다.".getBytes(UTF_8);
    JsonNode first = imported("한봄", file, "같은 글.txt", bytes);
    JsonNode second = imported("두리", file, "같은 글.txt", bytes);
    JsonNode again = imported("두리", file, "같은 글.txt", bytes);

    assertThat(second.at("/document")).isNotEqualTo(first.at("/document"));
    assertThat(again.at("/outcome").asText()).isEqualTo("unchanged");
    assertThat(again.at("/document")).isEqualTo(second.at("/document"));
  }

  @Test
  void whatOneSaysOfATextDoesNotChangeWhatAnotherSaid() {
    Answer first = postJson("한봄", "{\"text\": \"제목 다툼\", \"title\": \"첫 제목\"}");
    Answer second = postJson("두리", "{\"text\": \"제목 다툼\", \"title\": \"딴 제목\"}");
    Answer again = postJson("한봄", "{\"text\": \"제목 다툼\", \"title\": \"고친 제목\"}");

    assertThat(second.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text("/id")).isEqualTo(first.text("/id")).isNotEqualTo(second.text("/id"));
  }

  private static Answer postJson(String owner, String json) {
    return post(owner, DOCUMENTS, "application/json", json.getBytes(UTF_8));
  }

  @Test
  void aPlainTextIsItsOwners() {
    byte[] text = "그냥 글".getBytes(UTF_8);

    assertThat(post("한봄", DOCUMENTS, "text/plain", text).status()).isEqualTo(201);
    assertThat(post("두리", DOCUMENTS, "text/plain", text).status()).isEqualTo(201);
    assertThat(post("두리", DOCUMENTS, "text/plain", text).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"한봄", "관리"})
  void whoNamesADocumentReplacesIt(String who) {
    Answer own = postJson("한봄", "{\"text\": \"이름을 아는 글 %s\"}".formatted(who));
    String path = DOCUMENTS + "/" + own.text("/id");
    Answer put =
        send(
            who,
            SERVICE
                .request(path)
                .header("Content-Type", "text/plain")
                .PUT(BodyPublishers.ofString("새 글 " + who)));

    assertThat(put.status()).isEqualTo(200);
    assertThat(words(own.text("/id"))).isEqualTo("새 글 " + who);
  }

  @Test
  void anIdempotencyKeyIsItsOwners() throws InterruptedException {
    Answer first = keyed("한봄", "한봄이 보낸 글이다.");
    Answer second = keyed("두리", "두리가 보낸 글이다.");
    Answer again = keyed("한봄", "한봄이 보낸 글이다.");

    assertThat(first.status()).isEqualTo(202);
    assertThat(second.status()).isEqualTo(202);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text("/id")).isEqualTo(first.text("/id"));
    assertThat(ended("두리", second.text("/id")).at("/outcome").asText()).isEqualTo("added");
  }

  private static Answer keyed(String owner, String text) {
    return send(
        owner,
        SERVICE
            .request(IMPORTS + "?origin=a.txt")
            .header("Content-Type", "application/octet-stream")
            .header("Idempotency-Key", "1")
            .POST(BodyPublishers.ofString(text)));
  }
}
