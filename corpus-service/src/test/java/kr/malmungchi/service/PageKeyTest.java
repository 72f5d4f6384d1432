package kr.malmungchi.service;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.dropwizard.testing.ConfigOverride;
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
    page.locator("input[type=password]").fill(key());
    page.keyboard().press("Enter");
    assertThat(page.locator(".notice h2")).hasText("맞는 지문이 없습니다");
    page.locator(".wordmark").click();
    assertThat(page.locator(".notice h2")).hasText("아직 문서가 없습니다");
    BROWSER.forgive("status of 401");
  }

  private static String key() {
    try (ApiKeys keys =
        DataFolder.existingKeys(SERVICE.data(), DataFolder.catalog(SERVICE.data()))) {
      return keys.create("reader", Role.READ).secret().text();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/?q=a", "/documents/a?start=1", "/timeline", "/imports"})
  void everyViewComesBareWithoutAKey(String path) {
    TestService.Answer page = SERVICE.get(path);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.response().body()).contains("<main id=\"main\" tabindex=\"-1\"></main>");
  }
}
