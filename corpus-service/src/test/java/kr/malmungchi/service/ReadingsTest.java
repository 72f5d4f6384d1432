package kr.malmungchi.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a question is taken for can be switched off, one reading at a time, wherever one asks. */
class ReadingsTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  @BeforeAll
  static void addADocument() {
    assertThat(
            SERVICE
                .postJson(
                    """
                    {"id": "harbour", "text": "2021년 5월에 등대가 불을 켰다. 배소담 대표는 \\"등대가 먼저다\\"라고 말했다."}\
                    """)
                .status())
        .isEqualTo(201);
  }

  private static JsonNode get(String address) {
    TestService.Answer answer = SERVICE.get("/api/v1/" + address);
    assertThat(answer.status()).as(address).isEqualTo(200);
    return answer.json();
  }

  @Test
  void aReadingSwitchesItselfOff() {
    JsonNode read = get("search?q=emdeo");
    assertThat(read.at("/total").asInt()).isEqualTo(1);
    JsonNode reading = read.at("/interpretations/0");
    String off = reading.at("/rule").asText() + ":" + reading.at("/from").asText();
    assertThat(off).isEqualTo("keyboard:emdeo");

    JsonNode rest = get("search?q=emdeo&without=" + TestService.encoded(off));
    assertThat(rest.at("/total").asInt()).isZero();
    assertThat(rest.at("/interpretations")).isEmpty();
  }

  @Test
  void theOthersStay() {
    String off = "&without=keyboard:emdeo";
    assertThat(get("search?q=emdeo+eovy").at("/interpretations")).hasSize(2);
    JsonNode rest = get("search?q=emdeo+eovy" + off);
    assertThat(rest.at("/total").asInt()).isEqualTo(1);
    assertThat(rest.at("/interpretations").findValuesAsText("from")).containsExactly("eovy");
    assertThat(get("search?q=emdeo+eovy" + off + "&without=keyboard:eovy").at("/interpretations"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"timeline", "quotes", "names"})
  void factsAreAskedTheSameWay(String facts) {
    assertThat(get(facts + "?q=emdeo").at("/total").asInt()).isPositive();
    assertThat(get(facts + "?q=emdeo&without=keyboard:emdeo").at("/total").asInt()).isZero();
  }

  @Test
  void aCursorHoldsForItsReadingsOnly() {
    SERVICE.postJson("{\"id\": \"second\", \"text\": \"등대가 또 하나 섰다.\"}");
    String next = get("search?q=emdeo&size=1").at("/next").asText();
    assertThat(next).isNotEmpty();
    TestService.Answer other =
        SERVICE.get("/api/v1/search?q=emdeo&size=1&without=typo:a&cursor=" + next);
    SERVICE.delete("/api/v1/documents/second");
    assertThat(other.status()).isEqualTo(400);
    assertThat(other.text("/parameter")).isEqualTo("cursor");
  }
}
