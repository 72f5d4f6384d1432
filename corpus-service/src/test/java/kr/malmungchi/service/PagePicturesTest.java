package kr.malmungchi.service;

import com.google.common.collect.ImmutableMap;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
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
  @RegisterExtension static final TestService SERVICE = new TestService();
  @RegisterExtension static final TestBrowser BROWSER = new TestBrowser(SERVICE);

  private static final ImmutableMap<String, String> TYPES =
      ImmutableMap.of("txt", "text/plain", "md", "text/markdown", "html", "text/html");

  private static String book = "";

  @BeforeAll
  static void addTheSamples() throws IOException {
    try (Stream<Path> seeds = Files.list(Path.of("..", "seeds"))) {
      for (Path seed : seeds.sorted().toList()) {
        add(seed);
      }
    }
  }

  private static void add(Path seed) throws IOException {
    String name = seed.getFileName().toString();
    String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
    String path = "/api/v1/documents?origin=" + TestService.encoded(name);
    TestService.Answer added =
        SERVICE.post(path, type, BodyPublishers.ofByteArray(Files.readAllBytes(seed)));
    if (name.startsWith("book")) {
      book = added.text("/id");
    }
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
    Page page = BROWSER.open(path.replace("BOOK", book), dark ? TestBrowser.dark(wide) : wide);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("..", System.getProperty("pictures"), name + ".png")));
  }
}
