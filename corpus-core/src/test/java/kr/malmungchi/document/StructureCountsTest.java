package kr.malmungchi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Optional;
import kr.malmungchi.document.StructureCounts.Rule;
import kr.malmungchi.text.Span;
import org.junit.jupiter.api.Test;

class StructureCountsTest {
  private static final String TEXT = "조회 12\n추천 3\n\n머리말\n본문이다.1)\n> 남의 말\n1) 풀이\n2) 남은 풀이\n조회 5\n";

  @Test
  void countsWhatTheStructureHas() {
    Section heading = new Section("머리말", 1, span("머리말"), rest("머리말"), List.of());
    Document document =
        document(
            new Structure(
                Section.root(TEXT.length(), List.of(heading)),
                List.of(
                    new Block.Paragraph(span("본문이다.1)")),
                    new Block.Quotation(span("> 남의 말")),
                    new Block.Footnote(span("1) 풀이"), List.of(span("1)"))),
                    new Block.Footnote(span("2) 남은 풀이"))),
                List.of(
                    new Furniture("counts", span("조회 12\n추천 3"), true),
                    new Furniture("counts", span("조회 5"), true)),
                List.of(span("\n> ")),
                List.of()));

    StructureCounts counts = StructureCounts.of(document);

    assertThat(counts.sections()).isEqualTo(ImmutableSortedMap.of(1, 1));
    assertThat(counts.blocks())
        .isEqualTo(ImmutableSortedMap.of("footnote", 2, "paragraph", 1, "quotation", 1));
    assertThat(counts.notes()).isEqualTo(2);
    assertThat(counts.tiedNotes()).isEqualTo(1);
    assertThat(counts.gaps()).isEqualTo(1);
    assertThat(counts.rules()).containsExactly(new Rule("counts", true, 2, 3, 10));
    assertThat(counts.characters()).isEqualTo(34);
    assertThat(counts.bodyCharacters()).isEqualTo(21);
    assertThat(counts.bodyShare()).isCloseTo(0.62, within(0.01));
  }

  @Test
  void anEmptyTextHasNoBody() {
    Document empty =
        new Document(
            new DocumentId("a"),
            metadata(),
            "",
            "test/1",
            new Structure(Section.root(0, List.of()), List.of(), List.of()));
    assertThat(StructureCounts.of(empty).bodyShare()).isZero();
  }

  private static Document document(Structure structure) {
    return new Document(new DocumentId("a"), metadata(), TEXT, "test/1", structure);
  }

  private static Metadata metadata() {
    return new Metadata(
        "제목", false, List.of(), Optional.empty(), Kind.NOTE, Optional.empty(), "a.txt", "text");
  }

  private static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }

  private static Span rest(String words) {
    return new Span(TEXT.indexOf(words), TEXT.length());
  }
}
