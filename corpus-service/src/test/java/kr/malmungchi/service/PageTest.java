package kr.malmungchi.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import kr.malmungchi.service.TestService.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The web page comes whole from the service, under rules that let in nothing else. */
class PageTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static final Pattern LINK = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");
  private static final Pattern IMPORT = Pattern.compile("from \"\\./([^\"]+)\"");

  @Test
  void thePageIsKoreanAndAllowsOnlyItsOwnFiles() {
    Answer page = SERVICE.get("/");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
    assertThat(page.response().body()).contains("<html lang=\"ko\">", "말뭉치");
    assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void everyFileThatThePageNamesIsThere() {
    String page = SERVICE.get("/").response().body();

    assertThat(LINK.matcher(page).results().map(link -> link.group(1)))
        .isNotEmpty()
        .allSatisfy(path -> assertThat(SERVICE.get(path).status()).as(path).isEqualTo(200));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "access.js",
        "agreements.js",
        "app.js",
        "library.js",
        "results.js",
        "reader.js",
        "structure.js",
        "similar.js",
        "summary.js",
        "source.js",
        "suggestions.js",
        "timeline.js",
        "views.js",
        "chart.js",
        "names.js",
        "quotes.js",
        "company.js",
        "svg.js",
        "roles.js",
        "elements.js",
        "api.js"
      })
  void everyScriptLoadsWithItsImports(String script) {
    Answer answer = SERVICE.get("/page/" + script);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("text/javascript");
    assertThat(IMPORT.matcher(answer.response().body()).results().map(link -> link.group(1)))
        .allSatisfy(
            name -> assertThat(SERVICE.get("/page/" + name).status()).as(name).isEqualTo(200));
  }

  @Test
  void aFileThatDidNotChangeIsNotSentAgain() {
    String tag = SERVICE.get("/page/style.css").header("ETag");
    Answer again = SERVICE.send(SERVICE.request("/page/style.css").header("If-None-Match", tag));

    assertThat(again.status()).isEqualTo(304);
    assertThat(again.response().body()).isEmpty();
  }
}
