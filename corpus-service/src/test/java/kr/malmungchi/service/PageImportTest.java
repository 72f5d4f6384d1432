package kr.malmungchi.service;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files come into the corpus by the page: dropped on it, or chosen. */
class PageImportTest {
  @RegisterExtension static final TestService SERVICE = new TestService();
  @RegisterExtension static final TestBrowser BROWSER = new TestBrowser(SERVICE);

  private static final String DROPPED =
      """
      ({ name, text }) => {
        const files = new DataTransfer();
        files.items.add(new File([text], name, { type: "text/plain" }));
        return files;
      }
      """;

  @Test
  void aFileDroppedOnAnyViewIsAddedWithAReport() {
    Page page = BROWSER.open("/");
    JSHandle files = dropped(page);
    page.dispatchEvent("body", "dragover", Map.of("dataTransfer", files));
    assertThat(page.locator("body.dropping")).isVisible();
    page.dispatchEvent("body", "drop", Map.of("dataTransfer", files));
    assertThat(page.locator(".job .counts")).hasText("새로 1 · 바뀜 0 · 그대로 0 · 실패 0");
    assertThat(page.locator(".files-added")).hasText(Pattern.compile("새로\\s*<b>갈매기</b>.txt"));
    page.locator(".files-added a").click();
    assertThat(page.locator(".text")).hasText(Pattern.compile("갈매기가 등대로 돌아왔다"));
  }

  /** A file as it is dropped on a page. */
  static JSHandle dropped(Page page) {
    return page.evaluateHandle(
        DROPPED, Map.of("name", "<b>갈매기</b>.txt", "text", "갈매기 소식\n\n갈매기가 등대로 돌아왔다."));
  }

  @Test
  void chosenFilesAreCountedAndUnreadableOnesTellWhy() {
    Page page = BROWSER.open("/imports");
    page.setInputFiles(
        "#files",
        new FilePayload[] {
          file("하나.md", "# 하나\n\n첫째 글이다."), file("둘.md", "# 둘\n\n둘째 글이다."), file("빈.txt", "")
        });
    assertThat(page.locator(".job .told")).hasText(Pattern.compile("다 넣었습니다"));
    assertThat(page.locator(".job .counts")).hasText(Pattern.compile("새로 2 .* 실패 1"));
    assertThat(page.locator(".files-added .byline")).hasText(Pattern.compile("\\S"));
    assertThat(page.locator(".job > button")).isHidden();
  }

  @Test
  void aRunningImportIsCancelledAndKeepsWhatItHasAdded() {
    Page page = BROWSER.open("/imports");
    page.setInputFiles("#files", longWork("그만둘 것.zip"));
    assertThat(page.locator(".job .told")).hasText(Pattern.compile("넣는 중 · 10,000개 가운데 .*"));
    page.locator(".job > button").click();
    assertThat(page.locator(".job .told")).hasText(Pattern.compile("그만두었습니다 · .*"));
    assertThat(page.locator(".job > button")).isHidden();
    assertThat(page.locator(".job progress")).isHidden();
    assertThat(page.locator(".job .counts")).hasText(Pattern.compile("새로 [1-9].* 실패 0"));
    assertThat(page.locator(".files-added li")).hasCount(20);
  }

  @Test
  void whoComesBackSeesAnImportGoOnAndMayCancelIt() {
    Page page = BROWSER.open("/imports");
    page.setInputFiles("#files", longWork("오래 걸릴 것.zip"));
    assertThat(page.locator(".job > button")).isVisible();
    page.navigate("/");
    TestBrowser.shown(page);
    page.navigate("/imports");
    assertThat(page.locator(".job .told")).hasText(Pattern.compile("넣는 중 .*"));
    page.locator(".job > button").click();
    assertThat(page.locator(".job .told")).hasText(Pattern.compile("그만두었습니다.*"));
    page.reload();
    assertThat(page.locator(".drop")).isVisible();
    assertThat(page.locator(".job")).hasCount(0);
  }

  @Test
  void manyImportsAtOnceLeaveRoomForOtherRequests() {
    Page page = BROWSER.open("/imports");
    page.setInputFiles("#files", longWork("앞에 선 것.zip"));
    assertThat(page.locator(".job .told")).hasText(Pattern.compile("넣는 중 .*"));
    for (int i = 1; i < 8; i++) {
      page.setInputFiles("#files", file(i + ".txt", i + "째로 기다린다."));
      assertThat(page.locator(".job > button:visible")).hasCount(i + 1);
    }
    page.locator(".job > button").last().click();
    assertThat(page.locator(".job .files-added")).hasCount(8);
    assertThat(page.locator(".job .told").last()).hasText(Pattern.compile("그만두었습니다.*"));
    assertThat(page.locator(".job .told").first()).hasText(Pattern.compile("다 넣었습니다.*"));
  }

  @Test
  void whoIsGivenNoEventsAsksForTheProgress() {
    Page page = BROWSER.open("/imports");
    page.route("**/events", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
    page.setInputFiles(
        "#files",
        new FilePayload("많다.zip", "application/zip", Zips.many(30, i -> i + "째 배가 들어온다.")));
    assertThat(page.locator(".job .told")).hasText(Pattern.compile("다 넣었습니다.*"));
    Locator files = page.locator(".files-added li");
    assertThat(files).hasCount(20);
    page.locator(".job .more").click();
    assertThat(files).hasCount(30);
    BROWSER.forgive("status of 503");
  }

  static FilePayload longWork(String name) {
    return new FilePayload(name, "application/zip", Zips.many(10_000, i -> i + "째 짐을 배에서 내린다."));
  }

  private static FilePayload file(String name, String text) {
    return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }
}
