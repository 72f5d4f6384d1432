package kr.malmungchi.service;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import kr.malmungchi.search.HostileQueries;
import kr.malmungchi.service.TestService.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any question over HTTP: an answer, or a 400 with one sentence. */
@Timeout(120)
class HostileQueriesTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static final int QUERIES = 500;

  @BeforeAll
  static void addDocument() {
    SERVICE.postJson("{\"text\": \"도서관에서는 인공지능 이사회를 연다. AI는 챗GPT-4o를 쓴다.\"}");
  }

  @Test
  void anyQuestionGetsAnAnswer() {
    HostileQueries queries = new HostileQueries(400);
    for (int i = 0; i < QUERIES; i++) {
      String typed = queries.next();
      Answer answer = SERVICE.get("/api/v1/search?size=3&q=" + encode(typed, UTF_8));
      assertThat(answer.status()).as("%d: %s", i, typed).isIn(200, 400);
      assertThat(answer.json().has(answer.status() == 200 ? "hits" : "detail")).isTrue();
    }
  }

  @Test
  void anythingBegunGetsAnAnswer() {
    HostileQueries queries = new HostileQueries(401);
    for (int i = 0; i < QUERIES; i++) {
      String typed = queries.next();
      Answer answer = SERVICE.get("/api/v1/suggest?size=3&q=" + encode(typed, UTF_8));
      assertThat(answer.status()).as("%d: %s", i, typed).isIn(200, 400);
      assertThat(answer.json().has(answer.status() == 200 ? "suggestions" : "detail")).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"가", "ㄱ", "a", "1", "가*", "ㄱ*", "a*", "*", "ㄱㄴ*"})
  void aBeginningOfOneSyllableOrLetterGetsAnAnswer(String typed) {
    assertThat(ask(typed).status()).isEqualTo(200);
    assertThat(SERVICE.get("/api/v1/suggest?q=" + encode(typed, UTF_8)).status()).isEqualTo(200);
  }

  @Test
  void tenThousandSyllablesAreReadAndMoreAreRefused() {
    assertThat(ask("말".repeat(10_000)).status()).isEqualTo(200);
    Answer longer = ask("말".repeat(10_001));
    assertThat(longer.status()).isEqualTo(400);
    assertThat(longer.text("/detail"))
        .isEqualTo("the question has 10,001 characters, and at most 10,000 are read");
    Answer longest = ask("말".repeat(20_000));
    assertThat(longest.status()).isIn(414, 431);
    assertThat(longest.text("/detail")).isEqualTo("the request's address and headers are too long");
  }

  private static Answer ask(String typed) {
    return SERVICE.get("/api/v1/search?q=" + encode(typed, UTF_8));
  }
}
