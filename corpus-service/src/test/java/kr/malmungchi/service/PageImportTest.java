package kr.malmungchi.service;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
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

  @BeforeAll
  static void isOffered() {
    assumeTrue(
        SERVICE.post("/api/v1/imports", "multipart/form-data", BodyPublishers.noBody()).status()
            != 404,
        "this service has no /api/v1/imports");
  }

  @Test
  void aFileDroppedOnAnyViewIsAddedWithAReport() {
    Page page = BROWSER.open("/");
    JSHandle files =
        page.evaluateHandle(
            DROPPED, Map.of("name", "<b>갈매기</b>.txt", "text", "갈매기 소식\n\n갈매기가 등대로 돌아왔다."));
    page.dispatchEvent("body", "dragover", Map.of("dataTransfer", files));
    assertThat(page.locator("body.dropping")).isVisible();
    page.dispatchEvent("body", "drop", Map.of("dataTransfer", files));
    assertThat(page.locator(".job .counts")).hasText("새로 1 · 바뀜 0 · 그대로 0 · 실패 0");
    assertThat(page.locator(".files-added")).hasText(Pattern.compile("새로\\s*<b>갈매기</b>.txt"));
    page.locator(".files-added a").click();
    assertThat(page.locator(".text")).hasText(Pattern.compile("갈매기가 등대로 돌아왔다"));
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
    assertThat(page.locator(".job button")).isHidden();
  }

  private static FilePayload file(String name, String text) {
    return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }
}
