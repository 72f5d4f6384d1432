package kr.malmungchi.quotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kr.malmungchi.Limits;
import kr.malmungchi.document.Block;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.document.Section;
import kr.malmungchi.document.Structure;
import kr.malmungchi.reading.Readers;
import kr.malmungchi.reading.Source;
import kr.malmungchi.text.Examples;
import kr.malmungchi.text.ExamplesFile;
import kr.malmungchi.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationsTest {
  @ParameterizedTest
  @ExamplesFile("quotation/quotes.txt")
  void tellsWhoSaidWhat(Examples example) {
    assertThat(lines(text(example.input()))).isEqualTo(example.expected());
  }

  @ParameterizedTest
  @CsvSource({"4999, 1", "5000, 1", "5001, 0"})
  void aQuotationIsSoLongAtMost(int characters, int quotations) {
    String words = "강이 흐른다. ".repeat(characters / 8) + "강".repeat(characters % 8);
    assertThat(lines(text("채운결은 “" + words + "”라고 말했다."))).hasSize(quotations);
  }

  @Test
  void aBlockOfQuotationInMarkdownIsAQuotation() {
    String text =
        """
        # 다리

        기술자 채운결은 일기에 이렇게 적었다.

        > 다리는 건너는 사람의 것이다.

        강은 얼어 있었다.
        """;
    assertThat(lines(read("a.md", text))).containsExactly("named 채운결 | 다리는 건너는 사람의 것이다.");
  }

  @Test
  void aBlockOfQuotationInHtmlIsAQuotation() {
    String text =
        """
        <html><body><article><h1>다리</h1>
        <p>기술자 채운결은 일기에 이렇게 적었다.</p>
        <blockquote>다리는 건너는 사람의 것이다.</blockquote>
        <p>강은 얼어 있었다. 사람들은 얼음 위로 걸었다. 다리는 아직 없었다.</p>
        </article></body></html>
        """;
    assertThat(lines(read("a.html", text))).contains("named 채운결 | 다리는 건너는 사람의 것이다.");
  }

  @Test
  void theSpeakerStandsWhereItIsWritten() {
    Document document = text("회의가 끝났다. 하람솔 대표는 웃었다. 하람솔 대표는 \"다시 하자\"고 말했다. 비가 왔다.");
    Quote quote = new Quotations().of(document).get(0);
    Speaker speaker = quote.speaker().orElseThrow();
    assertThat(speaker.name()).isEqualTo("하람솔");
    assertThat(speaker.surface()).isEqualTo("하람솔 대표");
    assertThat(document.text(speaker.span())).isEqualTo("하람솔 대표");
  }

  @Test
  void aPageBreakInsideAQuotationIsNoEnd() {
    Document document = text("하람솔 대표는 \"우리는 다시\n시작할 수 있다\"고 말했다.");
    assertThat(lines(document)).containsExactly("named 하람솔 | 우리는 다시\n시작할 수 있다");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../seeds", "../../shared/seeds"})
  void everyQuotationStandsInTheBody(String folder) throws IOException {
    assumeThat(Files.isDirectory(Path.of(folder))).as("no documents in " + folder).isTrue();
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      for (Path file : files.sorted().toList()) {
        Document document = read(Source.file(file, file.getFileName().toString()));
        List<Quote> quotes = new Quotations().of(document);
        assertThat(new Quotations().of(document)).isEqualTo(quotes);
        quotes.forEach(quote -> assertStandsInTheBody(quote, document));
      }
    }
  }

  private static void assertStandsInTheBody(Quote quote, Document document) {
    assertThat(document.text(quote.span())).isEqualTo(quote.words()).isNotBlank();
    assertThat(document.root().pathAt(quote.span().start())).isEqualTo(quote.section());
    assertThat(document.blocks()).anyMatch(block -> block.span().contains(quote.span()));
    quote
        .speaker()
        .ifPresent(
            speaker -> assertThat(document.text(speaker.span())).isEqualTo(speaker.surface()));
    assertThat(document.furniture())
        .as("furniture around %s", quote.words())
        .noneMatch(part -> part.span().contains(quote.span()) && !part.overruled());
  }

  static List<String> hostile() {
    return List.of(
        "\"".repeat(1_000_000),
        "“".repeat(1_000_000),
        "'".repeat(1_000_000),
        "\"가 ".repeat(300_000),
        "‘가 ".repeat(300_000),
        "“".repeat(10_000) + "간다." + "”".repeat(10_000),
        "「".repeat(10_000) + "간다." + "」".repeat(10_000),
        "가나다 ".repeat(260_000),
        "가".repeat(1_000_000),
        "그는 ".repeat(300_000) + "\"간다\"고 말했다.",
        "\"간다\"고 말했다. ".repeat(60_000),
        "그는 \"간다\"고 ".repeat(15_000),
        "\"간다.\"\n\n".repeat(60_000),
        "김 대표는 \"간다\"고 말했다.\n\n".repeat(40_000),
        "마르틴 켈러는 말했다.\n\n\"간다.\"\n\n".repeat(20_000),
        "Q. 가나?\n\nA. 간다.\n\n".repeat(30_000),
        "기자: 간다.\n".repeat(60_000),
        "(".repeat(300_000) + "\"간다\"고 말했다",
        "라며 라고 고 ".repeat(60_000) + "\"간다\"라고");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void hostileTextTakesLinearTime(String text) {
    Document document = paragraphs(text);
    for (Quote quote : new Quotations().of(document)) {
      assertThat(document.text(quote.span())).isEqualTo(quote.words());
    }
  }

  /** Each line a paragraph, with no reader that would give up. */
  private static Document paragraphs(String text) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); start < text.length(); end = text.indexOf('\n', start)) {
      int to = end < 0 ? text.length() : end;
      if (to > start) {
        blocks.add(new Block.Paragraph(new Span(start, to)));
      }
      start = to + 1;
    }
    Metadata metadata =
        new Metadata(
            "글",
            false,
            List.of(),
            Optional.empty(),
            Kind.UNKNOWN,
            Optional.empty(),
            "a.txt",
            "text");
    Structure structure = new Structure(Section.root(text.length(), List.of()), blocks, List.of());
    return new Document(DocumentId.of("a.txt"), metadata, text, "1", structure);
  }

  private static List<String> lines(Document document) {
    return new Quotations().of(document).stream().map(QuotationsTest::line).toList();
  }

  private static String line(Quote quote) {
    String speaker =
        quote
            .speaker()
            .map(one -> one.kind().name().toLowerCase(Locale.ROOT) + " " + one.name())
            .orElse("nobody");
    return speaker + " | " + quote.words();
  }

  private static Document text(String text) {
    return read("a.txt", text);
  }

  private static Document read(String name, String text) {
    return read(Source.bytes(DocumentId.of(name), name, text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Document read(Source source) {
    return Readers.standard(Limits.defaults())
        .readerOf(source)
        .read(source.load(Limits.defaults().fileBytes()));
  }
}
