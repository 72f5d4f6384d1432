package kr.malmungchi.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What documents tell, over HTTP. */
class FactsTest {
  private static final String HARBOUR = "# 항구 이야기\n\n2019년 3월 2일 새 부두가 열렸다. 등대는 2021년 5월에 불을 켰다.\n";
  private static final String TOWN = "# 읍내 소식\n\n읍사무소는 2019년 3월 2일 문을 열었다고 알렸다.\n";

  @RegisterExtension static final TestService SERVICE = new TestService();

  @BeforeAll
  static void addDocuments() {
    add("harbour", HARBOUR);
    add("town", TOWN);
  }

  private static void add(String id, String text) {
    JsonNode document =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", id)
            .put("origin", id + ".md")
            .put("text", text);
    assertThat(SERVICE.postJson(document.toString()).status()).isEqualTo(201);
  }

  @Test
  void aTimelineHasItsEventsInOrderWithTheirPlaces() {
    JsonNode answer = get("timeline");
    assertThat(answer.get("total").asInt()).isEqualTo(3);
    assertThat(answer.get("events").findValuesAsText("date"))
        .containsExactly("2019-03-02", "2019-03-02", "2021-05");
    JsonNode event = answer.at("/events/2");
    assertThat(event.get("dateEnd").isNull()).isTrue();
    assertThat(event.get("precision").asText()).isEqualTo("month");
    assertThat(event.get("certainty").asText()).isEqualTo("certain");
    assertThat(event.get("surface").asText()).isEqualTo("2021년 5월");
    assertThat(event.at("/document/id").asText()).isEqualTo("harbour");
    assertThat(event.get("section").toString()).isEqualTo("[\"항구 이야기\"]");
    assertThat(source("harbour", event)).isEqualTo(event.get("text").asText());
    assertThat(answer.at("/dates/0").toString())
        .isEqualTo(
            "{\"date\":\"2019-03-02\",\"dateEnd\":null,\"precision\":\"day\",\"events\":2,\"documents\":2}");
  }

  @Test
  void aTimelineIsNarrowedDownByQuestionRangeAndDocument() {
    assertThat(get("timeline?q=" + encoded("등대")).get("total").asInt()).isEqualTo(2);
    assertThat(get("timeline?from=2020").get("total").asInt()).isEqualTo(1);
    assertThat(get("timeline?to=2019-03").get("total").asInt()).isEqualTo(2);
    assertThat(get("timeline?document=town").get("total").asInt()).isEqualTo(1);
    assertThat(get("timeline?kind=book").get("total").asInt()).isZero();
    JsonNode nothing = get("timeline?q=" + encoded("코끼리"));
    assertThat(nothing.get("query").asText()).isEqualTo("코끼리");
    assertThat(nothing.get("events")).isEmpty();
    assertThat(nothing.get("next").isNull()).isTrue();
  }

  @Test
  void aTimelineGoesOnBehindItsCursor() {
    JsonNode first = get("timeline?size=2");
    JsonNode second = get("timeline?size=2&cursor=" + first.get("next").asText());
    assertThat(second.get("events").findValuesAsText("date")).containsExactly("2021-05");
    assertThat(second.get("next").isNull()).isTrue();
  }

  private static String source(String id, JsonNode place) {
    String path = "documents/%s/text?start=%s&end=%s";
    return get(path.formatted(id, place.get("start"), place.get("end"))).get("text").asText();
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private static JsonNode get(String path) {
    TestService.Answer answer = SERVICE.get("/api/v1/" + path);
    assertThat(answer.status()).isEqualTo(200);
    return answer.json();
  }
}
