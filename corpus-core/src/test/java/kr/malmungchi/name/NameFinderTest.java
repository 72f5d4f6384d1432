package kr.malmungchi.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kr.malmungchi.Limits;
import kr.malmungchi.document.Block;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Furniture;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.document.Section;
import kr.malmungchi.document.Structure;
import kr.malmungchi.reading.Readers;
import kr.malmungchi.reading.Source;
import kr.malmungchi.reading.Sources;
import kr.malmungchi.text.Examples;
import kr.malmungchi.text.ExamplesFile;
import kr.malmungchi.text.NormalizedText;
import kr.malmungchi.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameFinderTest {
  private final NameFinder finder = new NameFinder();

  @ParameterizedTest
  @ExamplesFile("name/mentions.txt")
  void finds(Examples example) {
    assertThat(found(example.input().strip())).isEqualTo(example.expected());
  }

  @Test
  void decomposedHangulIsFoundAsComposed() {
    String text = Normalizer.normalize("토비 랭커스터 교수는 웃었다.", Form.NFD);
    Mention mention = finder.of(document(text)).get(0);
    assertThat(mention.name()).isEqualTo("토비 랭커스터");
    assertThat(Normalizer.normalize(mention.span().in(text), Form.NFC)).isEqualTo("토비 랭커스터");
  }

  @Test
  void furnitureHasNoNames() {
    String text = "김서준 기자\n비가 온다.";
    Document document = document(text);
    Structure structure =
        new Structure(
            document.root(),
            List.of(new Block.Paragraph(new Span(7, text.length()))),
            List.of(new Furniture("byline", new Span(0, 6))));
    assertThat(finder.of(document.withStructure(structure))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../seeds", "../../shared/seeds"})
  void everyMentionStandsInTheSource(String folder) throws IOException {
    assumeThat(Files.isDirectory(Path.of(folder))).as("no documents in " + folder).isTrue();
    Readers readers = Readers.standard(Limits.defaults());
    for (Source source : Sources.below(Path.of(folder))) {
      Document document = readers.readerOf(source).read(source.load(Limits.defaults().fileBytes()));
      int end = 0;
      for (Mention mention : finder.of(document)) {
        assertThat(document.normalized(mention.span()).text()).isEqualTo(mention.name());
        assertThat(mention.span().start()).isGreaterThanOrEqualTo(end);
        end = mention.span().end();
        assertThat(document.blocks()).anyMatch(block -> block.span().contains(mention.span()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "ㄱ",
        "ㅋㅋㅋ ㅠㅠ",
        "\uD83D",
        "\uD83D\uDE00",
        "(",
        "()",
        "김",
        "김 ",
        "A",
        "A.",
        "Y 씨",
        "\u1100\u1161\u11A8",
        "이",
        "은",
        "CEO",
        "씨",
        "교수 교수 교수",
        "((((",
        "a(A",
        "가(A",
        "\u0000",
        "샘은 샘이 샘의"
      })
  void strangeTextsBreakNothing(String text) {
    for (Mention mention : finder.of(document(text))) {
      assertThat(NormalizedText.of(text, mention.span()).text()).isEqualTo(mention.name());
    }
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void hostileTextsTakeLinearTime() {
    for (String text :
        List.of(
            "가".repeat(500_000),
            "A".repeat(500_000),
            "가 ".repeat(500_000),
            "A ".repeat(500_000),
            "샘 ".repeat(250_000),
            "토비 랭커스터 교수는 ".repeat(5_000),
            "랭커스터는 ".repeat(50_000),
            "가(A".repeat(150_000),
            "챗A".repeat(150_000),
            "김민수".repeat(150_000),
            "김민수 ".repeat(150_000),
            "서울 마포구 ".repeat(50_000),
            "ㄱㅏ ".repeat(150_000),
            Normalizer.normalize("토비 랭커스터는 ".repeat(25_000), Form.NFD),
            many())) {
      assertThat(finder.of(document(text))).isNotNull();
    }
  }

  /** Very many different words that all look like names. */
  private static String many() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 400_000; i++) {
      text.append("트")
          .append((char) ('가' + i % 11_172))
          .append((char) ('가' + i / 37))
          .append("스 교수 ");
    }
    return text.toString();
  }

  private List<String> found(String text) {
    return finder.of(document(text)).stream()
        .map(mention -> mention.kind() + " " + mention.name())
        .toList();
  }

  private static Document document(String text) {
    Metadata metadata =
        new Metadata(
            "글",
            true,
            List.of(),
            Optional.empty(),
            Kind.UNKNOWN,
            Optional.empty(),
            "a.txt",
            "text");
    List<Block> blocks =
        text.isEmpty() ? List.of() : List.of(new Block.Paragraph(new Span(0, text.length())));
    return new Document(
        DocumentId.of("a.txt"),
        metadata,
        text,
        "",
        new Structure(Section.root(text.length(), List.of()), blocks, List.of()));
  }
}
