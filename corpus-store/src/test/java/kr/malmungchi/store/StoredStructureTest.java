package kr.malmungchi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import kr.malmungchi.document.Block;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Furniture;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.document.Section;
import kr.malmungchi.text.Span;
import org.junit.jupiter.api.Test;

final class StoredStructureTest {
  /** What is in people's catalogues: a change of it needs a new version. */
  private static final String STORED =
      """
      {"version":1,\
      "sections":[["",0,0,0,0,20,1],["머리말",1,0,3,0,20,1],["하나",2,4,6,4,20,0]],\
      "blocks":[["p",7,8],["q",8,9],["f",9,10],["r",10,11],["l",11,12]],\
      "furniture":[["view-counts",12,20]]}""";

  private static final Section ROOT =
      Section.root(
          20,
          List.of(
              new Section(
                  "머리말",
                  1,
                  new Span(0, 3),
                  new Span(0, 20),
                  List.of(new Section("하나", 2, new Span(4, 6), new Span(4, 20), List.of())))));
  private static final List<Block> BLOCKS =
      List.of(
          new Block.Paragraph(new Span(7, 8)),
          new Block.Quotation(new Span(8, 9)),
          new Block.Footnote(new Span(9, 10)),
          new Block.Reference(new Span(10, 11)),
          new Block.Listing(new Span(11, 12)));
  private static final List<Furniture> FURNITURE =
      List.of(new Furniture("view-counts", new Span(12, 20)));

  @Test
  void writesTheStoredForm() {
    Document document =
        new Document(
            new DocumentId("a"),
            new Metadata(
                "제목", false, List.of(), Optional.empty(), Kind.NOTE, "a.txt", "text, UTF-8"),
            "머".repeat(20),
            "test/1",
            ROOT,
            BLOCKS,
            FURNITURE);

    assertThat(StoredStructure.of(document).json()).isEqualTo(STORED);
  }

  @Test
  void readsTheStoredForm() throws Exception {
    StoredStructure stored = StoredStructure.parse(STORED);

    assertThat(stored.root()).isEqualTo(ROOT);
    assertThat(stored.blocks()).map(StoredStructure.StoredSpan::block).isEqualTo(BLOCKS);
    assertThat(stored.furniture()).map(StoredStructure.StoredSpan::furniture).isEqualTo(FURNITURE);
  }

  @Test
  void refusesAnotherVersion() {
    assertThatThrownBy(
            () -> StoredStructure.parse(STORED.replace("\"version\":1", "\"version\":2")))
        .hasMessageContaining("version 2");
  }
}
