package kr.malmungchi.service;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everybody can use the page: by axe's rules, on a phone, without a mouse. */
@Tag("slow")
class PageAccessTest {
  @RegisterExtension static final TestService SERVICE = new TestService();
  @RegisterExtension static final TestBrowser BROWSER = new TestBrowser(SERVICE);

  private static final String VIOLATIONS =
      """
      async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
        .map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" ").slice(0, 500))
      """;

  private static String axe = "";

  @BeforeAll
  static void addDocuments() throws IOException {
    PageCorpus.addTo(SERVICE);
    axe = Resources.toString(Resources.getResource("axe.min.js"), StandardCharsets.UTF_8);
  }

  static List<String> views() {
    String harbour = TestService.encoded("등대");
    int start = PageCorpus.HARBOUR.indexOf("등대가 먼저다");
    return List.of(
        "/",
        "/?q=" + harbour,
        "/?q=emdeo&kind=book&without=related:x",
        "/?q=" + TestService.encoded("코끼리"),
        "/timeline",
        "/quotes?q=" + harbour,
        "/names",
        "/names/" + TestService.encoded("배소담"),
        "/agreements",
        "/dictionary",
        "/imports",
        "/documents/harbour?start=%d&end=%d".formatted(start, start + 7),
        "/documents/harbour/structure",
        "/documents/harbour/similar");
  }

  @ParameterizedTest
  @MethodSource("views")
  void axeFindsNothingToComplainAboutInBothThemes(String view) {
    Page page = BROWSER.open(view, TestBrowser.wide().setReducedMotion(ReducedMotion.REDUCE));
    page.waitForLoadState(LoadState.NETWORKIDLE);
    openAll(page);
    page.evaluate(axe + ";0");
    assertThat(violations(page)).as("light").isEmpty();
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));
    assertThat(violations(page)).as("dark").isEmpty();
    assertThat((String) page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
        .as("dark mode")
        .isEqualTo("rgb(22, 25, 28)");
  }

  private static void openAll(Page page) {
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
    page.waitForLoadState(LoadState.NETWORKIDLE);
  }

  @SuppressWarnings("unchecked") // The script makes a list of strings.
  private static List<String> violations(Page page) {
    return (List<String>) page.evaluate(VIOLATIONS);
  }

  @ParameterizedTest
  @MethodSource("views")
  void aPhoneNeedsNoScrollingSideways(String view) {
    for (String language : List.of("ko-KR", "en-US")) {
      Page page = BROWSER.open(view, TestBrowser.narrow().setLocale(language));
      page.waitForLoadState(LoadState.NETWORKIDLE);
      openAll(page);
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .as(language)
          .isLessThanOrEqualTo(375);
    }
  }

  @Test
  void aReaderWithoutAMouseSearchesOpensAndComesBack() {
    Page page = BROWSER.open("/");
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    page.keyboard().press("/");
    assertThat(page.locator("#question")).isFocused();
    page.keyboard().insertText("산호섬");
    page.keyboard().press("Enter");
    assertThat(page.locator("main")).isFocused();
    assertThat(page.locator("#status")).hasText("지문 1개");
    for (int steps = 0; steps < 60 && !isFocused(page, ".card h3 a"); steps++) {
      page.keyboard().press("Tab");
    }
    page.keyboard().press("Enter");
    assertThat(page.locator("mark").first()).isInViewport();
    page.keyboard().press("Alt+ArrowLeft");
    assertThat(page.locator(".card h3 a").first()).isVisible();
  }

  private static boolean isFocused(Page page, String selector) {
    return (Boolean) page.evaluate("css => document.activeElement.matches(css)", selector);
  }

  @Test
  void searchAndReadingNeedNoScripts() {
    Browser.NewContextOptions options = TestBrowser.narrow().setJavaScriptEnabled(false);
    Page page = BROWSER.window(options);
    page.navigate("/");
    page.locator("#question").fill("emdeo");
    page.keyboard().press("Enter");
    assertThat(page.locator(".chip.reading .words")).hasText("emdeo → 등대");
    assertThat(page.locator("mark").first()).isVisible();
    page.locator(".chip.reading").click();
    assertThat(page.locator(".notice h2")).hasText("찾은 지문이 없습니다");
    page.locator(".chip.off").click();
    page.locator("#question").fill("산호섬");
    page.keyboard().press("Enter");
    page.locator(".card a").first().click();
    assertThat(page.locator("mark").first()).isInViewport();
    page.locator(".parts a").first().click();
    assertThat(page.locator(".text p").first()).isVisible();
    page.locator("#language").click();
    assertThat(page.locator("nav.tabs a").first()).hasText("Documents");
    assertThat(page.locator("noscript p")).isVisible();
  }
}
