package kr.malmungchi.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kr.malmungchi.CorpusException;
import kr.malmungchi.Limits;
import kr.malmungchi.document.Block;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Finding;
import kr.malmungchi.document.Passage;
import kr.malmungchi.document.PassageCutter;
import kr.malmungchi.document.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes are read within their bounds, or refused with one clear sentence. */
class HostileInputTest {
  private static final int FILES = Integer.getInteger("malmungchi.files", 5_000);
  private static final Readers READERS = Readers.standard(Limits.defaults());

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void hostileFilesAreReadOrRefused() {
    int read = 0;
    for (int seed = 0; seed < FILES; seed++) {
      Source file = HostileDocuments.make(seed);
      try {
        assertConsistent(read(file));
        read++;
      } catch (CorpusException e) {
        assertThat(e.kind()).as(file.origin()).isEqualTo(CorpusException.Kind.UNREADABLE);
        assertThat(e.getMessage()).as(file.origin()).isNotBlank().doesNotContain("\n");
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
    // A reader that refused everything would pass otherwise.
    assertThat(read).isGreaterThan(FILES / 10);
  }

  static Stream<Arguments> giants() {
    return Stream.of(
        giant("250,000 headings", "a.md", () -> "# 제목\n".repeat(250_000)),
        giant("100,000 numbered headings in 400,000 lines", "a.txt", () -> numbered(100_000)),
        giant("100,000 entries of a contents page", "a.txt", () -> "목차\n" + paged(100_000)),
        giant("a million open quotation marks", "a.txt", () -> "“".repeat(1_000_000)),
        giant("a million open brackets", "a.txt", () -> "가 (".repeat(1_000_000)),
        giant("a million straight quotation marks", "a.txt", () -> "\" ' ".repeat(1_000_000)),
        giant("one line of 50 MB", "a.txt", () -> "가나다 라마 ".repeat(2_500_000)),
        giant("one word of 20 MB", "a.txt", () -> "가".repeat(7_000_000)),
        giant("a line of 20 MB in Markdown", "a.md", () -> "가나다 라마 ".repeat(1_000_000)),
        giant("ten million combining marks", "a.txt", () -> "가" + "\u0301".repeat(10_000_000)),
        giant(
            "250,000 lines of footnotes",
            "a.txt",
            () -> "글[1]\n".repeat(125_000) + "[1] 주\n".repeat(125_000)),
        giant("250,000 table rows", "a.txt", () -> "가 | 나\n".repeat(250_000)),
        giant("HTML 100,000 deep", "a.html", () -> "<div>".repeat(100_000) + "깊은 글이다."),
        giant("lists 100,000 deep", "a.html", () -> "<ul><li>".repeat(100_000) + "깊은 글이다."),
        giant("tables 900 deep", "a.html", () -> "<table><tr><td>".repeat(900) + "글"),
        giant(
            "an attribute of 20 MB",
            "a.html",
            () -> "<p title=\"" + "가".repeat(7_000_000) + "\">글이다."),
        giant("a million tags", "a.html", () -> "<b>가</b>".repeat(500_000)),
        giant("quotations 10,000 deep", "a.md", () -> "> ".repeat(10_000) + "글"),
        giant("lists 10,000 deep in Markdown", "a.md", () -> nested(1_000)),
        giant("250,000 links", "a.md", () -> "[가](나) ".repeat(250_000)),
        giant("500,000 open links", "a.md", () -> "[".repeat(500_000)));
  }

  /** Made when it is read: all of them at once would be a gigabyte. */
  private static Arguments giant(String what, String name, Supplier<String> text) {
    return Arguments.of(what, name, text);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("giants")
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void giantsAreReadWithinTheirBounds(String what, String name, Supplier<String> text) {
    assertConsistent(read(name, text.get().getBytes(StandardCharsets.UTF_8)));
  }

  static Stream<Arguments> tooLarge() {
    return Stream.of(
        Arguments.of(
            "too long: 70,000,000 characters, and at most 67,108,864 are read; split the file",
            "a.txt",
            "a".repeat(70_000_000)),
        Arguments.of("more than 1,000,000 tags; split the page", "a.html", "<b>".repeat(1_000_001)),
        Arguments.of(
            "too much Markdown: more than 500,000 lines and marks; split the file",
            "a.md",
            "*가* ".repeat(250_001)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tooLarge")
  void whatMemoryIsTooSmallForIsRefused(String sentence, String name, String text) {
    assertThatThrownBy(() -> read(name, text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            CorpusException.class,
            e -> assertThat(e.kind()).isEqualTo(CorpusException.Kind.TOO_LARGE))
        .hasMessage(sentence);
  }

  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void whatIsGivenUpIsReported() {
    Document document = read("a.txt", numbered(150_000).getBytes(StandardCharsets.UTF_8));

    assertThat(document.structure().findings())
        .extracting(Finding::subject)
        .contains(Finding.Subject.LIMIT);
  }

  private static String numbered(int lines) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= lines; i++) {
      text.append("제").append(i % 90 + 1).append("장 시작\n\n글이다.\n\n");
    }
    return text.toString();
  }

  private static String paged(int lines) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= lines; i++) {
      text.append("시작 ").append(i % 1_000).append(" ..... ").append(i / 200).append('\n');
    }
    return text.toString();
  }

  private static String nested(int depth) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      text.append("  ".repeat(i)).append("- 가\n");
    }
    return text.toString();
  }

  private static Document read(String name, byte[] bytes) {
    return read(Source.bytes(new DocumentId("h"), name, bytes));
  }

  private static Document read(Source source) {
    return READERS.readerOf(source).read(source.load(Limits.defaults().fileBytes()));
  }

  /**
   * Every span lies in the text and says what it is said to say; all of the body is in passages.
   */
  private static void assertConsistent(Document document) {
    int body = document.blocks().stream().mapToInt(block -> block.span().length()).sum();
    assertThat(body).isLessThanOrEqualTo(document.text().length());
    assertSections(document.root(), document);
    for (Block block : document.blocks()) {
      assertThat(block.span().trimmed(document.text())).as("%s", block).isEqualTo(block.span());
    }
    new PassageCutter().cut(document, passage -> assertPassage(passage, document));
  }

  private static void assertPassage(Passage passage, Document document) {
    if (!passage.text().equals(document.text(passage.span()))) {
      throw new AssertionError("the passage at " + passage.span() + " says something else");
    }
  }

  private static void assertSections(Section root, Document document) {
    ArrayDeque<Section> open = new ArrayDeque<>(root.sections());
    while (!open.isEmpty()) {
      Section section = open.pop();
      assertThat(section.heading().end()).isLessThanOrEqualTo(document.text().length());
      assertThat(section.title()).isNotBlank();
      open.addAll(section.sections());
    }
  }
}
