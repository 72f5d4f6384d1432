package kr.malmungchi.service;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import kr.malmungchi.service.TestService.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the API does with documents: kept, found, cited and removed, in Korean. */
class DocumentsTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static final String REPORT =
      """
      # 달빛시 도서관 보고서 🌙

      ## 개관

      달빛시 시립도서관은 2021년 봄에 문을 열었다. 첫해에만 이용자가 십이만 명을 넘었고 야간 열람실은 주말마다 가득 찼다.

      ## 예산

      시의회는 도서관 예산을 15.7억 원으로 늘리기로 의결했다. 늘어난 예산은 점자책과 큰글자책을 사는 데 먼저 쓰인다.
      """;

  @BeforeAll
  static void addReport() {
    Answer answer =
        SERVICE.post(
            "/api/v1/documents?origin=" + encode("보고서.md", UTF_8),
            "text/markdown",
            BodyPublishers.ofString(REPORT));
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.text("/origin")).isEqualTo("보고서.md");
    assertThat(answer.header("Location")).endsWith("/api/v1/documents/" + answer.text("/id"));
  }

  @Test
  void listsDocumentsPageByPage() {
    SERVICE.postJson(
        """
        {"text": "목록의 둘째 문서는 짧다."}""");
    Answer first = SERVICE.get("/api/v1/documents?size=1");
    Answer second = SERVICE.get("/api/v1/documents?size=1&cursor=" + first.text("/next"));

    assertThat(first.json().at("/documents")).hasSize(1);
    assertThat(second.text("/documents/0/id")).isNotEqualTo(first.text("/documents/0/id"));
  }

  @Test
  void everySpanOfASearchReturnsItsWords() {
    Answer answer = SERVICE.get("/api/v1/search?q=" + encode("도서관 예산", UTF_8));

    JsonNode hit = answer.json().at("/hits/0");
    assertThat(hit.at("/document/title").asText()).contains("달빛시 도서관 보고서");
    assertThat(hit.at("/passage/section/1").asText()).isEqualTo("예산");
    assertThat(hit.at("/highlights")).isNotEmpty();
    assertThat(text(hit.at("/document"), hit.at("/passage")))
        .isEqualTo(hit.at("/passage/text").asText());
    for (JsonNode highlight : hit.at("/highlights")) {
      assertThat(text(hit.at("/document"), highlight)).containsAnyOf("도서관", "예산");
    }
  }

  @Test
  void filtersBySomethingTheDocumentSays() {
    SERVICE.postJson(
        """
        {"title": "도서관 기사", "text": "도서관 소식을 전한다.", "kind": "news",
         "authors": ["한봄"], "published": "2024-05"}""");
    String question = "/api/v1/search?q=" + encode("도서관", UTF_8);

    for (String filter :
        new String[] {"&kind=news", "&author=" + encode("한봄", UTF_8), "&from=2024-05&to=2024"}) {
      Answer answer = SERVICE.get(question + filter);
      assertThat(answer.json().at("/total").asInt()).as(filter).isEqualTo(1);
      assertThat(answer.text("/hits/0/document/title")).isEqualTo("도서관 기사");
      assertThat(answer.text("/hits/0/document/published")).isEqualTo("2024-05");
    }
    assertThat(SERVICE.get(question + "&to=2023").json().at("/total").asInt()).isZero();
  }

  @Test
  void answersTheWholeLanguageOfQuestions() {
    SERVICE.postJson(
        """
        {"title": "점자 소식", "text": "점자 악보집이 나왔다.", "kind": "blog", "authors": ["한여름"], "published": "2023-01"}""");
    SERVICE.postJson(
        """
        {"title": "점자 기사", "text": "점자 악보가 모자란다.", "kind": "news", "authors": ["한가을"], "published": "2024-01"}""");
    for (String question :
        new String[] {"악보집 OR 모자란다", "악보*", "악보* (종류:블로그 OR 종류:기사)", "제목:점자", "악보* -제목:달빛시"}) {
      assertThat(search(question, "").json().at("/total").asInt()).as(question).isEqualTo(2);
    }
    assertThat(search("악보*", "&sort=date").text("/hits/0/document/title")).isEqualTo("점자 기사");
    assertThat(search("악보*", "&sort=date-asc").text("/hits/0/document/title")).isEqualTo("점자 소식");
    assertThat(search("악보*", "&kind=blog&kind=news").json().at("/total").asInt()).isEqualTo(2);
    assertThat(search("예산", "&section=" + encode("예산", UTF_8)).json().at("/total").asInt())
        .isEqualTo(1);
    assertThat(search("악보*", "&explain=true").text("/hits/0/explain/0/layer")).isEqualTo("surface");
    assertThat(search("악보*", "").json().at("/facets/document")).hasSize(2);
    assertThat(search("날짜:언젠가", "").json().at("/warnings")).hasSize(1);
  }

  @Test
  void aCursorOfAnotherQuestionIsRefused() {
    String next = search("도서관", "&size=1").text("/next");
    assertThat(search("도서관", "&size=1&cursor=" + next).status()).isEqualTo(200);
    Answer foreign = search("예산", "&size=1&cursor=" + next);
    assertThat(foreign.status()).isEqualTo(400);
    assertThat(foreign.text("/detail"))
        .startsWith("not a cursor of this question with these options: ");
  }

  private static Answer search(String question, String parameters) {
    return SERVICE.get("/api/v1/search?q=" + encode(question, UTF_8) + parameters);
  }

  @Test
  void everySentenceOfASummaryReturnsItsWords() {
    for (String path :
        new String[] {
          "/api/v1/documents/" + report() + "/summary?sentences=2",
          "/api/v1/summary?sentences=2&q=" + encode("도서관 예산", UTF_8)
        }) {
      JsonNode sentences = SERVICE.get(path).json().at("/sentences");
      assertThat(sentences).as(path).isNotEmpty();
      for (JsonNode sentence : sentences) {
        assertThat(text(sentence.at("/document"), sentence))
            .isEqualTo(sentence.at("/text").asText());
      }
    }
  }

  @Test
  void aSummaryMayBeBoundedInCharactersOrByTheOutline() {
    String path = "/api/v1/documents/" + report() + "/summary";
    JsonNode short40 = SERVICE.get(path + "?characters=40").json();
    int characters = 0;
    for (JsonNode sentence : short40.at("/sentences")) {
      characters += sentence.at("/text").asText().length();
      assertThat(sentence.at("/also").isArray()).isTrue();
    }
    assertThat(characters).isBetween(1, 40);
    assertThat(short40.at("/reason").isNull()).isTrue();
    assertThat(SERVICE.get(path + "?characters=1").json().at("/reason").asText())
        .isEqualTo("too-short");

    JsonNode outline = SERVICE.get(path + "?outline=true").json();
    assertThat(outline.at("/sentences")).isNotEmpty();
    assertThat(outline.at("/sections")).isNotEmpty();
    assertThat(outline.at("/reason").isNull()).isTrue();
  }

  @Test
  void aSummaryOfNothingSaysWhy() {
    JsonNode nothing = SERVICE.get("/api/v1/summary?q=" + encode("코끼리코끼리", UTF_8)).json();
    assertThat(nothing.at("/sentences")).isEmpty();
    assertThat(nothing.at("/reason").asText()).isEqualTo("nothing-found");
  }

  @Test
  void whatIsBegunIsCompleted() {
    SERVICE.postJson("{\"text\": \"은하수 관측소는 산에 있다. 은하수 관측소가 보인다.\"}");

    Answer answer = SERVICE.get("/api/v1/suggest?size=1&q=" + encode("은하수 관ㅊ", UTF_8));
    assertThat(answer.text("/query")).isEqualTo("은하수 관ㅊ");
    assertThat(answer.json().at("/suggestions")).hasSize(1);
    assertThat(answer.text("/suggestions/0/text")).isEqualTo("은하수 관측소");
    assertThat(answer.json().at("/suggestions/0/passages").asInt()).isEqualTo(1);
    assertThat(answer.text("/suggestions/0/rule")).isEqualTo("prefix");
    for (String nothing : new String[] {"", "%20", "%ED%80%98%ED%80%98"}) {
      assertThat(SERVICE.get("/api/v1/suggest?q=" + nothing).json().at("/suggestions")).isEmpty();
    }
  }

  @Test
  void whatIsLikeADocumentIsCitedAndNeverItself() {
    String first = "단풍나무 수액은 이른 봄에 받는다. 수액을 졸이면 시럽이 된다.";
    String second = "이른 봄 산골에서 단풍나무 수액을 받아 시럽을 만든다.";
    String id = SERVICE.postJson("{\"text\": \"" + first + "\"}").text("/id");
    String other = SERVICE.postJson("{\"text\": \"" + second + "\"}").text("/id");

    JsonNode hits = SERVICE.get("/api/v1/documents/" + id + "/similar").json().at("/hits");
    assertThat(hits.findValuesAsText("id")).startsWith(other).doesNotContain(id);
    assertThat(hits.at("/0/passage/text").asText()).isEqualTo(second);
    assertThat(hits.at("/0/highlights")).isNotEmpty();
    assertThat(hits.at("/0/score").asDouble()).isPositive();
    JsonNode part =
        SERVICE.get("/api/v1/documents/" + id + "/similar?start=20&size=1").json().at("/hits");
    assertThat(part.findValuesAsText("id")).containsExactly(other);
    assertThat(SERVICE.get("/api/v1/documents/" + id + "/similar?end=0").json().at("/hits"))
        .isEmpty();
  }

  @Test
  void returnsTheSourceAsItWasSent() {
    assertThat(SERVICE.get("/api/v1/documents/" + report() + "/text").text("/text"))
        .isEqualTo(REPORT);
  }

  @Test
  void outlineLeadsToItsHeadings() {
    JsonNode sections =
        SERVICE.get("/api/v1/documents/" + report() + "/outline").json().at("/sections");

    assertThat(sections.at("/0/sections/0/title").asText()).isEqualTo("개관");
    assertThat(REPORT.substring(sections.at("/0/sections/1/start").asInt())).startsWith("## 예산");
  }

  @Test
  void aWebPageIsReadAsOne() {
    Answer page =
        SERVICE.post(
            "/api/v1/documents?origin=" + encode("다리.html", UTF_8),
            "text/html; charset=utf-8",
            BodyPublishers.ofString("<title>다리가 놓였다</title><nav>홈</nav><p>어제 마을에 다리가 놓였다.</p>"));
    Answer text = SERVICE.get("/api/v1/documents/" + page.text("/id") + "/text");

    assertThat(page.text("/title")).isEqualTo("다리가 놓였다");
    assertThat(text.text("/text")).isEqualTo("홈\n\n어제 마을에 다리가 놓였다.");
  }

  @Test
  void furnitureIsListed() {
    Answer added =
        SERVICE.post(
            "/api/v1/documents",
            "text/markdown",
            BodyPublishers.ofString("---\ntitle: 머리말\n---\n\n본문은 여기서 시작한다.\n"));
    Answer furniture = SERVICE.get("/api/v1/documents/" + added.text("/id") + "/furniture");

    assertThat(added.text("/title")).isEqualTo("머리말");
    assertThat(furniture.text("/furniture/0/rule")).isEqualTo("front-matter");
    assertThat(furniture.json().at("/furniture/0/overruled").asBoolean(true)).isFalse();
    assertThat(furniture.text("/furniture/0/text")).isEqualTo("---\ntitle: 머리말\n---");
  }

  @Test
  void whoAddsADocumentHearsWhatItsReaderDoubts() {
    Answer sure = SERVICE.postJson("{\"text\": \"오리는 물을 좋아한다.\"}");
    assertThat(sure.json().at("/warnings").isArray()).isTrue();
    assertThat(sure.json().at("/warnings")).isEmpty();
    Answer guessed =
        SERVICE.post(
            "/api/v1/documents",
            "text/plain",
            BodyPublishers.ofByteArray("짧은 글".getBytes(Charset.forName("x-windows-949"))));
    assertThat(guessed.status()).isEqualTo(201);
    assertThat(guessed.text("/warnings/0/subject")).isEqualTo("charset");
    assertThat(guessed.text("/warnings/0/value")).isEqualTo("CP949");
    assertThat(guessed.text("/warnings/0/certainty")).isEqualTo("uncertain");
    assertThat(SERVICE.get("/api/v1/documents/" + guessed.text("/id")).json().has("warnings"))
        .as("a document that lies there")
        .isFalse();
  }

  @Test
  void anOverruledRuleIsFoundAndCanBeTakenBack() {
    String text = "---\ntitle: 알림판\n---\n\n<!-- 너구리는 밤에 온다. -->\n\n본문은 짧다.\n";
    String id =
        SERVICE
            .post("/api/v1/documents", "text/markdown", BodyPublishers.ofString(text))
            .text("/id");
    assertThat(total("너구리")).isZero();

    Answer decided = overrule(id, "[\"html-comment\"]");
    assertThat(decided.status()).isEqualTo(200);
    assertThat(decided.text("/furniture/1/text")).isEqualTo("<!-- 너구리는 밤에 온다. -->");
    assertThat(decided.json().at("/furniture/1/overruled").asBoolean()).isTrue();
    assertThat(decided.json().at("/furniture/0/overruled").asBoolean()).isFalse();
    assertThat(SERVICE.get("/api/v1/documents/" + id).text("/overruled/0"))
        .isEqualTo("html-comment");
    assertThat(total("너구리")).isEqualTo(1);

    SERVICE.post("/api/v1/documents", "text/markdown", BodyPublishers.ofString(text));
    assertThat(total("너구리")).as("the same upload again").isEqualTo(1);

    overrule(id, "[]");
    assertThat(total("너구리")).isZero();
  }

  @Test
  void aDocumentThatIsReplacedKeepsItsVerdict() {
    String request =
        """
        {"id": "board", "origin": "a.md", "text": "<!-- 오소리 %s -->\\n\\n본문이다."}""";
    SERVICE.postJson(request.formatted("하나"));
    overrule("board", "[\"html-comment\"]");

    SERVICE.postJson(request.formatted("둘"));

    assertThat(SERVICE.get("/api/v1/documents/board").text("/overruled/0"))
        .isEqualTo("html-comment");
    assertThat(total("오소리")).isEqualTo(1);
  }

  private static Answer overrule(String id, String rules) {
    return SERVICE.putJson("/api/v1/documents/" + id + "/overruled", "{\"rules\": " + rules + "}");
  }

  private static int total(String words) {
    return SERVICE
        .get("/api/v1/search?exact=true&q=" + encode(words, UTF_8))
        .json()
        .at("/total")
        .asInt();
  }

  @Test
  void aReportTellsTheStructureWithItsNumbers() {
    JsonNode structure = SERVICE.get("/api/v1/documents/" + report() + "/structure").json();

    assertThat(structure.at("/metadata/title").asText()).isEqualTo("달빛시 도서관 보고서 🌙");
    assertThat(structure.at("/metadata/origin").asText()).isEqualTo("보고서.md");
    assertThat(structure.at("/sections/0/sections/0/title").asText()).isEqualTo("개관");
    assertThat(structure.at("/counts/sections/2").asInt()).isEqualTo(2);
    assertThat(structure.at("/counts/blocks/paragraph").asInt()).isEqualTo(2);
    assertThat(structure.at("/counts/bodyShare").asDouble()).isBetween(0.8, 0.95);
    assertThat(structure.at("/blocks")).hasSize(2);
    assertThat(structure.at("/blocks/0/role").asText()).isEqualTo("paragraph");
    assertThat(REPORT.substring(structure.at("/blocks/0/start").asInt())).startsWith("달빛시 시립도서관은");
    assertThat(structure.at("/findings").isArray()).isTrue();
    assertThat(structure.at("/furniture")).isEmpty();
    assertThat(structure.at("/gaps")).isEmpty();
  }

  @Test
  void theSameTextTwiceIsOneDocument() {
    String json =
        """
        {"text": "두 번 보내도 하나다."}""";
    Answer first = SERVICE.postJson(json);
    Answer second = SERVICE.postJson(json);

    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.json()).isEqualTo(first.json());
  }

  @Test
  void anIdThatIsGivenReplaces() {
    SERVICE.postJson(
        """
        {"id": "memo", "text": "처음 적은 말.", "title": "메모"}""");
    Answer replaced =
        SERVICE.postJson(
            """
            {"id": "memo", "text": "고쳐 적은 말.", "title": "메모"}""");

    assertThat(replaced.status()).isEqualTo(200);
    assertThat(SERVICE.get("/api/v1/documents/memo/text").text("/text")).isEqualTo("고쳐 적은 말.");
  }

  @Test
  void readsCp949Uploads() {
    byte[] bytes = "옛 완성형으로 저장한 글이다. 똠방각하도 들어 있다.".getBytes(Charset.forName("x-windows-949"));
    Answer added =
        SERVICE.post("/api/v1/documents", "text/plain", BodyPublishers.ofByteArray(bytes));

    assertThat(added.text("/format")).contains("CP949");
    assertThat(added.text("/origin")).isEqualTo("제목 없음.txt");
    assertThat(SERVICE.get("/api/v1/documents/" + added.text("/id") + "/text").text("/text"))
        .contains("똠방각하");
  }

  @Test
  void aRemovedDocumentIsGone() {
    String id = SERVICE.postJson("{\"text\": \"곧 지워질 낙서장\"}").text("/id");

    assertThat(SERVICE.delete("/api/v1/documents/" + id).status()).isEqualTo(204);
    assertThat(SERVICE.get("/api/v1/documents/" + id).status()).isEqualTo(404);
    assertThat(
            SERVICE
                .get("/api/v1/search?exact=true&q=" + encode("낙서장", UTF_8))
                .json()
                .at("/total")
                .asInt())
        .isZero();
  }

  @Test
  void offsetsThatSplitACharacterAreRefused() {
    int moon = REPORT.indexOf("🌙");
    Answer answer = SERVICE.get("/api/v1/documents/" + report() + "/text?start=" + (moon + 1));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/parameter")).isEqualTo("start");
  }

  @Test
  void healthChecksAndMetricsAreOnTheAdminPort() {
    Answer health = SERVICE.send(SERVICE.adminRequest("/healthcheck"));

    assertThat(health.json().at("/catalog/healthy").asBoolean()).isTrue();
    assertThat(health.json().at("/index/healthy").asBoolean()).isTrue();
    assertThat(SERVICE.send(SERVICE.adminRequest("/metrics")).status()).isEqualTo(200);
  }

  private static String report() {
    return SERVICE
        .get("/api/v1/search?q=" + encode("점자책과 큰글자책", UTF_8))
        .text("/hits/0/document/id");
  }

  private static String text(JsonNode document, JsonNode span) {
    return SERVICE
        .get(
            "/api/v1/documents/%s/text?start=%d&end=%d"
                .formatted(
                    document.at("/id").asText(),
                    span.at("/start").asInt(),
                    span.at("/end").asInt()))
        .text("/text");
  }
}
