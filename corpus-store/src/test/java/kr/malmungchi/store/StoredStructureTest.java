package kr.malmungchi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import kr.malmungchi.document.Block;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Finding;
import kr.malmungchi.document.Finding.Certainty;
import kr.malmungchi.document.Finding.Subject;
import kr.malmungchi.document.Furniture;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.document.Section;
import kr.malmungchi.document.Structure;
import kr.malmungchi.text.Span;
import org.junit.jupiter.api.Test;

final class StoredStructureTest {
  /** What is in people's catalogues: a change of it needs a new version. */
  private static final String STORED =
      """
      {"version":2,\
      "sections":[["",0,0,0,0,20,1],["\\uBA38\\uB9AC\\uB9D0",1,0,3,0,20,1],["\\uD558\\uB098",2,4,6,4,20,0]],\
      "blocks":[["p",7,8],["q",8,9],["f",9,10],["r",10,11],["l",11,12]],\
      "furniture":[["counts",12,20]],\
      "overruled":["counts"],\
      "gaps":[[7,8]],\
      "markers":[[2,7,8]],\
      "findings":[["kind","note","front matter",4,6,"likely"],\
      ["limit","","too many headings",-1,-1,"certain"]]}""";

  private static final String STORED_BY_VERSION_1 =
      """
      {"version":1,\
      "sections":[["",0,0,0,0,20,1],["머리말",1,0,3,0,20,1],["하나",2,4,6,4,20,0]],\
      "blocks":[["p",7,8],["f",9,10]],\
      "furniture":[["counts",12,20]]}""";

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
  private static final Structure STRUCTURE =
      new Structure(
          ROOT,
          List.of(
              new Block.Paragraph(new Span(7, 8)),
              new Block.Quotation(new Span(8, 9)),
              new Block.Footnote(new Span(9, 10), List.of(new Span(7, 8))),
              new Block.Reference(new Span(10, 11)),
              new Block.Listing(new Span(11, 12))),
          List.of(new Furniture("counts", new Span(12, 20), true)),
          List.of(new Span(7, 8)),
          List.of(
              new Finding(
                  Subject.KIND,
                  "note",
                  "front matter",
                  Optional.of(new Span(4, 6)),
                  Certainty.LIKELY),
              new Finding(
                  Subject.LIMIT, "", "too many headings", Optional.empty(), Certainty.CERTAIN)));

  @Test
  void writesTheStoredForm() {
    Document document =
        new Document(
            new DocumentId("a"),
            new Metadata(
                "제목",
                false,
                List.of(),
                Optional.empty(),
                Kind.NOTE,
                Optional.empty(),
                "a.txt",
                "text, UTF-8"),
            "머".repeat(20),
            "test/1",
            STRUCTURE);

    assertThat(StoredStructure.of(document).json()).isEqualTo(STORED);
  }

  @Test
  void readsTheStoredForm() throws Exception {
    assertThat(StoredStructure.parse(STORED).structure()).isEqualTo(STRUCTURE);
  }

  @Test
  void readsTheFormOfVersion1() throws Exception {
    assertThat(StoredStructure.parse(STORED_BY_VERSION_1).structure())
        .isEqualTo(
            new Structure(
                ROOT,
                List.of(new Block.Paragraph(new Span(7, 8)), new Block.Footnote(new Span(9, 10))),
                List.of(new Furniture("counts", new Span(12, 20)))));
  }

  @Test
  void refusesANewerVersion() {
    assertThatThrownBy(
            () -> StoredStructure.parse(STORED.replace("\"version\":2", "\"version\":3")))
        .hasMessageContaining("version 3");
  }
}
