package kr.malmungchi.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.stream.Stream;
import kr.malmungchi.service.TestService.Answer;
import kr.malmungchi.service.problem.ProblemType;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The page that explains the API, and the examples on it. */
class ReferenceTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static final String REPORT =
      """
      # 도서관 예산

      <!-- 편집자에게: 그림을 넣을 것 -->

      시립도서관은 2024년 3월 2일 예산을 늘렸다. 배소담 관장은 "도서관이 밤에도 문을 연다"고 말했다.
      """;

  /** Stands in the examples; the service gives other ids. */
  private static final String SHOWN_IMPORT = "0mhx3k2a1-4f81zx";

  @Test
  void theDescriptionIsServed() {
    Answer answer = SERVICE.get("/openapi.json");
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(answer.text("/openapi")).isEqualTo("3.1.0");
    assertUnchangedAgain("/openapi.json", answer);
  }

  @Test
  void thePageNeedsNothingFromElsewhereAndNoScript() {
    Answer answer = SERVICE.get("/reference");
    Document page = Jsoup.parse(answer.response().body());
    assertThat(answer.header("Content-Type")).startsWith("text/html");
    assertThat(page.select("html").attr("lang")).isEqualTo("ko");
    assertThat(page.select("script, style, [style]")).isEmpty();
    assertThat(page.select("link, img, a").stream().map(ReferenceTest::target))
        .allMatch(target -> target.startsWith("/") || target.startsWith("#"));
    assertThat(page.select("link, img").stream().map(ReferenceTest::target))
        .allSatisfy(target -> assertThat(SERVICE.get(target).status()).isEqualTo(200));
    assertUnchangedAgain("/reference", answer);
  }

  private static void assertUnchangedAgain(String path, Answer answer) {
    Answer again =
        SERVICE.send(SERVICE.request(path).header("If-None-Match", answer.header("ETag")));
    assertThat(again.status()).isEqualTo(304);
  }

  private static String target(Element element) {
    return element.hasAttr("href") ? element.attr("href") : element.attr("src");
  }

  @Test
  void everyLinkOnThePageLeadsToSomethingOnIt() {
    Document page = Jsoup.parse(SERVICE.get("/reference").response().body());
    assertThat(page.select("a[href^=#]").stream().map(ReferenceTest::target))
        .isNotEmpty()
        .allSatisfy(target -> assertThat(page.getElementById(target.substring(1))).isNotNull());
    assertThat(page.select("[id]").stream().map(Element::id)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(ProblemType.class)
  void everyTypeOfProblemLeadsToItsExplanation(ProblemType type) {
    Answer answer = SERVICE.get("/problems/" + type.label());
    assertThat(answer.status()).isEqualTo(303);
    String place = answer.header("Location").replaceFirst("^.*#", "");
    Document page = Jsoup.parse(SERVICE.get("/reference").response().body());
    assertThat(page.getElementById(place)).isNotNull();
    assertThat(SERVICE.get("/problems/none").status()).isEqualTo(404);
  }

  static Stream<Map.Entry<String, String>> examples() {
    Document page = Jsoup.parse(readPage());
    return page.select("section:has(.curl)").stream()
        .flatMap(
            section ->
                section.select(".curl").stream()
                    .map(
                        command ->
                            Map.entry(section.select(".address").text(), command.wholeText())));
  }

  private static String readPage() {
    return SERVICE.get("/reference").response().body();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleWorks(Map.Entry<String, String> example) {
    prepare();
    Curl curl = Curl.parse(example.getValue().replace(SHOWN_IMPORT, anImport()));
    assertThat(curl.method() + " " + curl.path().replaceFirst("\\?.*", ""))
        .matches(
            example.getKey().replace(".{format}", "\\.(csv|md)").replaceAll("\\{\\w+}", "[^/]+"));
    Answer answer = SERVICE.send(curl.request(SERVICE::request));
    if (answer.status() >= 300) {
      fail(answer.response().body());
    }
  }

  private static String anImport() {
    return SERVICE
        .send(
            SERVICE
                .request("/api/v1/imports?origin=memo.txt")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString("도서관이 밤에도 문을 연다.")))
        .text("/id");
  }

  private static void prepare() {
    SERVICE.delete("/api/v1/documents/night-library");
    SERVICE.send(
        SERVICE
            .request("/api/v1/documents/library-report?origin=report.md")
            .header("Content-Type", "text/markdown")
            .PUT(BodyPublishers.ofString(REPORT)));
    SERVICE.send(
        SERVICE
            .request("/api/v1/dictionary")
            .header("Content-Type", "text/plain")
            .PUT(BodyPublishers.ofString("시립도서관 = 시도서관\n")));
  }
}
