package kr.malmungchi.service;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What documents bring does no harm, and the first view is light. */
class PageSafetyTest {
  @RegisterExtension static final TestService SERVICE = new TestService();
  @RegisterExtension static final TestBrowser BROWSER = new TestBrowser(SERVICE);

  private static final int LARGEST_FIRST_VIEW = 150 << 10;

  @BeforeAll
  static void addDocuments() {
    PageCorpus.addTo(SERVICE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?q=%EB%85%B8%EB%A0%B8%EB%8B%A4",
        "/documents/attack",
        "/documents/attack/structure",
        "/documents/attack/similar"
      })
  void markupInTitlesTextsAndFileNamesIsShownAsText(String path) {
    for (boolean scripts : new boolean[] {true, false}) {
      Page page = BROWSER.window(TestBrowser.wide().setJavaScriptEnabled(scripts));
      page.navigate(path);
      if (scripts) {
        TestBrowser.shown(page);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.evaluate("window.attacked ?? 0")).isEqualTo(0);
      }
      if (scripts || !path.contains("attack/")) {
        assertThat(page.getByText("공격 " + PageCorpus.ATTACK).first()).isVisible();
      }
      assertThat(page.locator("main img, main script")).hasCount(0);
    }
  }

  @Test
  void aQuestionIsShownAsText() {
    for (boolean scripts : new boolean[] {true, false}) {
      Page page = BROWSER.window(TestBrowser.wide().setJavaScriptEnabled(scripts));
      page.navigate("/?q=" + TestService.encoded("\"><script>window.attacked=1</script>"));
      assertThat(page.locator("#question")).hasValue("\"><script>window.attacked=1</script>");
      assertThat(page.locator("main script")).hasCount(0);
    }
  }

  @Test
  void theFirstViewIsLightAndAsksForNothingItDoesNotNeed() {
    Page page = BROWSER.window(TestBrowser.narrow());
    CDPSession session = page.context().newCDPSession(page);
    session.send("Network.enable");
    AtomicLong transferred = new AtomicLong();
    List<String> asked = new CopyOnWriteArrayList<>();
    session.on(
        "Network.loadingFinished",
        event -> transferred.addAndGet(event.get("encodedDataLength").getAsLong()));
    page.onRequest(request -> asked.add(URI.create(request.url()).getPath()));
    page.navigate("/");
    TestBrowser.shown(page);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(transferred.get()).isPositive().isLessThanOrEqualTo(LARGEST_FIRST_VIEW);
    assertThat(asked)
        .containsOnly(
            "/",
            "/page/style.css",
            "/page/icon.svg",
            "/page/messages.json",
            "/page/app.js",
            "/page/api.js",
            "/page/elements.js",
            "/page/messages.js",
            "/page/suggestions.js");
  }
}
