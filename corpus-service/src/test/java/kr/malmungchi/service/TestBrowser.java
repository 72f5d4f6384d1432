package kr.malmungchi.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The Chromium of this machine, without a window. After each test nothing may have been complained
 * about in its console, and no request may have left this machine. Where there is no Chromium the
 * tests are skipped; {@code CORPUS_CHROMIUM} says where one is.
 */
final class TestBrowser implements BeforeAllCallback, AfterAllCallback, AfterEachCallback {
  private static final List<String> PLACES =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  /** Milliseconds that a busy machine may need for one step. */
  private static final double PATIENCE = 30_000;

  private final TestService service;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private @Nullable Playwright playwright;
  private @Nullable Browser browser;

  TestBrowser(TestService service) {
    this.service = service;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    Optional<Path> chromium = chromium();
    assumeTrue(
        chromium.isPresent(),
        "no Chromium found: install one (apt-get install chromium) or set CORPUS_CHROMIUM");
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    browser =
        Objects.requireNonNull(playwright)
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium.get())
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
  }

  private static Optional<Path> chromium() {
    return Stream.concat(Stream.ofNullable(System.getenv("CORPUS_CHROMIUM")), PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (playwright != null) {
      playwright.close();
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
    List<String> heard = List.copyOf(complaints);
    complaints.clear();
    assertThat(heard).as("complaints of the browser").isEmpty();
  }

  /** What a test provokes is no complaint. */
  void forgive(String words) {
    complaints.removeIf(complaint -> complaint.contains(words));
  }

  static Browser.NewContextOptions wide() {
    return new Browser.NewContextOptions().setViewportSize(1200, 900).setLocale("ko-KR");
  }

  static Browser.NewContextOptions narrow() {
    return wide().setViewportSize(375, 740).setHasTouch(true);
  }

  static Browser.NewContextOptions dark(Browser.NewContextOptions options) {
    return options.setColorScheme(ColorScheme.DARK);
  }

  /** A new browser window, still empty. */
  Page window(Browser.NewContextOptions options) {
    BrowserContext context =
        Objects.requireNonNull(browser).newContext(options.setBaseURL(service.address()));
    context.setDefaultTimeout(PATIENCE);
    contexts.add(context);
    Page page = context.newPage();
    page.onPageError(error -> complaints.add("script: " + error));
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add("console: " + message.text() + " " + message.location());
          }
        });
    page.onRequest(
        request -> {
          URI address = URI.create(request.url());
          if (!"localhost".equals(address.getHost()) && !request.url().startsWith("blob:")) {
            complaints.add("request: " + request.url());
          }
        });
    return page;
  }

  /** A window that shows a path, in Korean unless the options say otherwise. */
  Page open(String path, Browser.NewContextOptions options) {
    Page page = window(options);
    page.navigate(path);
    shown(page);
    return page;
  }

  Page open(String path) {
    return open(path, wide());
  }

  /** Waits until the view of the address is there. */
  static void shown(Page page) {
    page.waitForSelector("main[data-ready]:not([aria-busy])");
  }
}
