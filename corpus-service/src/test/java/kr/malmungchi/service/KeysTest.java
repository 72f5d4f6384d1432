package kr.malmungchi.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Stopwatch;
import io.dropwizard.testing.ConfigOverride;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kr.malmungchi.folder.DataFolder;
import kr.malmungchi.service.TestService.Answer;
import kr.malmungchi.store.ApiKeys;
import kr.malmungchi.store.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what, once a key was made. */
@Timeout(60)
class KeysTest {
  private static final int BURST = 40;

  @RegisterExtension
  static final TestService SERVICE =
      new TestService(
          ConfigOverride.config("guard.proxies", "127.0.0.1"),
          ConfigOverride.config("guard.requestsAtOnce", "" + BURST),
          ConfigOverride.config("guard.requestsPerSecond", "1"));

  private static String admin = "";

  @BeforeAll
  static void makeKey() throws Exception {
    Answer before = SERVICE.postJson("{\"id\": \"note\", \"text\": \"열쇠 없이 쓴 비밀스러운 글이다.\"}");
    assertThat(before.status()).as("nobody needs a key yet: " + before.json()).isEqualTo(201);
    admin = key("admin", Role.ADMIN);
    await(401, Optional.empty());
  }

  private static String key(String name, Role role) {
    try (ApiKeys keys =
        DataFolder.existingKeys(SERVICE.data(), DataFolder.catalog(SERVICE.data()))) {
      return keys.create(name, role).secret().text();
    }
  }

  /** Until it is seen that a key is needed, or no longer there, which takes less than a second. */
  private static void await(int status, Optional<String> key) throws InterruptedException {
    Stopwatch watch = Stopwatch.createStarted();
    while (get("/api/v1/documents", key).status() != status) {
      assertThat(watch.elapsed()).isLessThan(Duration.ofSeconds(1));
      Thread.sleep(100);
    }
  }

  private static Answer get(String path, Optional<String> key) {
    return SERVICE.send(with(key, SERVICE.request(path)));
  }

  private static HttpRequest.Builder with(Optional<String> key, HttpRequest.Builder request) {
    key.ifPresent(shown -> request.header("Authorization", "Bearer " + shown));
    return request;
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer mmc_short", "Bearer", "Basic YTpi", "Bearer a b", ""})
  void aWrongKeyIsRefused(String header) {
    assertUnknown(
        SERVICE.send(SERVICE.request("/api/v1/documents").header("Authorization", header)));
  }

  @Test
  void noKeyAndAnotherServicesKeyAreRefused() {
    assertUnknown(get("/api/v1/search?q=a", Optional.empty()));
    assertUnknown(get("/api/v1/documents", Optional.of("mmc_" + "A".repeat(43))));
    assertUnknown(SERVICE.delete("/api/v1/documents/note"));
    assertUnknown(get("/api/v1/nowhere", Optional.empty()));
  }

  private static void assertUnknown(Answer answer) {
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer realm=");
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.response().body()).doesNotContain("mmc_");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          read  | GET    | search?q=%EA%B8%80 | 200
          read  | POST   | documents          | 403
          read  | DELETE | documents/nowhere  | 403
          read  | PUT    | dictionary         | 403
          read  | POST   | imports            | 403
          read  | GET    | keys               | 403
          write | GET    | documents          | 200
          write | DELETE | documents/nowhere  | 404
          write | PUT    | dictionary         | 200
          write | DELETE | keys/admin         | 403
          write | POST   | anything           | 403
          write | GET    | export             | 403
          admin | DELETE | documents/nowhere  | 404
          admin | POST   | anything           | 404
          """)
  void aRoleAllowsWhatThoseBeforeItDo(String role, String method, String path, int status) {
    String name = role + "-" + method + path.replaceAll("\\W", "");
    Optional<String> key = Optional.of(key(name, Role.parse(role)));

    Answer answer =
        SERVICE.send(
            with(key, SERVICE.request("/api/v1/" + path))
                .header("Content-Type", "text/plain")
                .method(method, BodyPublishers.ofString(method.equals("GET") ? "" : "사전")));
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
    if (status == 403) {
      assertThat(answer.text("/detail")).contains("the role " + role, "this needs");
    }
  }

  @Test
  void aRemovedKeyStopsWithinASecond() throws InterruptedException {
    Optional<String> key = Optional.of(key("guest", Role.READ));
    assertThat(get("/api/v1/documents", key).status()).as("made just now").isEqualTo(200);
    try (ApiKeys keys =
        DataFolder.existingKeys(SERVICE.data(), DataFolder.catalog(SERVICE.data()))) {
      assertThat(keys.remove("guest")).isTrue();
    }
    await(401, key);
  }

  @Test
  void thePageComesWithoutAnyContentSoThatItCanAskForTheKey() {
    for (String path : List.of("/", "/?q=%EB%B9%84%EB%B0%80", "/documents/note?start=0&end=5")) {
      Answer page = get(path, Optional.empty());
      assertThat(page.status()).as(path).isEqualTo(200);
      assertThat(page.header("Content-Type")).startsWith("text/html");
      assertThat(page.response().body()).contains("/page/app.js").doesNotContain("비밀");
    }
    assertThat(get("/page/app.js", Optional.empty()).status()).isEqualTo(200);
    assertThat(get("/reference/style.css", Optional.empty()).status()).isEqualTo(200);
    assertThat(get("/page/nowhere.js", Optional.empty()).status()).isEqualTo(404);
  }

  @Test
  void oneKeyMayAskOnlySoMuch() {
    Optional<String> key = Optional.of(key("eager", Role.READ));
    Optional<String> other = Optional.of(key("calm", Role.READ));

    Answer refused = untilRefused(() -> get("/api/v1/documents", key));
    assertThat(refused.text("/detail")).contains("too many requests");
    assertThat(get("/api/v1/documents", other).status()).isEqualTo(200);
  }

  @Test
  void anAddressMayAskOnlySoMuchWhateverItSaysOfItself() {
    int[] forged = {0};
    Answer refused = untilRefused(() -> from("198.51.100." + forged[0]++ % 250 + ", 203.0.113.9"));
    assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(from("203.0.113.10").status()).as("another one").isEqualTo(401);
    assertThat(get("/api/v1/documents", Optional.empty()).status()).as("here").isEqualTo(401);
  }

  private static Answer from(String forwardedFor) {
    return SERVICE.send(
        SERVICE.request("/api/v1/documents").header("X-Forwarded-For", forwardedFor));
  }

  private static Answer untilRefused(Supplier<Answer> request) {
    Answer answer =
        Stream.generate(request)
            .limit(3 * BURST)
            .filter(one -> one.status() == 429)
            .findFirst()
            .orElseThrow();
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
    return answer;
  }

  @Test
  void whoChangedWhatIsWrittenDownWithoutAnyText() throws IOException {
    String id = "audited";
    Answer added =
        SERVICE.send(
            with(Optional.of(admin), SERVICE.request("/api/v1/documents"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"id\": \"" + id + "\", \"text\": \"은밀한 글\"}")));
    assertThat(added.status()).isEqualTo(201);
    SERVICE.send(with(Optional.of(admin), SERVICE.request("/api/v1/documents/" + id)).DELETE());

    Path log = SERVICE.data().resolve("audit").resolve("audit.log");
    List<String> lines = Files.readAllLines(log).stream().filter(l -> l.contains(id)).toList();
    assertThat(lines).hasSize(2);
    JsonNode made = new ObjectMapper().readTree(lines.get(0));
    assertThat(made.get("key").asText()).isEqualTo("admin");
    assertThat(made.get("address").asText()).isEqualTo("127.0.0.1");
    assertThat(made.get("method").asText()).isEqualTo("POST");
    assertThat(made.get("path").asText()).isEqualTo("/api/v1/documents");
    assertThat(made.get("document").asText()).isEqualTo(id);
    assertThat(made.get("status").asInt()).isEqualTo(201);
    assertThat(lines.get(1)).contains("DELETE", "\"document\":\"" + id + "\"", "204");
    assertThat(Files.readString(log))
        .contains("\"key\":\"local\"")
        .doesNotContain("은밀한", "mmc_", admin);
  }
}
