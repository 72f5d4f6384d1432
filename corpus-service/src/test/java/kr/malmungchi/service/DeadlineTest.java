package kr.malmungchi.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.ConfigOverride;
import kr.malmungchi.service.TestService.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With no time at all for an answer. */
@Timeout(60)
class DeadlineTest {
  @RegisterExtension
  static final TestService SERVICE =
      new TestService(ConfigOverride.config("guard.answerWithin", "1ns"));

  @BeforeAll
  static void addDocument() {
    assertThat(SERVICE.postJson("{\"id\": \"one\", \"text\": \"2023년 11월 17일에 강이 흘렀다.\"}").status())
        .isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search?q=%EA%B0%95",
        "suggest?q=%EA%B0%95",
        "summary?q=%EA%B0%95",
        "timeline?q=%EA%B0%95",
        "quotes",
        "names",
        "agreements",
        "documents/one/summary",
        "documents/one/similar"
      })
  void whatTakesTooLongIsRefusedAndMayBeAskedAgain(String path) {
    Answer answer = SERVICE.get("/api/v1/" + path);

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.text("/type")).isEqualTo("/problems/too-slow");
    assertThat(answer.text("/detail")).contains("too long");
    assertThat(answer.header("Retry-After")).isEqualTo("10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"documents", "documents/one", "documents/one/text", "dictionary"})
  void whatIsOnlyReadHasNoDeadline(String path) {
    assertThat(SERVICE.get("/api/v1/" + path).status()).isEqualTo(200);
  }

  @Test
  void changesHaveNoDeadline() {
    assertThat(SERVICE.postJson("{\"id\": \"two\", \"text\": \"바람이 분다.\"}").status())
        .isEqualTo(201);
    assertThat(SERVICE.send(SERVICE.request("/api/v1/documents/two").DELETE()).status())
        .isEqualTo(204);
  }
}
