package kr.malmungchi.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.io.Resources;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.malmungchi.service.TestService.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The web page comes whole from the service, under rules that let in nothing else. */
class PageTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static final Pattern LINK = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");
  private static final Pattern IMPORT = Pattern.compile("(?:from |import\\()\"\\./([^\"]+)\"");
  private static final Pattern SAID = Pattern.compile("say\\(\"([^\"]+)\"");
  private static final Pattern PLACE = Pattern.compile("\\{\\d\\}");

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
        .allSatisfy(path -> assertThat(SERVICE.get(path).status()).as(path).isLessThan(400));
  }

  @Test
  void everyScriptIsThereWithItsImports() throws IOException {
    Set<String> scripts = imported("app.js", new TreeSet<>());
    assertThat(scripts).contains("timeline.js", "messages.js");
    try (Stream<Path> files = Files.list(folder())) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(n -> n.endsWith(".js")))
          .as("scripts that nothing imports")
          .allMatch(scripts::contains);
    }
  }

  private static Set<String> imported(String script, Set<String> found) {
    if (found.add(script)) {
      Answer answer = SERVICE.get("/page/" + script);
      assertThat(answer.status()).as(script).isEqualTo(200);
      assertThat(answer.header("Content-Type")).startsWith("text/javascript");
      IMPORT
          .matcher(answer.response().body())
          .results()
          .forEach(name -> imported(name.group(1), found));
    }
    return found;
  }

  /** Where the page's files lie on the class path of a build. */
  private static Path folder() {
    try {
      Path index = Path.of(Resources.getResource("kr/malmungchi/service/page/index.html").toURI());
      return Objects.requireNonNull(index.getParent());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everyMessageIsThereInBothLanguages() throws IOException {
    JsonNode messages = SERVICE.get("/page/messages.json").json();
    StringBuilder all = new StringBuilder(Files.readString(folder().resolve("index.html")));
    for (String script : imported("app.js", new TreeSet<>())) {
      all.append(Files.readString(folder().resolve(script)));
    }
    String sources = all.toString();
    messages.properties().forEach(entry -> checkMessage(entry.getKey(), entry.getValue()));
    assertThat(SAID.matcher(sources).results().map(said -> said.group(1)))
        .isNotEmpty()
        .allMatch(messages::has);
  }

  private static void checkMessage(String key, JsonNode forms) {
    assertThat(forms).as(key).hasSize(2);
    assertThat(forms.get(0).asText()).as(key).isNotBlank();
    assertThat(forms.get(1).asText()).as(key).isNotBlank();
    assertThat(places(forms.get(1).asText().replaceAll("^.*\\|", "")))
        .as(key)
        .isEqualTo(places(forms.get(0).asText()));
  }

  private static Set<String> places(String form) {
    return PLACE.matcher(form).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PageResource.class",
        "..%2F..%2F..%2Fcorpus.yml",
        "%2e%2e%2fcorpus.yml",
        "..%5ccorpus.yml",
        "style.css%00.js",
        "nothing.js",
        "app.js%2F..%2Fapi.js"
      })
  void nothingElseIsServed(String name) {
    assertThat(SERVICE.get("/page/" + name).status()).as(name).isBetween(400, 404);
  }

  @Test
  void pagesOfNoDocumentAndBadParametersAreWrittenWithTheirStatus() {
    assertThat(SERVICE.get("/documents/nothing").status()).isEqualTo(404);
    assertThat(SERVICE.get("/documents/nothing").header("Content-Type")).startsWith("text/html");
    assertThat(SERVICE.get("/?q=a&kind=tree").status()).isEqualTo(400);
    assertThat(SERVICE.get("/?q=a&from=2019-99").response().body()).contains("2019-99");
    assertThat(SERVICE.get("/documents/nothing").response().body()).contains("라는 문서가 없습니다");
    assertThat(SERVICE.get("/?q=%28a").response().body()).contains("짝이 없는 괄호는 뺐습니다");
    assertThat(SERVICE.get("/?utm_source=mail").status()).isEqualTo(200);
    assertThat(SERVICE.get("/names/%EA%B0%80").status()).isEqualTo(200);
    assertThat(SERVICE.get("/nowhere").status()).isEqualTo(404);
  }

  @Test
  void theLanguageIsTheReadersChoiceThenTheBrowsersThenKorean() {
    assertThat(language("Accept-Language", "en-GB,en;q=0.9,ko;q=0.8")).isEqualTo("en");
    assertThat(language("Accept-Language", "fr,ko;q=0.5,en;q=0.3")).isEqualTo("ko");
    assertThat(language("Accept-Language", "fr")).isEqualTo("ko");
    assertThat(language("Cookie", "language=en")).isEqualTo("en");
    assertThat(language("Cookie", "language=xx")).isEqualTo("ko");
    assertThat(SERVICE.get("/language/en").header("Set-Cookie")).startsWith("language=en;");
  }

  private static String language(String header, String value) {
    String page = SERVICE.send(SERVICE.request("/").header(header, value)).response().body();
    Matcher found = Pattern.compile("<html lang=\"(..)\"").matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void aFileThatDidNotChangeIsNotSentAgain() {
    String tag = SERVICE.get("/page/style.css").header("ETag");
    Answer again = SERVICE.send(SERVICE.request("/page/style.css").header("If-None-Match", tag));

    assertThat(again.status()).isEqualTo(304);
    assertThat(again.response().body()).isEmpty();
  }
}
