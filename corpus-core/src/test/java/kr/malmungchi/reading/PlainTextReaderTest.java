package kr.malmungchi.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.malmungchi.document.Block;
import kr.malmungchi.document.Document;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Plain text: what it tells of itself, what is no text, headings, blocks and repairs. */
class PlainTextReaderTest {
  @Test
  void plainTextHasAParagraphALine() {
    Document document = read("첫 줄이 제목이 된다\n\n  둘째 문단이다.  \r\n셋째 문단이다.\n-----\n");
    assertThat(document.blocks())
        .extracting(block -> document.text(block.span()))
        .containsExactly("첫 줄이 제목이 된다", "둘째 문단이다.", "셋째 문단이다.");
    assertThat(document.metadata().title()).isEqualTo("첫 줄이 제목이 된다");
    assertThat(document.metadata().titleDerived()).isTrue();
    assertThat(document.metadata().published()).isEqualTo(Optional.empty());
  }

  @Test
  void hardWrappedTextIsJoinedUpToTheBlankLine() {
    String line = "이 글은 한 줄의 너비가 정해져 있어서 문장이 여러 줄에 걸쳐\n";
    Document document = read(line.repeat(4) + "여기서 끝난다.\n\n" + line.repeat(4) + "둘째 문단도 끝난다.\n");
    assertThat(document.blocks()).hasSize(2);
    assertThat(document.text(document.blocks().get(1).span())).endsWith("둘째 문단도 끝난다.");
  }

  @Test
  void aDerivedTitleIsCutAtAWord() {
    assertThat(read("아주 긴 첫 줄은 " + "낱말 ".repeat(40)).metadata().title())
        .hasSizeLessThanOrEqualTo(61)
        .endsWith("낱말…");
  }

  static List<Examples> headings() throws IOException {
    return Examples.of("reading/headings.txt");
  }

  @ParameterizedTest
  @MethodSource("headings")
  void findsHeadings(Examples example) {
    List<String> outline = new ArrayList<>();
    collect(read(example.input()).root(), outline);
    assertThat(outline).isEqualTo(example.expected());
  }

  private static void collect(Section section, List<String> outline) {
    if (section.level() > 0) {
      outline.add(section.level() + " " + section.title());
    }
    section.sections().forEach(inner -> collect(inner, outline));
  }

  static List<Examples> facts() throws IOException {
    return Examples.of("reading/facts.txt");
  }

  @ParameterizedTest
  @MethodSource("facts")
  void findsWhatATextTellsOfItself(Examples example) {
    assertThat(told(read(example.input()).metadata())).isEqualTo(example.expected());
  }

  /** In one line each. */
  static List<String> told(Metadata metadata) {
    return List.of(
        (metadata.titleDerived() ? "title (derived): " : "title: ") + metadata.title(),
        "authors: " + String.join(", ", metadata.authors()),
        "published: " + metadata.published().map(PartialDate::toString).orElse("unknown"),
        "kind: " + metadata.kind().label(),
        "site: " + metadata.site().orElse("unknown"));
  }

  static List<Examples> pages() throws IOException {
    return Examples.of("reading/pages.txt");
  }

  /** Whole pages, in which the lines of furniture are marked with "» ". */
  @ParameterizedTest
  @MethodSource("pages")
  void tellsAPageFromItsText(Examples example) {
    Document document = read(example.input().replaceAll("(?m)^» ", ""));
    List<String> marked = new ArrayList<>();
    int at = 0;
    for (String line : document.text().split("\n", -1)) {
      Span place = new Span(at, at + line.length()).trimmed(document.text());
      boolean furniture =
          document.furniture().stream().anyMatch(part -> part.span().contains(place));
      marked.add((furniture && !line.isBlank() ? "» " : "") + line);
      at += line.length() + 1;
    }
    assertThat(String.join("\n", marked)).isEqualTo(example.input());
    assertThat(told(document.metadata())).isEqualTo(example.expected());
  }

  @Test
  void everyFactHasItsEvidenceAndPlace() {
    Document document =
        read("느린 강의 책\n지은이 | 강여울\n발행 | 2024년 5월\nISBN | 979-11-00000-00-0\n\n강은 느리게 흘렀다.\n");
    assertThat(document.structure().findings())
        .extracting(
            finding ->
                "%s %s, %s: %s"
                    .formatted(
                        finding.subject(),
                        finding.value(),
                        finding.evidence(),
                        finding.place().map(document::text).orElse("")))
        .containsExactly(
            "CHARSET UTF-8, valid UTF-8: ",
            "KIND book, ISBN: ISBN | 979-11-00000-00-0",
            "PUBLISHED 2024-05, imprint: 발행 | 2024년 5월",
            "AUTHOR 강여울, imprint: 지은이 | 강여울",
            "TITLE 느린 강의 책, title page: 느린 강의 책");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '†',
      textBlock =
          """
          강은 느리다. 그래서 좋다. † no short line has a date
          다리는 2023년 11월 17일에 무너졌다. † dates within the text only
          강은 느리다.⏎'강' 카테고리의 다른 글⏎물 (3) | 2024.05.23 | † dates of other posts only
          """)
  void anUnknownDateHasItsReason(String text, String reason) {
    assertThat(read(text.replace("⏎", "\n")).structure().findings())
        .filteredOn(finding -> finding.subject() == Subject.PUBLISHED)
        .extracting(Finding::value, Finding::evidence)
        .containsExactly(tuple("", reason));
  }

  static List<Examples> furniture() throws IOException {
    return Examples.of("reading/furniture-examples.txt");
  }

  @ParameterizedTest
  @MethodSource("furniture")
  void marksFurnitureAndKeepsItOutOfTheBody(Examples example) {
    Document document = read(example.input());
    assertThat(document.furniture())
        .extracting(part -> part.rule() + ": " + document.text(part.span()).replace("\n", " / "))
        .isEqualTo(example.expected());
    for (Furniture part : document.furniture()) {
      assertThat(document.blocks()).noneMatch(block -> block.span().touches(part.span()));
    }
  }

  static List<Examples> blocks() throws IOException {
    return Examples.of("reading/blocks.txt");
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void findsBlocksOfPlainText(Examples example) {
    Document document = read(example.input());
    assertThat(document.blocks())
        .extracting(block -> described(document, block))
        .isEqualTo(example.expected());
  }

  private static String described(Document document, Block block) {
    String markers =
        block instanceof Block.Footnote note
            ? note.markers().stream()
                .map(marker -> " <- " + document.text(marker))
                .collect(Collectors.joining())
            : "";
    return block.getClass().getSimpleName()
        + markers
        + ": "
        + document.text(block.span()).replace("\n", " / ");
  }

  static List<Examples> repairs() throws IOException {
    return Examples.of("reading/repairs.txt");
  }

  @ParameterizedTest
  @MethodSource("repairs")
  void mendsWhatBreaksHaveCutAndLeavesTheSourceAlone(Examples example) {
    Document document = read(example.input());
    assertThat(document.blocks())
        .extracting(block -> document.normalized(block.span()).text().replaceAll(" +", " "))
        .isEqualTo(example.expected());
    assertThat(document.text()).isEqualTo(example.input());
    boolean mended = document.blocks().stream().anyMatch(block -> hasBreak(document, block));
    assertThat(document.structure().findings())
        .filteredOn(finding -> finding.subject() == Finding.Subject.REPAIR)
        .hasSizeGreaterThanOrEqualTo(mended ? 1 : 0);
  }

  private static boolean hasBreak(Document document, Block block) {
    return document.text(block.span()).contains("\n");
  }

  @Test
  void aContentsPageIsFurnitureAndNotSearched() {
    Document document =
        read(
            """
            목차
            하나 1
            둘째 3
            셋째 5
            넷째 7
            다섯 9

            하나
            글이다.
            둘째
            글이다.
            셋째
            글이다.
            넷째
            글이다.
            다섯
            글이다.
            """);
    assertThat(document.furniture()).hasSize(1);
    assertThat(document.furniture().get(0).rule()).isEqualTo("contents-page");
    assertThat(document.text(document.furniture().get(0).span()))
        .isEqualTo("목차\n하나 1\n둘째 3\n셋째 5\n넷째 7\n다섯 9");
    assertThat(document.blocks())
        .extracting(block -> document.text(block.span()))
        .containsOnly("글이다.");
  }

  @Test
  void whatIsGivenUpIsSaid() {
    assertThat(limits(read("글이다. ".repeat(20_000))))
        .singleElement()
        .asString()
        .contains("longer than");
    assertThat(limits(read("1. 제목\n글이다.\n2. 제목\n글이다.\n".repeat(30_000))))
        .singleElement()
        .asString()
        .contains("headings");
    assertThat(limits(read("글이다.\n".repeat(1_000)))).isEmpty();
  }

  private static List<String> limits(Document document) {
    return document.structure().findings().stream()
        .filter(finding -> finding.subject() == Finding.Subject.LIMIT)
        .map(Finding::evidence)
        .toList();
  }

  @Test
  void everyLetterOfAnyPlainTextIsInOnePart() {
    String[] pieces = {
      "글이다. ", "글은 ", "제1장 강", "1. 물",
      "① 불", "- 항목", "[1] 주", "말[1]",
      "※ 표", "> 인용", "가 | 나", "목차",
      "강 12", "2023. 1. 2.", "[참고]", "\"열고",
      "닫고\"", "17", "\n", "\n",
      "\n\n", "\r\n", "\f", "\t",
      "\u200B", "\u00AD", "긴 문장이 이어져서 끝나지 않고 다음 줄로 넘어가는 일이 있다. 그래서 그 줄은", "제2조(뜻) 이 글은 ",
      "Q. 무엇인가?", "각주", "😀"
    };
    for (int seed = 0; seed < 3_000; seed++) {
      String text = "글" + RandomText.of(pieces, 60, seed);
      Document document = read(text);
      List<Span> parts = new ArrayList<>();
      document.blocks().forEach(block -> parts.add(block.span()));
      document.furniture().forEach(part -> parts.add(part.span()));
      collectHeadings(document.root(), parts);
      assertThat(uncovered(text, parts)).as("of seed %s: %s", seed, text).isEmpty();
    }
  }

  private static void collectHeadings(Section section, List<Span> parts) {
    if (section.level() > 0) {
      parts.add(section.heading());
    }
    section.sections().forEach(inner -> collectHeadings(inner, parts));
  }

  /** What lies in no part, or in two. */
  private static String uncovered(String text, List<Span> parts) {
    int[] times = new int[text.length()];
    for (Span part : parts) {
      for (int i = part.start(); i < part.end(); i++) {
        times[i]++;
      }
    }
    StringBuilder wrong = new StringBuilder();
    for (int i = 0; i < times.length; i++) {
      if (times[i] > 1 || (times[i] == 0 && Character.isLetterOrDigit(text.charAt(i)))) {
        wrong.append(text.charAt(i));
      }
    }
    return wrong.toString();
  }

  private static Document read(String text) {
    return ReadersTest.read("a.txt", text);
  }
}
