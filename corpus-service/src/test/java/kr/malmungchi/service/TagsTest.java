package kr.malmungchi.service;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Iterables;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kr.malmungchi.service.TestService.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags: who has an answer gets it not again, and who has seen an older state changes nothing. */
class TagsTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static final String PATH = "/api/v1/documents/pier";
  private static final String TEXT =
      "# 부두\n\n<!-- 지움 -->\n\n배소담 대표는 2024년 3월 2일 \"등대가 먼저다\"라고 말했다.";
  private static final String DICTIONARY = "/api/v1/dictionary";

  @BeforeEach
  void addDocument() {
    put(PATH, TEXT);
  }

  private static Answer put(String path, String text, String... headers) {
    HttpRequest.Builder request =
        SERVICE
            .request(path)
            .header("Content-Type", path.equals(DICTIONARY) ? "text/plain" : "text/markdown")
            .PUT(BodyPublishers.ofString(text));
    return SERVICE.send(headers.length == 0 ? request : request.headers(headers));
  }

  private static Map<String, List<String>> headers(Answer answer) {
    Map<String, List<String>> headers = new HashMap<>(answer.response().headers().map());
    headers.keySet().removeAll(List.of("date", "x-request-id"));
    return headers;
  }

  private static Answer getUnless(String path, String tag) {
    return SERVICE.send(SERVICE.request(path).header("If-None-Match", tag));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search?q=%EB%93%B1%EB%8C%80",
        "suggest?q=%EB%93%B1",
        "summary?q=%EB%93%B1%EB%8C%80",
        "summary.csv?q=%EB%93%B1%EB%8C%80",
        "timeline",
        "timeline.md",
        "quotes",
        "quotes.csv",
        "names",
        "names.csv",
        "names/%EB%B0%B0%EC%86%8C%EB%8B%B4",
        "agreements",
        "agreements.md",
        "documents",
        "documents/pier",
        "documents/pier/text",
        "documents/pier/outline",
        "documents/pier/furniture",
        "documents/pier/structure",
        "documents/pier/summary",
        "documents/pier/summary.md",
        "documents/pier/similar",
        "dictionary"
      })
  void anAnswerIsNotSentAgainUntilSomethingChanges(String path) {
    String address = "/api/v1/" + path;
    Answer first = SERVICE.get(address);
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
    String tag = first.header("ETag");
    Answer second = SERVICE.get(address);
    assertThat(second.response().body()).isEqualTo(first.response().body());
    assertThat(headers(second)).isEqualTo(headers(first));

    Answer again = getUnless(address, "\"x\", " + tag);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.response().body()).isEmpty();
    assertThat(again.header("ETag")).isEqualTo(tag);
    assertThat(getUnless(address, "\"x\"").status()).isEqualTo(200);

    put(PATH, TEXT + " " + path);
    put(DICTIONARY, "낱말" + Integer.toHexString(path.hashCode()));
    assertThat(getUnless(address, tag).status()).isEqualTo(200);
  }

  @Test
  void otherQuestionsDocumentsVerdictsAndDictionariesHaveOtherTags() {
    String search = "/api/v1/search?q=" + encode("등대", UTF_8);
    String first = SERVICE.get(search).header("ETag");
    assertThat(first).startsWith("W/");
    assertThat(SERVICE.get(search + "&size=1").header("ETag")).isNotEqualTo(first);
    SERVICE.putJson(PATH + "/overruled", "{\"rules\": [\"html-comment\"]}");
    String second = SERVICE.get(search).header("ETag");
    assertThat(second).isNotEqualTo(first);
    put(DICTIONARY, "등대지기");
    assertThat(SERVICE.get(search).header("ETag")).isNotIn(first, second);
  }

  @Test
  void errorsHaveNoTag() {
    assertThat(SERVICE.get("/api/v1/search?q=a&size=0").header("ETag")).isEmpty();
    assertThat(SERVICE.get("/api/v1/documents/none").header("ETag")).isEmpty();
  }

  @Test
  void eachFormOfTheDictionaryHasItsTagAndBothServeForChanging() {
    put(DICTIONARY, "첫말");
    String json = SERVICE.get(DICTIONARY).header("ETag");
    String text =
        SERVICE.send(SERVICE.request(DICTIONARY).header("Accept", "text/plain")).header("ETag");
    assertThat(text).isNotEqualTo(json);
    String next = put(DICTIONARY, "둘째말", "If-Match", text).header("ETag");
    assertThat(next).isEqualTo(SERVICE.get(DICTIONARY).header("ETag"));
    assertChanged(put(DICTIONARY, "셋째말", "If-Match", json));
    assertThat(put(DICTIONARY, "셋째말", "If-Match", json + ", " + next).status()).isEqualTo(200);
    assertThat(put(DICTIONARY, "", "If-Match", "*").status()).isEqualTo(200);
  }

  @Test
  void rulesAreAddedAndTakenOutOfTheDictionarySeen() {
    put(DICTIONARY, "첫말\n");
    String seen = SERVICE.get(DICTIONARY).header("ETag");
    put(DICTIONARY, "첫말\n둘째말\n");
    for (String type : List.of("application/json", "text/plain")) {
      assertChanged(
          SERVICE.send(
              SERVICE
                  .request(DICTIONARY + "/rules")
                  .headers("Content-Type", type, "If-Match", seen)
                  .POST(
                      BodyPublishers.ofString(
                          type.endsWith("json") ? "{\"rule\":\"새말\"}" : "새말"))));
    }
    assertChanged(
        SERVICE.send(
            SERVICE
                .request(DICTIONARY + "/rules?rule=" + encode("첫말", UTF_8))
                .header("If-Match", seen)
                .DELETE()));
  }

  @Test
  void aDocumentThatChangedSinceIsNotTouched() {
    String seen = SERVICE.get(PATH).header("ETag");
    assertThat(seen).startsWith("\"");
    String next = put(PATH, "고친 글이다. <!-- 지움 -->", "If-Match", seen).header("ETag");
    assertThat(next).isEqualTo(SERVICE.get(PATH).header("ETag")).isNotEqualTo(seen);

    assertChanged(put(PATH, "뒤늦은 글이다.", "If-Match", seen));
    assertChanged(put(PATH, "뒤늦은 글이다.", "If-Match", "W/" + next));
    assertChanged(put(PATH, "뒤늦은 글이다.", "If-Match", "\"7-12345678\""));
    assertChanged(
        SERVICE.send(
            SERVICE
                .request(PATH + "/overruled")
                .headers("Content-Type", "application/json", "If-Match", seen)
                .PUT(BodyPublishers.ofString("{\"rules\": []}"))));
    assertChanged(SERVICE.send(SERVICE.request(PATH).header("If-Match", seen).DELETE()));
    assertThat(SERVICE.get(PATH + "/text").text("/text")).isEqualTo("고친 글이다. <!-- 지움 -->");
    assertThat(SERVICE.send(SERVICE.request(PATH).header("If-Match", next).DELETE()).status())
        .isEqualTo(204);
    assertChanged(put(PATH, "없던 글이다.", "If-Match", "*"));
  }

  @Test
  void aDocumentIsCreatedOnlyOnce() {
    assertChanged(put(PATH, "새 글이다.", "If-None-Match", "*"));
    SERVICE.delete(PATH);
    Answer created = put(PATH, "새 글이다.", "If-None-Match", "*");
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("Location")).endsWith(PATH);
  }

  @Test
  void ofManyWritersThatSawTheSameOneWins() throws Exception {
    String seen = SERVICE.get(PATH).header("ETag");
    List<Callable<Integer>> writers =
        IntStream.range(0, 8)
            .<Callable<Integer>>mapToObj(
                i -> () -> put(PATH, "쓴이 " + i + "의 글이다.", "If-Match", seen).status())
            .toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
      List<Future<Integer>> answers = threads.invokeAll(writers);
      assertThat(Iterables.frequency(answers.stream().map(Future::resultNow).toList(), 200))
          .isEqualTo(1);
      assertThat(answers).allMatch(answer -> List.of(200, 412).contains(answer.resultNow()));
    }
  }

  private static void assertChanged(Answer answer) {
    assertThat(answer.status()).isEqualTo(412);
    assertThat(answer.text("/type")).isEqualTo("/problems/changed");
  }
}
