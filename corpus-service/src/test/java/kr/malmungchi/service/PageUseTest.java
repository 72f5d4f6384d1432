package kr.malmungchi.service;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What readers do on the page, in a real browser. */
class PageUseTest {
  @RegisterExtension static final TestService SERVICE = new TestService();
  @RegisterExtension static final TestBrowser BROWSER = new TestBrowser(SERVICE);

  @BeforeAll
  static void addDocuments() {
    PageCorpus.addTo(SERVICE);
  }

  @Test
  void halfComposedSyllablesAreNeitherSuggestedNorSearchedFor() {
    Page page = BROWSER.open("/");
    List<String> asked = asked(page);
    Composer composer = new Composer(page);
    composer.composing("ㄷ", "드", "등");
    page.keyboard().press("Enter");
    assertThat(asked).isEmpty();
    assertThat(page.url()).doesNotContain("q=");

    composer.composed("등");
    composer.composing("ㄷ", "다", "대");
    assertThat(page.locator("#suggestions [role=option]").first()).isVisible();
    assertThat(asked).allMatch(address -> address.contains("/suggest?q=%EB%93%B1&"));
    composer.composed("대");
    assertThat(page.locator("#suggestions .words").first()).hasText("등대");

    page.keyboard().press("Enter");
    assertThat(page.locator(".card").first()).isVisible();
    assertThat(page.url()).endsWith("/?q=%EB%93%B1%EB%8C%80");
  }

  private static List<String> asked(Page page) {
    List<String> asked = new CopyOnWriteArrayList<>();
    page.onRequest(
        request -> {
          if (request.url().contains("/api/")) {
            asked.add(request.url());
          }
        });
    return asked;
  }

  /** Types as an input method for Hangul does. */
  private static final class Composer {
    private final CDPSession session;

    Composer(Page page) {
      page.locator("#question").focus();
      session = page.context().newCDPSession(page);
    }

    void composing(String... steps) {
      for (String step : steps) {
        JsonObject composition = new JsonObject();
        composition.addProperty("text", step);
        composition.addProperty("selectionStart", step.length());
        composition.addProperty("selectionEnd", step.length());
        session.send("Input.imeSetComposition", composition);
      }
    }

    void composed(String text) {
      JsonObject inserted = new JsonObject();
      inserted.addProperty("text", text);
      session.send("Input.insertText", inserted);
    }
  }

  @Test
  void aSuggestionIsChosenByTheArrowKeys() {
    Page page = BROWSER.open("/");
    page.locator("#question").pressSequentially("등대");
    assertThat(page.locator("#suggestions [role=option]").first()).isVisible();
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("#question")).hasAttribute("aria-activedescendant", "suggestion-0");
    page.keyboard().press("Enter");
    assertThat(page.locator("mark").first()).hasText(Pattern.compile("등대"));
  }

  @Test
  void aReadingIsSwitchedOffAndOnAgain() {
    Page page = BROWSER.open("/?q=emdeo");
    Locator reading = page.locator(".chip.reading");
    assertThat(reading).hasText(Pattern.compile("emdeo → 등대"));
    assertThat(page.locator(".card").first()).isVisible();
    reading.click();
    assertThat(page.locator(".chip.off")).hasText(Pattern.compile("emdeo"));
    assertThat(page.locator(".notice h2")).hasText("찾은 지문이 없습니다");
    page.reload();
    page.locator(".chip.off").click();
    assertThat(page.locator(".card").first()).isVisible();
    page.getByText("적은 그대로만").click();
    assertThat(page.locator(".notice h2")).hasText("찾은 지문이 없습니다");
  }

  @Test
  void resultsAreFilteredByKindYearDocumentAndDates() {
    Page page = BROWSER.open("/?q=" + TestService.encoded("등대"));
    page.locator("nav[aria-label=종류]").getByText("기사").click();
    assertThat(page.locator(".card")).hasCount(1);
    page.locator(".readings .chip").click();
    assertThat(page.locator("nav[aria-label=종류] [aria-current=true]")).hasText("전체");

    page.locator(".filters summary").click();
    page.locator(".filters").getByText("2022년").click();
    assertThat(page.locator(".card .byline").first()).hasText(Pattern.compile("2022년 4월"));
    page.goBack();
    TestBrowser.shown(page);

    page.locator(".filters summary").click();
    page.locator(".filters").getByText("읍내 소식").click();
    assertThat(page.locator(".card")).hasCount(1);
    page.goBack();
    TestBrowser.shown(page);

    page.locator(".filters summary").click();
    page.locator("input[name=from]").fill("2019-03");
    page.locator("input[name=to]").fill("2019");
    page.keyboard().press("Enter");
    assertThat(page.locator(".card")).hasCount(1);
    assertThat(page.url()).endsWith("&from=2019-03&to=2019");
  }

  @Test
  void aHitOpensAtItsPassageAndBackLeadsToTheSamePlace() {
    Page page = BROWSER.open("/?q=" + TestService.encoded("산호섬"));
    page.locator(".card h3 a").first().click();
    Locator mark = page.locator("mark").filter(new Locator.FilterOptions().setHasText("산호섬"));
    assertThat(mark.first()).isInViewport();
    assertThat(page.url()).contains("/documents/far?start=");
    page.goBack();
    assertThat(page.locator(".card h3 a").first()).isVisible();
    assertThat(page.locator("#question")).hasValue("산호섬");
    page.goForward();
    assertThat(mark.first()).isVisible();
  }

  @Test
  void aSpanHasAnAddressThatOpensByItself() {
    int start = PageCorpus.HARBOUR.indexOf("등대가 먼저다");
    Page page = BROWSER.open("/documents/harbour?start=%d&end=%d".formatted(start, start + 7));
    assertThat(page.locator("mark")).hasText("등대가 먼저다");
    assertThat(page.locator("mark")).isInViewport();
  }

  @Test
  void aPlaceIsCopiedAsACitation() {
    int start = PageCorpus.HARBOUR.indexOf("등대는 2021년");
    int end = PageCorpus.HARBOUR.indexOf(" 어부들은");
    String path = "/documents/harbour?start=%d&end=%d".formatted(start, end);
    Page page = BROWSER.open(path);
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    page.getByText("인용 복사").click();
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("인용을 복사했습니다");
    assertThat(page.evaluate("navigator.clipboard.readText()"))
        .isEqualTo(
            "“등대는 2021년 5월에 불을 켰다.” (항구 이야기, 2022년 4월, 항구 이야기 › 둘째 마당. 등대의 불, "
                + SERVICE.address()
                + path
                + ")");
  }

  @Test
  void selectedWordsGetTheirOwnAddress() {
    Page page = BROWSER.open("/documents/harbour");
    page.locator(".text p", new Page.LocatorOptions().setHasText("어부들은"))
        .click(new Locator.ClickOptions().setClickCount(3));
    page.getByText("이 대목의 주소로").click();
    assertThat(page.locator("mark")).hasText(Pattern.compile("^등대는 2021년.*항구가 냈다\\.\\s*$"));
  }

  @Test
  void everyTabShowsWhatTheDocumentsTell() {
    Page page = BROWSER.open("/");
    tab(page, "연표");
    assertThat(page.locator(".event").first()).hasText(Pattern.compile("새 부두가 열렸다"));
    assertThat(page.locator(".chart .bar").first()).isVisible();
    tab(page, "발언");
    assertThat(page.locator(".quote blockquote").first()).hasText(Pattern.compile("등대가 먼저다"));
    tab(page, "이름");
    page.locator(".card").getByText("배소담").first().click();
    assertThat(page.locator("h1")).hasText("배소담");
    tab(page, "견줌");
    assertThat(page.locator(".verdict.different").first()).hasText("다름");
    page.locator(".tellings a").first().click();
    assertThat(page.locator("mark").first()).isInViewport();
  }

  private static void tab(Page page, String name) {
    page.locator("nav.tabs").getByText(name).click();
    assertThat(page.locator("nav.tabs [aria-current=page]")).hasText(name);
    TestBrowser.shown(page);
  }

  @Test
  void aDocumentHasASummaryItsPartsAndItsLikes() {
    Page page = BROWSER.open("/documents/harbour");
    assertThat(page.locator(".summary h2").first()).hasText("간추림");
    page.locator(".outline").getByText("둘째 마당. 등대의 불").click();
    assertThat(page.locator(".text .heading").last()).isInViewport();
    page.locator("nav.tabs").getByText("구조").click();
    assertThat(page.locator(".role.heading").first()).isVisible();
    page.locator("nav.tabs").getByText("비슷한 글").click();
    assertThat(page.locator(".card").first()).isVisible();
  }

  @Test
  void theDictionaryIsTriedOutAppliedAndUndone() {
    Page page = BROWSER.open("/dictionary");
    page.locator("textarea").fill("# 말\n불빛");
    page.getByText("미리 보기", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".effect .warning")).hasText(Pattern.compile("지문 2개가 달라집니다"));
    assertThat(page.locator(".rules .rule")).hasCount(0);
    page.getByText("적용", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".rules .rule")).hasText("불빛");
    page.getByText("지우기").click();
    assertThat(page.locator(".rules .rule")).hasCount(0);

    page.locator("textarea").fill("좋은말\n가나 =");
    page.getByText("적용", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".fault")).hasText(Pattern.compile("^2번째 줄, 5번째 글자"));
    page.locator(".fault").click();
    assertThat(page.evaluate("document.activeElement.selectionStart")).isEqualTo(8);
    BROWSER.forgive("status of 400");
  }

  @Test
  void nothingFoundAndNothingToldAreToldApart() {
    Page page = BROWSER.open("/quotes?q=" + TestService.encoded("코끼리"));
    assertThat(page.locator(".notice h2")).hasText("맞는 지문이 없습니다");
    page.navigate("/quotes?q=" + TestService.encoded("산호섬"));
    assertThat(page.locator(".notice h2")).hasText("따온 말이 없습니다");
  }

  @Test
  void whatIsMissingOrWrongSaysWhatToDo() {
    Page page = BROWSER.open("/documents/nothing");
    assertThat(page.locator("[role=alert] h1")).hasText("찾는 것이 없습니다");
    page.navigate("/?q=" + TestService.encoded("등대") + "&from=2019-99");
    assertThat(page.locator("[role=alert] .detail")).hasText(Pattern.compile("2019-99"));
    BROWSER.forgive("status of 404");
    BROWSER.forgive("status of 400");
  }

  @Test
  void thePageSpeaksEnglishToo() {
    Page page = BROWSER.open("/", TestBrowser.wide().setLocale("en-US"));
    assertThat(page.locator("nav.tabs a").first()).hasText("Documents");
    page.locator("#language").click();
    assertThat(page.locator("nav.tabs a").first()).hasText("문서");
    assertThat(page.locator("html")).hasAttribute("lang", "ko");
  }

  @Test
  void whatTheServiceSaysIsSaidInTheReadersLanguage() {
    Page page = BROWSER.open("/timeline?q=" + TestService.encoded("(등대"));
    assertThat(page.locator(".warning")).hasText("짝이 없는 괄호는 뺐습니다");
    Page other =
        BROWSER.open(
            "/timeline?q=" + TestService.encoded("(등대"), TestBrowser.wide().setLocale("en-US"));
    assertThat(other.locator(".warning")).hasText("a parenthesis without its partner was left out");
    Page missing = BROWSER.open("/names/" + TestService.encoded("없는$&이름"));
    assertThat(missing.locator(".detail")).hasText("“없는$&이름”라는 이름이 없습니다. 이름 목록에 있습니다");
    BROWSER.forgive("status of 404");
  }
}
