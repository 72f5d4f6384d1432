package kr.malmungchi.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.malmungchi.Limits;
import kr.malmungchi.document.Block;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Finding;
import kr.malmungchi.document.Finding.Subject;
import kr.malmungchi.document.Furniture;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.document.PartialDate;
import kr.malmungchi.document.Section;
import kr.malmungchi.text.Examples;
import kr.malmungchi.text.RandomText;
import kr.malmungchi.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReaderTest {

  /** Saved pages as they really look, each beside a file of what is to be read in it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "tistory-new",
        "tistory-old",
        "naver-blog",
        "brunch",
        "wordpress",
        "news",
        "portal-news",
        "board-euckr",
        "xe-board",
        "report",
        "press-release",
        "mobile",
        "forum-post",
        "developer-blog",
        "newsletter",
        "gallery",
        "magazine",
        "company-blog",
        "broken"
      })
  void readsASavedPage(String name) throws IOException {
    Document document = read(name + ".html", resource("pages/" + name + ".html"));
    assertThat(description(document))
        .containsExactlyElementsOf(
            new String(resource("pages/" + name + ".txt"), UTF_8).lines().toList());
    assertSound(document);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream stream = HtmlReaderTest.class.getResourceAsStream(name)) {
      return stream.readAllBytes();
    }
  }

  private static List<String> description(Document document) {
    Metadata metadata = document.metadata();
    List<String> lines = new ArrayList<>();
    lines.add((metadata.titleDerived() ? "title (derived): " : "title: ") + metadata.title());
    lines.add("authors: " + String.join(", ", metadata.authors()));
    lines.add("published: " + metadata.published().map(PartialDate::toString).orElse("unknown"));
    lines.add("kind: " + metadata.kind().label());
    lines.add("site: " + metadata.site().orElse("unknown"));
    lines.add("format: " + metadata.format());
    describe(document.root(), lines);
    for (Block block : document.blocks()) {
      String markers =
          block instanceof Block.Footnote note && !note.markers().isEmpty()
              ? " <- " + note.markers().stream().map(document::text).toList()
              : "";
      lines.add(
          block.getClass().getSimpleName()
              + ": "
              + document.text(block.span()).replace("\n", " / ")
              + markers);
    }
    for (Furniture part : document.furniture()) {
      lines.add(part.rule() + ": " + document.text(part.span()).replaceAll("\n+", " / "));
    }
    return lines;
  }

  private static void describe(Section section, List<String> lines) {
    if (section.level() > 0) {
      lines.add("section " + section.level() + ": " + section.title());
    }
    section.sections().forEach(inner -> describe(inner, lines));
  }

  /** Whatever shows something is in exactly one block, heading or piece of furniture. */
  private static void assertSound(Document document) {
    BitSet seen = new BitSet();
    document.blocks().forEach(block -> mark(seen, block.span()));
    document.furniture().forEach(part -> mark(seen, part.span()));
    markHeadings(seen, document.root());
    for (int i = 0; i < document.text().length(); i++) {
      assertThat(seen.get(i) || !Character.isLetterOrDigit(document.text().charAt(i))).isTrue();
    }
    for (Finding finding : document.structure().findings()) {
      finding.place().ifPresent(place -> assertThat(document.text(place)).isNotBlank());
    }
  }

  private static void markHeadings(BitSet seen, Section section) {
    mark(seen, section.heading());
    section.sections().forEach(inner -> markHeadings(seen, inner));
  }

  private static void mark(BitSet seen, Span span) {
    int taken = seen.nextSetBit(span.start());
    assertThat(taken < 0 || taken >= span.end()).as("%s is taken twice", span).isTrue();
    seen.set(span.start(), span.end());
  }

  static List<Examples> rendered() throws IOException {
    return Examples.of("reading/rendered-lines.txt");
  }

  @ParameterizedTest
  @MethodSource("rendered")
  void showsAPageAsABrowserDoes(Examples example) {
    assertThat(read(example.input()).text().lines().filter(line -> !line.isEmpty()))
        .containsExactlyElementsOf(example.expected());
  }

  static List<Examples> facts() throws IOException {
    return Examples.of("reading/web-facts.txt");
  }

  @ParameterizedTest
  @MethodSource("facts")
  void findsWhatAPageTellsOfItself(Examples example) {
    Document document = read(example.input());
    Metadata metadata = document.metadata();
    String published = metadata.published().map(PartialDate::toString).orElse("unknown");
    String authors =
        metadata.authors().isEmpty() ? "unknown" : String.join(", ", metadata.authors());
    assertThat(
            List.of(
                (metadata.titleDerived() ? "title (derived): " : "title: ")
                    + metadata.title()
                    + evidence(document, Subject.TITLE),
                "authors: " + authors + evidence(document, Subject.AUTHOR),
                "published: " + published + evidence(document, Subject.PUBLISHED),
                "kind: " + metadata.kind().label() + evidence(document, Subject.KIND),
                "site: " + metadata.site().orElse("unknown") + evidence(document, Subject.SITE)))
        .isEqualTo(example.expected());
  }

  private static String evidence(Document document, Subject subject) {
    return document.structure().findings().stream()
        .filter(finding -> finding.subject() == subject)
        .findFirst()
        .map(finding -> " <- " + finding.evidence())
        .orElse("");
  }

  @Test
  void aNumberThatLinksToANoteIsNotThereForTheMachine() {
    Document document =
        read("<p>정부<sup><a href='#n1'>1)</a></sup>는 답했다.</p><ol><li id='n1'>중앙정부를 말한다.</li></ol>");
    Block paragraph = document.blocks().get(0);
    assertThat(document.text(paragraph.span())).isEqualTo("정부1)는 답했다.");
    assertThat(document.normalized(paragraph.span()).text()).isEqualTo("정부는 답했다.");
    assertThat(document.blocks().get(1))
        .isEqualTo(new Block.Footnote(document.blocks().get(1).span(), List.of(new Span(2, 4))));
  }

  @Test
  void levelsAreThoseInUse() {
    Document document =
        read("<h2>하나</h2><p>글이다.</p><h4>하나의 하나</h4><p>글이다.</p><h2>둘</h2><p>글이다.</p>");
    List<String> outline = new ArrayList<>();
    describe(document.root(), outline);
    assertThat(outline).containsExactly("section 1: 하나", "section 2: 하나의 하나", "section 1: 둘");
  }

  @Test
  void aPageOfNothingButFurnitureKeepsItsWords() {
    assertThat(read("<nav><a href='1'>홈으로 가는 길</a></nav>").blocks()).hasSize(1);
  }

  @Test
  void aCharacterSetThatIsNeitherKoreanNorUnicodeIsReadAsDeclared() {
    byte[] japanese =
        "<meta charset=\"Shift_JIS\"><p>川の流れを見る。</p>".getBytes(Charset.forName("Shift_JIS"));
    assertThat(read("a.html", japanese).text()).isEqualTo("川の流れを見る。");
  }

  @Test
  void aPageThatWasConvertedToUtf8IsReadInSpiteOfItsOldDeclaration() {
    assertThat(read("<meta charset=euc-kr><p>강은 느리게 흘렀다.</p>").text()).isEqualTo("강은 느리게 흘렀다.");
  }

  @Test
  void pagesThatShowNothingOrAreNoTextAreRefused() {
    assertThatThrownBy(() -> read("<script>let a;</script><p hidden>글</p>"))
        .hasMessage("the page shows no words");
    assertThatThrownBy(() -> read("<p>글\0</p>")).hasMessage("a binary file, not text");
  }

  @Test
  @Timeout(60)
  void aPageLargerThanItsBoundsIsRefused() {
    assertThatThrownBy(() -> read("<b>".repeat(1_000_001)))
        .hasMessage("more than 1,000,000 tags; split the page");
    assertThatThrownBy(() -> read("<table><tr><td>".repeat(100_000)))
        .hasMessage("more than 1,000 tables inside one another");
  }

  static Map<String, String> hostilePages() {
    return Map.ofEntries(
        Map.entry("deep", "<div>".repeat(100_000) + "글이다."),
        Map.entry("deep and closed", "<div>글".repeat(50_000) + "</div>".repeat(50_000)),
        Map.entry("deep lists", "<ul><li>글".repeat(30_000)),
        Map.entry("tables in tables", "<table><tr><td>글".repeat(1_000)),
        Map.entry("a table that never ends", "<table>" + "<tr><td>글<td>글".repeat(50_000)),
        Map.entry("one row", "<table><tr>" + "<td>글".repeat(100_000)),
        Map.entry("huge attribute", "<p class='" + "a ".repeat(5_000_000) + "'>글이다."),
        Map.entry("many attributes", "<p " + "a b=c ".repeat(300_000) + ">글이다."),
        Map.entry("a million tags", "<b>글</b>".repeat(500_000)),
        Map.entry("many paragraphs", "<p>글</p>".repeat(100_000)),
        Map.entry("many links", "<li><a href=x>글</a>".repeat(100_000)),
        Map.entry("many notes", "<a id=1 href=#1>1</a>".repeat(100_000)),
        Map.entry("many breaks", "글<br>".repeat(100_000)),
        Map.entry("entities", "<p>" + "&amp;&#xFFFFFFFF;&nosuch;&lt&#0;".repeat(200_000)),
        Map.entry("scripts", "<p>글이다.<script>" + "</scrip><!--<script>".repeat(200_000)),
        Map.entry("comments", "<p>글이다." + "<!--".repeat(500_000)),
        Map.entry("numbers", "<p>1. 제목<p>글이다.".repeat(30_000)),
        Map.entry("bold lines", "<p><b>제목</b><p>글이다.".repeat(30_000)),
        Map.entry(
            "JSON-LD",
            "<script type=application/ld+json>" + "[{\"a\":\"\\u".repeat(200_000) + "</script>글"),
        Map.entry("title", "<title>" + "가 | ".repeat(100_000) + "</title><p>글이다."),
        Map.entry("formatting", "<b><i><u><em><s><font>" + "<p>글".repeat(50_000)));
  }

  static List<String> hostileNames() {
    return hostilePages().keySet().stream().sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("hostileNames")
  @Timeout(60)
  void hostilePagesAreReadInLinearTime(String name) {
    Optional<String> page = Optional.ofNullable(hostilePages().get(name));
    assertThat(read(page.orElseThrow()).text()).isNotEmpty();
  }

  @Test
  @Timeout(60)
  void fiftyMegabytesOfTextInOneElementAreRead() {
    Document document = read("<p>" + "글이 길다. ".repeat(3_200_000));

    assertThat(document.text()).hasSize(22_399_999);
    assertThat(document.blocks()).hasSizeLessThan(1_000);
  }

  @Test
  @Timeout(120)
  void anyTagSoupIsReadSoundly() {
    String[] pieces = {
      "<p>", "</p>", "<div class=content>", "</div>", "<ul>",
      "<li>", "</ul>", "<table>", "<tr>", "<td>",
      "</table>", "<h1>", "</h1>", "<h3>", "</h3>",
      "<blockquote>", "<pre>", "</pre>", "<a href=#n>", "<a href=x id=n>",
      "</a>", "<sup>", "<b>", "</b>", "<br>",
      "<hr>", "<nav>", "</nav>", "<article>", "<aside>",
      "<footer class=comments>", "<img alt=그림말>", "<button>", "<figure>", "<figcaption>",
      "<dl>", "<dt>", "<span class=date>", "2024. 3. 5.", "1",
      "[1]", "글이다. ", "이것은 조금 더 긴 문장이며 여기에서 끝난다. ", "목차", "1. 제목",
      "&nbsp;", "\n", "　", "관련 글", "댓글 3",
      "한여울 기자", "<script>x</script>", "<!-- -->", "<title>제목</title>", "</body>",
      "<form>", "<select>", "<svg>", "<th>", "<caption>",
      "<span hidden>", "\u200b"
    };
    for (int seed = 0; seed < 3_000; seed++) {
      assertSound(read("<p>글이다." + RandomText.of(pieces, 60, seed)));
    }
  }

  private static Document read(String html) {
    return read("a.html", html.getBytes(UTF_8));
  }

  private static Document read(String name, byte[] bytes) {
    Source source = Source.bytes(new DocumentId("a"), name, bytes);
    return Readers.standard(Limits.defaults()).readerOf(source).read(source.load(128 << 20));
  }
}
