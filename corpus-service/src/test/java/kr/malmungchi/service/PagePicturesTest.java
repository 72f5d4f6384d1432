package kr.malmungchi.service;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Makes the pictures of the documentation from the sample documents: {@code ./mvnw -pl
 * corpus-service -am verify -Dtest=PagePicturesTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dpictures=docs}.
 */
@EnabledIfSystemProperty(named = "pictures", matches = ".+")
class PagePicturesTest {
  @RegisterExtension static final TestService SERVICE = TestService.withSeeds();
  @RegisterExtension static final TestBrowser BROWSER = new TestBrowser(SERVICE);

  private static String book = "";

  @BeforeAll
  static void findTheBook() {
    SERVICE
        .get("/api/v1/documents?size=100")
        .json()
        .get("documents")
        .forEach(
            entry -> {
              if (entry.get("origin").asText().startsWith("book")) {
                book = entry.get("id").asText();
              }
            });
  }

  @ParameterizedTest
  @CsvSource({
    "search, /?q=toadkfxmaks 해임, false",
    "document, /documents/BOOK?start=3165&end=3286, false",
    "structure, /documents/BOOK/structure, true",
    "timeline, /timeline?q=오픈AI, false",
    "agreements, /agreements, true"
  })
  void isTaken(String name, String path, boolean dark) {
    Browser.NewContextOptions wide = TestBrowser.wide();
    Page page =
        BROWSER.open(path.replace("BOOK", book), dark ? TestBrowser.dark(wide) : wide);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("..", System.getProperty("pictures"), name + ".png")));
  }
}
