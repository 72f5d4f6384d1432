package kr.malmungchi.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kr.malmungchi.service.TestService.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that would do harm if anything took their words for more than words. */
@Timeout(60)
class StrangeContentTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static final int CALLERS = 100;
  private static final int COLLIDING = 1 << 10;

  private static int documents() {
    return SERVICE.get("/api/v1/documents?size=100").json().at("/documents").size();
  }

  private static Answer add(String id, ObjectNode document) {
    return SERVICE.putJson("/api/v1/documents/" + id, document.toString());
  }

  private static ObjectNode document(String title) {
    return new ObjectMapper().createObjectNode().put("title", title).put("text", title + " 글이다.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'; DROP TABLE document; --",
        "' OR '1'='1",
        "\" OR 1=1 --",
        "1); DELETE FROM document WHERE (1=1",
        "admin'/*",
        "%' AND 1=0 UNION SELECT sqlite_version() --",
        "\\'; ATTACH DATABASE '/tmp/x' AS x; --",
        ":id <name> ? #{x} ${jndi:ldap://localhost/a}",
        "http://169.254.169.254/latest/meta-data",
        "jdbc:sqlite:/etc/passwd",
        "file:///etc/passwd"
      })
  void wordsOfOtherLanguagesAreStoredAsTheyAre(String words) {
    assertThat(add("kept", document("강")).status()).isIn(200, 201);
    ObjectNode strange = document(words).put("origin", words);
    strange.putArray("authors").add(words);
    int status = add("strange", strange).status();

    assertThat(status).isIn(200, 201);
    Answer stored = SERVICE.get("/api/v1/documents/strange");
    assertThat(stored.text("/title")).isEqualTo(words);
    assertThat(stored.text("/authors/0")).isEqualTo(words);
    assertThat(stored.text("/origin")).isEqualTo(words);
    assertThat(SERVICE.get("/api/v1/search?q=" + TestService.encoded(words)).status())
        .isEqualTo(200);
    assertThat(SERVICE.get("/api/v1/documents/kept").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"!", ".", "ㅋ", "강", "( ", "\\\"", "가 "})
  void aDocumentOfOneSignIsStoredAndFound(String sign) {
    int times = 60_000 / sign.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    String body = "{\"text\": \"강이 흐른다. " + sign.repeat(times) + "\"}";

    assertThat(SERVICE.putJson("/api/v1/documents/one-sign", body).status()).isIn(200, 201);
    assertThat(SERVICE.get("/api/v1/documents/one-sign/summary").status()).isEqualTo(200);
    assertThat(SERVICE.get("/api/v1/search?q=" + TestService.encoded(sign)).status())
        .isEqualTo(200);
  }

  /** Aa and BB have one hash code, and so have all strings made of them. */
  @Test
  void manyNamesOfOneHashCodeAreAsFastAsOthers() {
    ObjectNode many = document("이름");
    IntStream.range(0, COLLIDING)
        .mapToObj(number -> Integer.toBinaryString(COLLIDING | number))
        .map(digits -> digits.replace("0", "Aa").replace("1", "BB"))
        .forEach(many.putArray("authors")::add);

    assertThat(add("colliding", many).status()).isIn(200, 201, 400);
    assertThat(SERVICE.get("/api/v1/search?q=%EC%9D%B4%EB%A6%84").json().at("/facets").toString())
        .hasSizeLessThan(10_000);
  }

  @Test
  void theSameDocumentFromManyCallersAtOnceIsOne() throws Exception {
    int before = documents();
    Callable<Answer> adding = () -> SERVICE.postJson("{\"text\": \"백 사람이 한 글을 보낸다.\"}");
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Answer> answer : callers.invokeAll(Collections.nCopies(CALLERS, adding))) {
        assertThat(answer.get().status()).isIn(200, 201, 503);
      }
    }
    assertThat(documents()).isEqualTo(before + 1);
  }
}
