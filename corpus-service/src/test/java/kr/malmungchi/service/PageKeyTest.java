package kr.malmungchi.service;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.dropwizard.testing.ConfigOverride;
import java.util.Map;
import java.util.regex.Pattern;
import kr.malmungchi.folder.DataFolder;
import kr.malmungchi.store.ApiKeys;
import kr.malmungchi.store.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a key is needed, the page tells nothing without one, and asks for it. */
class PageKeyTest {
  @RegisterExtension
  static final TestService SERVICE =
      new TestService(ConfigOverride.config("access.keys", "always"));

  @RegisterExtension static final TestBrowser BROWSER = new TestBrowser(SERVICE);

  @Test
  void aReaderShowsAKeyOnce() {
    Page page = BROWSER.open("/names");
    assertThat(page.locator("[role=alert] h1")).hasText("열쇠가 필요합니다");
    show(page, key("reader", Role.READ));
    assertThat(page.locator("main .tabs [aria-current=page]")).hasText("이름");
    page.locator(".wordmark").click();
    assertThat(page.locator("main .tabs [aria-current=page]")).hasText("문서");
    BROWSER.forgive("status of 401");
  }

  private static void show(Page page, String key) {
    page.locator("input[type=password]").fill(key);
    page.keyboard().press("Enter");
  }

  private static String key(String name, Role role) {
    try (ApiKeys keys =
        DataFolder.existingKeys(SERVICE.data(), DataFolder.catalog(SERVICE.data()))) {
      return keys.create(name, role).secret().text();
    }
  }

  @Test
  void aWrongKeyIsAskedForAgain() {
    Page page = BROWSER.open("/");
    show(page, "mmc_wrong");
    // Empty again once it was refused; a key shown before that would be asked for twice.
    assertThat(page.locator("input[type=password]")).hasValue("");
    assertThat(page.locator("[role=alert] h1")).hasText("열쇠가 필요합니다");
    show(page, key("second", Role.READ));
    assertThat(page.locator("[role=alert]")).hasCount(0);
    BROWSER.forgive("status of 401");
  }

  @Test
  void aWriterSeesHowFarAnImportIsAndCancelsIt() {
    Page page = BROWSER.open("/imports");
    show(page, key("writer", Role.WRITE));
    page.setInputFiles("#files", new FilePayload("짐.txt", "text/plain", "짐을 푼다.".getBytes(UTF_8)));
    assertThat(page.locator(".job .told")).hasText("다 넣었습니다 · 1개 가운데 1개");
    assertThat(page.locator(".files-added li")).hasCount(1);
    page.setInputFiles("#files", PageImportTest.longWork("긴 짐.zip"));
    Locator job = page.locator(".job").first();
    assertThat(job.locator(".told")).hasText(Pattern.compile("넣는 중 · 10,000개 가운데 [1-9].*"));
    job.locator(".told ~ button").click();
    assertThat(job.locator(".told")).hasText(Pattern.compile("그만두었습니다.*"));
    BROWSER.forgive("status of 401");
  }

  @Test
  void filesDroppedBeforeTheKeyAreSentWithIt() {
    Page page = BROWSER.open("/");
    page.dispatchEvent("body", "drop", Map.of("dataTransfer", PageImportTest.dropped(page)));
    page.waitForURL("**/imports");
    TestBrowser.shown(page);
    show(page, key("dropper", Role.WRITE));
    assertThat(page.locator(".job .told")).hasText(Pattern.compile("다 넣었습니다.*"));
    BROWSER.forgive("status of 401");
  }

  @Test
  void whoMayOnlyReadIsToldSoInKorean() {
    Page page = BROWSER.open("/imports");
    show(page, key("visitor", Role.READ));
    page.setInputFiles("#files", new FilePayload("짐.txt", "text/plain", "짐이다.".getBytes(UTF_8)));
    assertThat(page.locator(".job [role=alert] h1")).hasText("할 수 없는 일입니다");
    assertThat(page.locator(".job .detail"))
        .hasText("열쇠 “visitor”의 권한은 read인데, 이 일에는 write이(가) 있어야 합니다");
    BROWSER.forgive("status of 40");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/?q=a", "/documents/a?start=1", "/timeline", "/imports"})
  void everyViewComesBareWithoutAKey(String path) {
    TestService.Answer page = SERVICE.get(path);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.response().body()).contains("<main id=\"main\" tabindex=\"-1\"></main>");
  }
}
