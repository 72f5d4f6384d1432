package kr.malmungchi.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import kr.malmungchi.service.TestService.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dictionary over HTTP. */
class DictionaryTest {
  private static final String PATH = "/api/v1/dictionary";
  private static final String TEXT = "# 우리 말\n전자문서지갑\n한국은행 = 한은 = Bank of Korea\n";

  @RegisterExtension static final TestService SERVICE = new TestService();

  @BeforeAll
  static void addDocuments() {
    SERVICE.postJson("{\"id\": \"wallet\", \"text\": \"국회는 전자문서지갑을 논의했다.\"}");
    SERVICE.postJson("{\"id\": \"bank\", \"text\": \"한국은행은 금리를 두었다.\"}");
  }

  @BeforeEach
  void empty() {
    assertThat(put("", "").status()).isEqualTo(200);
  }

  @Test
  void isEmptyAtFirst() {
    assertThat(SERVICE.get(PATH).json().toString()).isEqualTo("{\"text\":\"\",\"rules\":[]}");
  }

  @Test
  void isPutAsAWholeAndReadBackAsItWas() {
    Answer answer = put("", TEXT);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("preview").asBoolean()).isFalse();
    assertThat(answer.json().get("passages").asInt()).isEqualTo(1);
    assertThat(answer.text("/words/0/words")).isEqualTo("전자문서지갑");
    assertThat(answer.text("/words/0/examples/0/before")).isEqualTo("국회는 ");
    assertThat(answer.json().at("/synonyms/0/terms")).hasSize(3);
    assertThat(answer.text("/synonyms/0/terms/0/passages")).isEqualTo("1");

    JsonNode rules = SERVICE.get(PATH).json().get("rules");
    assertThat(rules).hasSize(2);
    assertThat(rules.get(0).toString())
        .isEqualTo(
            "{\"line\":2,\"kind\":\"word\",\"rule\":\"전자문서지갑\",\"words\":[\"전자문서지갑\"],\"parts\":[]}");
    assertThat(text()).isEqualTo(TEXT);
    assertThat(search("한은").text("/interpretations/0/rule")).isEqualTo("synonym");
    assertThat(search("한은").text("/hits/0/document/id")).isEqualTo("bank");
  }

  @Test
  void aPreviewChangesNothing() {
    Answer answer = put("?preview=true", TEXT);
    assertThat(answer.json().get("preview").asBoolean()).isTrue();
    assertThat(answer.json().get("passages").asInt()).isEqualTo(1);
    assertThat(text()).isEmpty();
    assertThat(search("한은").json().findValuesAsText("rule")).doesNotContain("synonym");
  }

  @Test
  void rulesAreAddedAndTakenOut() {
    put("", "# 말\n");
    assertThat(post("{\"rule\": \"금통위 => 금융통화위원회\"}").status()).isEqualTo(200);
    assertThat(
            SERVICE
                .post(
                    PATH + "/rules?preview=false",
                    "text/plain",
                    BodyPublishers.ofString("전자문서지갑\n한은 = 한국은행"))
                .status())
        .isEqualTo(200);
    assertThat(text()).isEqualTo("# 말\n금통위 => 금융통화위원회\n전자문서지갑\n한은 = 한국은행\n");

    assertThat(remove("전자문서지갑").json().get("passages").asInt()).isEqualTo(1);
    assertThat(remove("한국은행=한은").status()).isEqualTo(200);
    assertThat(text()).isEqualTo("# 말\n금통위 => 금융통화위원회\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"rule": "가나 ="}       | line 1, column 5: a word is missing beside the sign
          {"rule": "가 나"}        | line 1, column 1: a word has 2 to 50 characters: "가"
          {"rule": "한은 = 은행"}  | line 1, column 1: "한은" means the words of line 3 already; join the two lines, or write =>
          {"rule": "전자문서지갑"} | line 1, column 1: "전자문서지갑" stands in line 2 already; delete one
          {"rule": null}           | a rule needs its text
          {}                       | a rule needs its text
          null                     | a rule needs its text
          {"rule": 5}              | must be a string
          {"line": "가나"}         | unknown field "line"; known are rule
          []                       | must be one JSON object
          """)
  void badRulesAreRefusedAndChangeNothing(String json, String detail) {
    put("", TEXT);
    Answer answer = post(json);
    assertThat(answer.text("/detail")).isEqualTo(detail);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(text()).isEqualTo(TEXT);
  }

  @Test
  void everyLineAtFaultIsTold() {
    put("", TEXT);
    Answer answer = put("", "# 말\n가나 =\n전자문서지갑\n=> 다라");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("faults")).hasSize(2);
    assertThat(answer.text("/faults/0/line")).isEqualTo("2");
    assertThat(answer.text("/faults/0/column")).isEqualTo("5");
    assertThat(answer.text("/faults/1/line")).isEqualTo("4");
    assertThat(text()).isEqualTo(TEXT);
  }

  @Test
  void otherInputIsRefused() {
    assertThat(put("?preview=ja", TEXT).text("/detail"))
        .isEqualTo("neither true nor false: \"ja\"");
    assertThat(put("?previw=true", TEXT).text("/parameter")).isEqualTo("previw");
    assertThat(putBytes(new byte[] {'a', '\n', (byte) 0xff}).text("/detail"))
        .isEqualTo("line 2, column 1: this is not UTF-8; save the file as UTF-8");
    assertThat(SERVICE.putJson(PATH, "{}").status()).isEqualTo(415);
    assertThat(putBytes(new byte[TestService.LARGEST_BODY + 1]).status()).isEqualTo(413);
    assertThat(SERVICE.delete(PATH + "/rules").text("/parameter")).isEqualTo("rule");
    assertThat(remove("없는말").status()).isEqualTo(404);
    assertThat(remove("# 말").text("/detail")).isEqualTo("not one rule: \"# 말\"");
    assertThat(remove("가나 =").text("/faults/0/line")).isEqualTo("1");
    assertThat(
            SERVICE
                .send(
                    SERVICE
                        .request(PATH)
                        .header("Content-Type", "text/plain")
                        .header("Sec-Fetch-Site", "cross-site")
                        .PUT(BodyPublishers.ofString(TEXT)))
                .status())
        .isEqualTo(403);
    assertThat(text()).isEmpty();
  }

  private static Answer put(String query, String text) {
    return SERVICE.send(
        SERVICE
            .request(PATH + query)
            .header("Content-Type", "text/plain; charset=UTF-8")
            .PUT(BodyPublishers.ofString(text)));
  }

  private static Answer putBytes(byte[] bytes) {
    return SERVICE.send(
        SERVICE
            .request(PATH)
            .header("Content-Type", "text/plain")
            .PUT(BodyPublishers.ofByteArray(bytes)));
  }

  private static Answer post(String json) {
    return SERVICE.post(PATH + "/rules", "application/json", BodyPublishers.ofString(json));
  }

  private static Answer remove(String rule) {
    return SERVICE.delete(PATH + "/rules?rule=" + encoded(rule));
  }

  private static Answer search(String words) {
    return SERVICE.get("/api/v1/search?q=" + encoded(words));
  }

  private static String text() {
    return SERVICE.send(SERVICE.request(PATH).header("Accept", "text/plain")).response().body();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
