package kr.malmungchi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kr.malmungchi.document.DocumentCard;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.document.Passage;
import kr.malmungchi.search.Hit;
import kr.malmungchi.text.Span;
import org.junit.jupiter.api.Test;

/** Text in the columns of a terminal. */
final class LayoutTest {

  @Test
  void hangulIsTwoColumnsWide() {
    assertThat(DisplayWidth.of("가a")).isEqualTo(3);
    assertThat(DisplayWidth.of("가".codePointAt(0))).isEqualTo(2);
    assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1);
    assertThat(DisplayWidth.of("\u001b")).isZero();
  }

  @Test
  void cutsBetweenCharacters() {
    assertThat(DisplayWidth.cut("가나다라", 8)).isEqualTo("가나다라");
    assertThat(DisplayWidth.cut("가나다라", 7)).isEqualTo("가나다…");
    assertThat(DisplayWidth.cut("가나다라", 6)).isEqualTo("가나…");
    assertThat(DisplayWidth.cut("😀😀", 3)).isEqualTo("😀…");
  }

  @Test
  void documentsCannotCommandTheTerminal() {
    assertThat(DisplayWidth.oneLine("제목\u001b[2J\n끝")).isEqualTo("제목 [2J 끝");
  }

  @Test
  void alignsColumnsOfMixedText() {
    Table table = new Table();
    table.row("제목", "글자");
    table.row("Altman", "12");
    table.row("반도체", "3,400");
    assertThat(table.lines()).containsExactly("제목    글자", "Altman  12", "반도체  3,400");
  }

  @Test
  void snippetsFitIntoThreeLinesAroundTheHighlights() {
    String text = "앞에 있는 말이 길게 이어진다. ".repeat(30) + "여기 북극성 계획이 있다. " + "뒤의 말도 길다. ".repeat(30);
    int at = text.indexOf("북극성");

    List<String> lines = snippet(text, 1000, new Span(at, at + 3));

    assertThat(lines).hasSizeBetween(2, 3);
    assertThat(lines).allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(40));
    assertThat(String.join(" ", lines)).startsWith("…").contains("여기 북극성 계획이").endsWith("…");
  }

  @Test
  void snippetsPreferThePlaceWithMostWords() {
    String text = "수문 " + "사이에 낀 말 ".repeat(40) + "수문 설계";
    int far = text.lastIndexOf("수문");

    List<String> lines =
        snippet(text, 0, new Span(0, 2), new Span(far, far + 2), new Span(far + 3, far + 5));

    assertThat(String.join(" ", lines)).startsWith("…").endsWith("수문 설계");
  }

  @Test
  void shortPassagesAreShownWhole() {
    assertThat(snippet("첫 줄이다.\n둘째 줄이다.", 0)).containsExactly("첫 줄이다. 둘째 줄이다.");
  }

  @Test
  void marksHighlightsAcrossLines() {
    Hit hit = hit("가나다라 마바사아 자차", 0, new Span(2, 7));
    assertThat(Snippet.of(hit, 10, word -> "[" + word + "]"))
        .containsExactly("가나[다라]", "[마바]사아", "자차");
  }

  private static List<String> snippet(String text, int start, Span... highlights) {
    return Snippet.of(hit(text, start, highlights), 40, word -> word);
  }

  /** A passage that begins at {@code start} of its document; {@code highlights} count in it. */
  private static Hit hit(String text, int start, Span... highlights) {
    Metadata metadata =
        new Metadata(
            "제목", false, List.of(), Optional.empty(), Kind.NOTE, Optional.empty(), "a.txt", "text");
    return new Hit(
        new DocumentCard(new DocumentId("a"), metadata),
        new Passage(List.of(), new Span(start, start + text.length()), text),
        List.of(highlights).stream()
            .map(span -> new Span(start + span.start(), start + span.end()))
            .toList(),
        1,
        List.of());
  }
}
