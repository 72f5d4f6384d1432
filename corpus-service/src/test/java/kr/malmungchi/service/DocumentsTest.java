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

/** What the API does with documents: kept, shown, replaced and removed, in Korean. */
class DocumentsTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static String report = "";

  @BeforeAll
  static void addReport() {
    report = LibraryReport.addTo(SERVICE);
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
  void returnsTheSourceAsItWasSent() {
    assertThat(SERVICE.get("/api/v1/documents/" + report + "/text").text("/text"))
        .isEqualTo(LibraryReport.TEXT);
  }

  @Test
  void outlineLeadsToItsHeadings() {
    JsonNode sections =
        SERVICE.get("/api/v1/documents/" + report + "/outline").json().at("/sections");

    assertThat(sections.at("/0/sections/0/title").asText()).isEqualTo("개관");
    assertThat(LibraryReport.TEXT.substring(sections.at("/0/sections/1/start").asInt()))
        .startsWith("## 예산");
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
    JsonNode structure = SERVICE.get("/api/v1/documents/" + report + "/structure").json();

    assertThat(structure.at("/metadata/title").asText()).isEqualTo("달빛시 도서관 보고서 🌙");
    assertThat(structure.at("/metadata/origin").asText()).isEqualTo("보고서.md");
    assertThat(structure.at("/sections/0/sections/0/title").asText()).isEqualTo("개관");
    assertThat(structure.at("/counts/sections/2").asInt()).isEqualTo(2);
    assertThat(structure.at("/counts/blocks/paragraph").asInt()).isEqualTo(2);
    assertThat(structure.at("/counts/bodyShare").asDouble()).isBetween(0.8, 0.95);
    assertThat(structure.at("/blocks")).hasSize(2);
    assertThat(structure.at("/blocks/0/role").asText()).isEqualTo("paragraph");
    assertThat(LibraryReport.TEXT.substring(structure.at("/blocks/0/start").asInt()))
        .startsWith("달빛시 시립도서관은");
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
    int moon = LibraryReport.TEXT.indexOf("🌙");
    Answer answer = SERVICE.get("/api/v1/documents/" + report + "/text?start=" + (moon + 1));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/parameter")).isEqualTo("start");
  }
}
