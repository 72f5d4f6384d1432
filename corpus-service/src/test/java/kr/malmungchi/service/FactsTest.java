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

  private static final String TALK =
      """
      # 부두의 말

      배소담 대표는 "등대가 먼저다"라고 말했다. 그는 "시장은 나중이다"라고 덧붙였다.

      한 관계자는 "결정된 것이 없다"고 전했다. 배소담 대표는 웃었다.
      """;

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
    assertThat(SERVICE.postJson(document.toString()).status()).isIn(200, 201);
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
    assertThat(nothing.get("reason").asText()).isEqualTo("nothing-found");
    assertThat(get("timeline?from=2030").get("reason").asText()).isEqualTo("nothing-told");
    assertThat(get("timeline").get("reason").isNull()).isTrue();
  }

  @Test
  void aTimelineGoesOnBehindItsCursor() {
    JsonNode first = get("timeline?size=2");
    JsonNode second = get("timeline?size=2&cursor=" + first.get("next").asText());
    assertThat(second.get("events").findValuesAsText("date")).containsExactly("2021-05");
    assertThat(second.get("next").isNull()).isTrue();
  }

  @Test
  void quotationsHaveTheirSpeakersAndPlaces() {
    add("talk", TALK);
    JsonNode answer = get("quotes?document=talk");
    assertThat(answer.get("total").asInt()).isEqualTo(3);
    assertThat(answer.get("quotes").findValuesAsText("words"))
        .containsExactly("등대가 먼저다", "시장은 나중이다", "결정된 것이 없다");
    JsonNode quote = answer.at("/quotes/1");
    assertThat(quote.get("speaker").asText()).isEqualTo("배소담");
    assertThat(quote.get("speakerKind").asText()).isEqualTo("named");
    assertThat(quote.get("attribution").asText()).isEqualTo("그");
    assertThat(source("talk", quote)).isEqualTo("시장은 나중이다");
    assertThat(answer.at("/quotes/2/speakerKind").asText()).isEqualTo("unnamed");
    assertThat(answer.at("/speakers/0").toString()).isEqualTo("{\"speaker\":\"배소담\",\"quotes\":2}");
    assertThat(get("quotes?speaker=" + encoded("배 소담")).get("total").asInt()).isEqualTo(2);
    assertThat(get("quotes?speaker=" + encoded("윤세라")).get("quotes")).isEmpty();
    JsonNode second = get("quotes?size=1&document=talk");
    assertThat(
            get("quotes?size=1&document=talk&cursor=" + second.get("next").asText()).get("quotes"))
        .hasSize(1);
  }

  @Test
  void namesHaveTheirSpellingsAndTheirCompany() {
    add("talk", TALK);
    JsonNode name = get("names/" + encoded("배소담").replace("+", "%20"));
    assertThat(name.get("id").asText()).isEqualTo("배소담");
    assertThat(name.get("kind").asText()).isEqualTo("person");
    assertThat(source("talk", name.get("first"))).isEqualTo("배소담");
    assertThat(name.get("spellings").findValuesAsText("text")).contains("배소담");
    JsonNode list = get("names?type=person&document=talk");
    assertThat(list.get("names").findValuesAsText("id")).contains("배소담");
    assertThat(get("names?type=place&document=talk").get("names")).isEmpty();
    TestService.Answer unknown = SERVICE.get("/api/v1/names/" + encoded("윤세라"));
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.text("/detail")).contains("윤세라");
  }

  @Test
  void agreementsSetTellingsSideBySide() {
    add("one", "# 첫째\n\n직원 770명 가운데 738명이 공개 편지에 서명했다. 시장은 2018년 4월 5일 부두 관리인을 해임했다.\n");
    add("two", "# 둘째\n\n직원 702명이 공개 편지에 서명했다. 부두 관리인은 2018년 4월 5일 시장에게 해임됐다.\n");
    JsonNode answer = get("agreements?document=one&document=two");
    assertThat(answer.get("total").asInt()).isEqualTo(2);
    assertThat(answer.get("agreements").findValuesAsText("verdict"))
        .containsExactlyInAnyOrder("different", "same");
    for (JsonNode telling : answer.findValues("tellings").get(0)) {
      assertThat(source(telling.at("/document/id").asText(), telling))
          .isEqualTo(telling.get("surface").asText());
    }
    assertThat(get("agreements?document=one").get("agreements")).isEmpty();
    assertThat(SERVICE.get("/api/v1/agreements.csv?document=one&document=two").response().body())
        .contains(",different,738 명,738명,");
    SERVICE.delete("/api/v1/documents/one");
    SERVICE.delete("/api/v1/documents/two");
  }

  @Test
  void factsCanBeTakenAlongAsFiles() {
    TestService.Answer table = SERVICE.get("/api/v1/timeline.csv?document=harbour");
    assertThat(table.status()).isEqualTo(200);
    assertThat(table.header("Content-Type")).isEqualTo("text/csv;charset=utf-8");
    assertThat(table.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"timeline.csv\"");
    assertThat(table.response().body()).contains("2021-05,,month,등대는 2021년 5월에 불을 켰다.,항구 이야기,");
    TestService.Answer list = SERVICE.get("/api/v1/timeline.md?document=harbour");
    assertThat(list.header("Content-Type")).isEqualTo("text/markdown;charset=utf-8");
    assertThat(list.response().body())
        .startsWith("## 2019-03-02\n\n- 2019년 3월 2일 새 부두가 열렸다.[^1]\n\n## 2021-05\n\n");
    add("talk", TALK);
    assertThat(SERVICE.get("/api/v1/quotes.md").response().body()).contains("배소담: “등대가 먼저다”[^1]");
    assertThat(SERVICE.get("/api/v1/names.csv").response().body()).contains("배소담,person,2,1,");
    assertThat(SERVICE.get("/api/v1/documents/talk/summary.md").response().body())
        .contains("[^1]: 부두의 말");
    assertThat(SERVICE.get("/api/v1/summary.csv?q=" + encoded("부두")).response().body())
        .startsWith("\uFEFFsentence,title,");
    assertThat(SERVICE.get("/api/v1/summary.csv").status()).isEqualTo(400);
    assertThat(SERVICE.get("/api/v1/names.pdf").status()).isEqualTo(404);
    assertThat(SERVICE.get("/api/v1/timeline.csv?size=0").status()).isEqualTo(400);
  }

  private static String source(String id, JsonNode place) {
    return get("documents/%s/text?start=%s&end=%s"
            .formatted(id, place.get("start"), place.get("end")))
        .get("text")
        .asText();
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
