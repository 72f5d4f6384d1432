package kr.malmungchi.catalog;

import static kr.malmungchi.catalog.TestDocuments.book;
import static kr.malmungchi.catalog.TestDocuments.document;
import static kr.malmungchi.catalog.TestDocuments.id;
import static kr.malmungchi.catalog.TestDocuments.metadata;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kr.malmungchi.document.Block;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.document.PartialDate;
import kr.malmungchi.document.Section;
import kr.malmungchi.document.Structure;
import kr.malmungchi.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every {@link Catalog} gives back what was put into it, to the letter. */
interface FidelityContract extends OpenedCatalog {
  @Test
  default void givesBackEveryFieldOfADocument() {
    Document document = book();
    put(document);

    assertThat(catalog().find(document.id())).contains(document);
    assertThat(catalog().entry(document.id()).orElseThrow().card()).isEqualTo(document.card());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "한 줄\r\n두 줄\n\n\t넷째 줄 ",
        "웃음 😀, 가족 👨‍👩‍👧, 옛한글 ᄒᆞᆫ글, 漢字, \uFEFF, \u200B, \uE000",
        "NUL\0이 있는 글",
        "'; DROP TABLE document; -- :id ? <x>"
      })
  default void givesBackTextsExactly(String text) {
    put(document("a", text));

    assertThat(catalog().find(id("a"))).contains(document("a", text));
  }

  @Test
  default void givesBackDecomposedHangulAsItIs() {
    String decomposed = Normalizer.normalize("샘 올트먼은 복귀했다.", Form.NFD);
    put(document("a", decomposed));

    assertThat(catalog().find(id("a")).orElseThrow().text()).isEqualTo(decomposed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023", "2023-11", "2023-11-22", "0987"})
  default void givesBackDatesInTheirPrecision(String published) {
    Optional<PartialDate> date = PartialDate.parse(published);
    put(document("a", "글").withMetadata(metadata("제목", date)));

    assertThat(date).isPresent();
    assertThat(catalog().find(id("a")).orElseThrow().metadata().published()).isEqualTo(date);
  }

  @Test
  default void givesBackEveryKind() {
    for (Kind kind : Kind.values()) {
      Document document =
          document("a", "글")
              .withMetadata(
                  new Metadata(
                      "제목",
                      false,
                      List.of(),
                      Optional.empty(),
                      kind,
                      Optional.empty(),
                      "a.txt",
                      "text, UTF-8"));
      put(document);
      assertThat(catalog().find(id("a"))).contains(document);
    }
  }

  @Test
  default void takesThousandsOfBlocksAndDocuments() {
    String text = "가나다라마\n".repeat(20_000);
    List<Block> blocks =
        IntStream.range(0, 20_000)
            .<Block>mapToObj(i -> new Block.Listing(new Span(6 * i, 6 * i + 5)))
            .toList();
    Document large =
        new Document(
            id("large"),
            metadata("목록", Optional.empty()),
            text,
            "test/1:large",
            new Structure(Section.root(text.length(), List.of()), blocks, List.of()));
    put(large);
    put(IntStream.range(0, 2_000).mapToObj(i -> document("n" + i, "글")).toArray(Document[]::new));

    assertThat(catalog().find(id("large"))).contains(large);
    assertThat(catalog().size()).isEqualTo(2_001);
  }
}
