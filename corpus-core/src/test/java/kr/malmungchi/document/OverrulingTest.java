package kr.malmungchi.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import kr.malmungchi.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Furniture of a rule that is wrong becomes body, and comes back when it was right after all. */
class OverrulingTest {
  private static final Set<String> RULES = Set.of("contents-page", "counts", "teaser");

  @Test
  void eachLineOfItsFurnitureIsAParagraphAtItsPlace() {
    String text = "첫 문단이다.\n조회 12\n\n  추천 3  \r\n둘째 문단이다.\n";
    Document document =
        document(
            text,
            List.of(),
            List.of(paragraph(text, "첫 문단이다."), paragraph(text, "둘째 문단이다.")),
            List.of(new Furniture("counts", between(text, "조회 12", "추천 3"))));

    Document decided = document.overruling(Set.of("counts"));

    assertThat(words(decided)).containsExactly("첫 문단이다.", "조회 12", "추천 3", "둘째 문단이다.");
    assertThat(decided.structure().overruled()).containsExactly("counts");
    assertThat(decided.overruling(Set.of())).isEqualTo(document);
  }

  @Test
  void headingsInsideAContentsPageStayHeadings() {
    String text = "차례\n제1장 물 3\n부록\n제2장 불 9\n본문이다.\n";
    Document document =
        document(
            text,
            List.of(span(text, "부록")),
            List.of(paragraph(text, "본문이다.")),
            List.of(new Furniture("contents-page", between(text, "차례", "제2장 불 9"))));

    Document decided = document.overruling(Set.of("contents-page"));

    assertThat(words(decided)).containsExactly("차례", "제1장 물 3", "제2장 불 9", "본문이다.");
    assertThat(decided.root()).isEqualTo(document.root());
    assertThat(decided.overruling(Set.of())).isEqualTo(document);
  }

  @Test
  void aLineThatAnotherRuleHasStaysFurniture() {
    String text = "추천 글\n조회 12\n";
    Document document =
        document(
            text,
            List.of(),
            List.of(),
            List.of(
                new Furniture("teaser", between(text, "추천 글", "조회 12")),
                new Furniture("counts", span(text, "조회 12"))));

    assertThat(words(document.overruling(Set.of("teaser")))).containsExactly("추천 글");
    assertThat(words(document.overruling(Set.of("teaser", "counts"))))
        .containsExactly("추천 글", "조회 12");
    assertThat(words(document.overruling(Set.of("counts")))).isEmpty();
  }

  @Test
  void whatStandsInTheMiddleOfAWordIsReadAgain() {
    String text = "낱말이 끊\n- 12 -\n긴 문단이다.";
    Span all = new Span(0, text.length());
    Structure structure =
        new Structure(
            Section.root(text.length(), List.of()),
            List.of(new Block.Paragraph(all)),
            List.of(new Furniture("counts", span(text, "- 12 -"))),
            List.of(span(text, "\n- 12 -\n")),
            List.of());
    Document document = document(text, List.of(), List.of(), List.of()).withStructure(structure);

    assertThat(document.normalized(all).text()).isEqualTo("낱말이 끊긴 문단이다.");
    Document decided = document.overruling(Set.of("counts"));
    assertThat(decided.normalized(all).text()).isEqualTo("낱말이 끊 - 12 - 긴 문단이다.");
    assertThat(decided.blocks()).isEqualTo(document.blocks());
    assertThat(decided.overruling(Set.of())).isEqualTo(document);
  }

  @Test
  void rulesThatDoNotOccurChangeNothing() {
    Document document = random(7);
    assertThat(document.overruling(Set.of("nothing"))).isEqualTo(document);
  }

  static IntStream seeds() {
    return IntStream.range(0, 500);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void itCanBeUndoneAndDoesNotDependOnWhatWasDecidedBefore(int seed) {
    Document document = random(seed);
    for (Set<String> first : Sets.powerSet(RULES)) {
      Document decided = document.overruling(first);
      assertThat(decided.overruling(Set.of())).isEqualTo(document);
      for (Set<String> second : Sets.powerSet(RULES)) {
        assertThat(decided.overruling(second)).isEqualTo(document.overruling(second));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void exactlyTheLinesThatNothingElseHasBecomeBody(int seed) {
    Document document = random(seed);
    for (Set<String> rules : Sets.powerSet(RULES)) {
      List<Block> added = new ArrayList<>(document.overruling(rules).blocks());
      assertThat(added).containsAll(document.blocks());
      added.removeAll(document.blocks());
      assertThat(added).isEqualTo(expected(document, rules));
    }
  }

  /** As the rule is told to people, line by line. */
  private static List<Block> expected(Document document, Set<String> rules) {
    List<Block> expected = new ArrayList<>();
    for (Span line : lines(document.text())) {
      boolean meant =
          document.furniture().stream()
              .anyMatch(part -> rules.contains(part.rule()) && part.span().contains(line));
      boolean taken =
          document.blocks().stream().anyMatch(block -> block.span().touches(line))
              || headings(document.root()).stream().anyMatch(heading -> heading.touches(line))
              || document.furniture().stream()
                  .anyMatch(part -> !rules.contains(part.rule()) && part.span().touches(line));
      if (meant && !taken) {
        expected.add(new Block.Paragraph(line));
      }
    }
    return expected;
  }

  @Test
  @Timeout(20)
  void veryManyLinesTakeSeconds() {
    String text = "조회 1\n".repeat(300_000);
    List<Furniture> parts =
        lines(text).stream().map(line -> new Furniture("counts", line)).toList();
    Document document = document(text, List.of(), List.of(), parts);

    Document decided = document.overruling(Set.of("counts"));

    assertThat(decided.blocks()).hasSize(300_000);
    assertThat(decided.overruling(Set.of()).blocks()).isEmpty();
  }

  /**
   * Lines that are headings, blocks of one line or several, or furniture; furniture may hold
   * headings, lie inside a long block, or overlap furniture of another rule.
   */
  private static Document random(int seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i >= 0; i--) {
      text.append(random.nextInt(4) == 0 ? " " : "줄 " + i)
          .append(random.nextInt(5) == 0 ? "\r\n" : "\n");
    }
    List<Span> lines = lines(text.toString());
    List<Span> headings = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    List<Furniture> furniture = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      int end = Math.min(lines.size(), at + 1 + random.nextInt(4));
      Span run = lines.get(at).union(lines.get(end - 1));
      switch (random.nextInt(6)) {
        case 0 -> lines.subList(at, end).forEach(headings::add);
        case 1 -> blocks.add(new Block.Quotation(run));
        case 2 -> blocks.add(new Block.Paragraph(run));
        case 3 -> furniture.add(new Furniture(rule(random), run));
        case 4 -> {
          furniture.add(new Furniture(rule(random), run));
          furniture.add(new Furniture(rule(random), lines.get(end - 1)));
          headings.add(lines.get(at));
        }
        case 5 -> {
          if (end - at > 2) {
            blocks.add(new Block.Paragraph(run));
            furniture.add(new Furniture(rule(random), lines.get(at + 1)));
          }
        }
        default -> throw new AssertionError();
      }
      at = end;
    }
    return document(text.toString(), headings, blocks, furniture);
  }

  private static String rule(Random random) {
    return RULES.stream().sorted().toList().get(random.nextInt(RULES.size()));
  }

  private static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        Span line = new Span(start, i).trimmed(text);
        if (!line.isEmpty()) {
          lines.add(line);
        }
        start = i + 1;
      }
    }
    return lines;
  }

  private static Document document(
      String text, List<Span> headings, List<Block> blocks, List<Furniture> furniture) {
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      int end = i + 1 < headings.size() ? headings.get(i + 1).start() : text.length();
      Span heading = headings.get(i);
      sections.add(new Section("제목", 1, heading, new Span(heading.start(), end), List.of()));
    }
    return new Document(
        new DocumentId("a"),
        new Metadata(
            "제목", false, List.of(), Optional.empty(), Kind.NOTE, Optional.empty(), "a.txt", "text"),
        text,
        "test/1",
        new Structure(Section.root(text.length(), sections), blocks, furniture));
  }

  private static List<Span> headings(Section section) {
    List<Span> headings = new ArrayList<>();
    for (Section inner : section.sections()) {
      headings.add(inner.heading());
      headings.addAll(headings(inner));
    }
    return headings;
  }

  private static List<String> words(Document document) {
    return document.blocks().stream().map(block -> document.text(block.span())).toList();
  }

  private static Block paragraph(String text, String words) {
    return new Block.Paragraph(span(text, words));
  }

  private static Span between(String text, String first, String last) {
    return span(text, first).union(span(text, last));
  }

  private static Span span(String text, String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }
}
