package kr.malmungchi.service;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import kr.malmungchi.service.TestService.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What the API answers to questions, in Korean: passages, summaries, what is like, what is begun.
 */
class SearchTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static String report = "";

  @BeforeAll
  static void addReport() {
    report = LibraryReport.addTo(SERVICE);
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
          "/api/v1/documents/" + report + "/summary?sentences=2",
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
    String path = "/api/v1/documents/" + report + "/summary";
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
