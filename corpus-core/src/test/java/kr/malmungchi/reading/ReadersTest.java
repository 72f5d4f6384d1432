package kr.malmungchi.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import kr.malmungchi.Limits;
import kr.malmungchi.document.Block;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Finding;
import kr.malmungchi.document.Finding.Subject;
import kr.malmungchi.document.Furniture;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.document.PartialDate;
import kr.malmungchi.document.PassageCutter;
import kr.malmungchi.document.Section;
import kr.malmungchi.text.Examples;
import kr.malmungchi.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReadersTest {
  private static final String REPORT =
      """
      ---
      title: 인공지능 정책 보고서
      author: 윤세라, 배소담
      date: 2025-04-10
      kind: report
      ---

      # 들어가며

      첫 문단이다.
      같은 문단의 둘째 줄이다.

      ## 배경

      > 위원회의 말이다.

      - 첫째 항목
        - 안쪽 항목
      - 둘째 항목

      | 나라 | 법 |
      |---|---|
      | 한국 | 기본법 |

      주석이 달린 글[^1].

      [^1]: 첫째 주석이다.
      [^2]: 둘째 주석이다.

      결론 **굵은** 제목
      ------------------

      끝이다.
      """;

  @Test
  void markdownHeadingsBecomeSections() {
    Section root = read("a.md", REPORT).root();
    assertThat(root.sections()).extracting(Section::title).containsExactly("들어가며");
    assertThat(root.sections().get(0).sections())
        .extracting(Section::title)
        .containsExactly("배경", "결론 굵은 제목");
  }

  @Test
  void everySectionBeginsWithItsHeading() {
    Document document = read("a.md", REPORT);
    Section background = document.root().sections().get(0).sections().get(0);
    assertThat(document.text(background.heading())).isEqualTo("## 배경");
    assertThat(document.text(background.span()))
        .startsWith("## 배경")
        .contains("둘째 주석이다.")
        .doesNotContain("결론");
  }

  @Test
  void frontMatterBecomesMetadataAndFurniture() {
    Document document = read("a.md", REPORT);
    assertThat(document.metadata().title()).isEqualTo("인공지능 정책 보고서");
    assertThat(document.metadata().titleDerived()).isFalse();
    assertThat(document.metadata().authors()).containsExactly("윤세라", "배소담");
    assertThat(document.metadata().published()).isEqualTo(PartialDate.parse("2025-04-10"));
    assertThat(document.metadata().kind()).isEqualTo(Kind.REPORT);
    assertThat(document.furniture()).hasSize(1);
    assertThat(document.text(document.furniture().get(0).span()))
        .startsWith("---\ntitle")
        .endsWith("---");
  }

  @Test
  void markdownBlocksKeepTheirKindAndWords() {
    Document document = read("a.md", REPORT);
    assertThat(document.blocks())
        .extracting(block -> block.getClass().getSimpleName() + ": " + document.text(block.span()))
        .containsExactly(
            "Paragraph: 첫 문단이다.\n같은 문단의 둘째 줄이다.",
            "Quotation: > 위원회의 말이다.",
            "Listing: - 첫째 항목\n  - 안쪽 항목",
            "Listing: - 둘째 항목",
            "Listing: | 나라 | 법 |\n|---|---|\n| 한국 | 기본법 |",
            "Paragraph: 주석이 달린 글[^1].",
            "Footnote: [^1]: 첫째 주석이다.",
            "Footnote: [^2]: 둘째 주석이다.",
            "Paragraph: 끝이다.");
  }

  @Test
  void theOnlyTopHeadingIsTheTitle() {
    assertThat(read("a.md", "# 제목\n\n글\n").metadata().title()).isEqualTo("제목");
    Document two = read("a.md", "# *하나*\n\n글\n\n# 둘\n");
    assertThat(two.metadata().title()).isEqualTo("하나");
    assertThat(two.metadata().titleDerived()).isTrue();
  }

  @Test
  void windowsLineEndsChangeNothing() {
    Document document = read("a.md", REPORT.replace("\n", "\r\n"));
    assertThat(document.metadata().title()).isEqualTo("인공지능 정책 보고서");
    assertThat(document.blocks()).hasSize(9);
    assertThat(document.text(document.blocks().get(8).span())).isEqualTo("끝이다.");
  }

  @Test
  void plainTextHasAParagraphALine() {
    Document document = read("a.txt", "첫 줄이 제목이 된다\n\n  둘째 문단이다.  \r\n셋째 문단이다.\n-----\n");
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
    Document document =
        read("a.txt", line.repeat(4) + "여기서 끝난다.\n\n" + line.repeat(4) + "둘째 문단도 끝난다.\n");
    assertThat(document.blocks()).hasSize(2);
    assertThat(document.text(document.blocks().get(1).span())).endsWith("둘째 문단도 끝난다.");
  }

  @Test
  void aDerivedTitleIsCutAtAWord() {
    assertThat(read("a.txt", "아주 긴 첫 줄은 " + "낱말 ".repeat(40)).metadata().title())
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
    collect(read("a.txt", example.input()).root(), outline);
    assertThat(outline).isEqualTo(example.expected());
  }

  static List<Examples> facts() throws IOException {
    return Examples.of("reading/facts.txt");
  }

  @ParameterizedTest
  @MethodSource("facts")
  void findsWhatATextTellsOfItself(Examples example) {
    assertThat(told(read("a.txt", example.input()).metadata())).isEqualTo(example.expected());
  }

  private static List<String> told(Metadata metadata) {
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
    Document document = read("a.txt", example.input().replaceAll("(?m)^» ", ""));
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
        read(
            "a.txt",
            "느린 강의 책\n지은이 | 강여울\n발행 | 2024년 5월\nISBN | 979-11-00000-00-0\n\n강은 느리게 흘렀다.\n");
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
    assertThat(read("a.txt", text.replace("⏎", "\n")).structure().findings())
        .filteredOn(finding -> finding.subject() == Subject.PUBLISHED)
        .extracting(Finding::value, Finding::evidence)
        .containsExactly(tuple("", reason));
  }

  @Test
  void whatFrontMatterDoesNotTellIsLookedForInTheText() {
    Document document =
        read(
            "a.md",
            """
            ---
            title: 느린 강
            publisher: 물결출판
            ---

            # 첫째 마당

            강여울 기자 | 입력 2024.03.05 09:12

            강은 느리게 흐른다. 그래서 좋다.
            :contentReference[oaicite:0]{index=0}
            둘째 줄이다.

            # 둘째 마당

            ## 함께 보면 좋은 글

            도움이 더 필요하시면 언제든지 말씀해 주세요!
            """);
    assertThat(told(document.metadata()))
        .containsExactly(
            "title: 느린 강", "authors: 강여울", "published: 2024-03-05", "kind: news", "site: 물결출판");
    assertThat(document.furniture())
        .extracting(Furniture::rule)
        .containsExactly(
            "front-matter", "post-head", "machine-residue", "related-posts", "machine-residue");
    assertThat(document.blocks())
        .extracting(block -> document.text(block.span()))
        .containsExactly("강은 느리게 흐른다. 그래서 좋다.", "둘째 줄이다.");
  }

  @Test
  @Timeout(60)
  void noLineKeepsARuleBusy() {
    StringBuilder text = new StringBuilder();
    for (String piece :
        List.of(
            "공유 ",
            "가",
            "가 ",
            "1 ",
            "1",
            "1 | ",
            "#가 ",
            "#",
            " | ",
            "가 > ",
            "조회 1 추천 ",
            "댓글 1 ",
            "강여울, ",
            "강여울 ",
            "a@a.",
            "글 ",
            "2024. 3. 5. ",
            "2024",
            "만족 ",
            "정치 경제 ",
            "저작권자 ",
            "무단 ",
            "-",
            "·",
            "'",
            "(",
            "[a=",
            "http://",
            "이전 글 ",
            "좋아요 ",
            "초판 1쇄 ",
            "발행 ",
            "로그인 전체 ",
            "by ",
            ". ")) {
      text.append((piece.repeat(121) + "가").repeat(2)).append('\n');
      text.append(piece.repeat(1 + 118 / piece.length()), 0, 118).append("!\n");
    }
    assertThat(read("a.txt", text.toString().repeat(20)).blocks()).isNotEmpty();
    assertThat(read("a.txt", "공유 ".repeat(2_000_000)).text()).hasSize(6_000_000);
  }

  static List<Examples> furniture() throws IOException {
    return Examples.of("reading/furniture-examples.txt");
  }

  @ParameterizedTest
  @MethodSource("furniture")
  void marksFurnitureAndKeepsItOutOfTheBody(Examples example) {
    Document document = read("a.txt", example.input());
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
    Document document = read("a.txt", example.input());
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
    Document document = read("a.txt", example.input());
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

  private static void collect(Section section, List<String> outline) {
    if (section.level() > 0) {
      outline.add(section.level() + " " + section.title());
    }
    section.sections().forEach(inner -> collect(inner, outline));
  }

  @Test
  void aContentsPageIsFurnitureAndNotSearched() {
    Document document =
        read(
            "a.txt",
            "목차\n하나 1\n둘째 3\n셋째 5\n넷째 7\n다섯 9\n\n하나\n글이다.\n둘째\n글이다.\n셋째\n글이다.\n넷째\n글이다.\n다섯\n글이다.\n");
    assertThat(document.furniture()).hasSize(1);
    assertThat(document.furniture().get(0).rule()).isEqualTo("contents-page");
    assertThat(document.text(document.furniture().get(0).span()))
        .isEqualTo("목차\n하나 1\n둘째 3\n셋째 5\n넷째 7\n다섯 9");
    assertThat(document.blocks())
        .extracting(block -> document.text(block.span()))
        .containsOnly("글이다.");
  }

  @Test
  @Timeout(60)
  void hostilePlainTextTakesLinearTime() {
    for (String line :
        List.of(
            "1. 제목\n",
            "제목 1\n",
            "목차\n",
            "제1부\n\n",
            "가\n\n",
            "① 가\n글이다.\n",
            "제목 .... 9\n",
            "[1] 글[1]\n",
            "글이\n\n12\n",
            "가나다는\n",
            "2023. 1. 1.\n글이다.\n",
            "가 | 나\n")) {
      assertThat(read("a.txt", line.repeat(20_000)).text()).isNotEmpty();
    }
  }

  @Test
  @Timeout(60)
  void hostileLinesTakeLinearTime() {
    for (String piece :
        List.of("\"", "(", "“", "?!", "가\u0301\u0302", "\u0301", "1. ", "[1]", ".·", "글이다. ")) {
      Document document = read("a.txt", "글 " + piece.repeat(300_000));
      assertThat(document.blocks()).isNotEmpty();
      assertThat(new PassageCutter().cut(document)).isNotEmpty();
    }
  }

  @Test
  void whatIsGivenUpIsSaid() {
    assertThat(limits(read("a.txt", "글이다. ".repeat(20_000))))
        .singleElement()
        .asString()
        .contains("longer than");
    assertThat(limits(read("a.txt", "1. 제목\n글이다.\n2. 제목\n글이다.\n".repeat(30_000))))
        .singleElement()
        .asString()
        .contains("headings");
    assertThat(limits(read("a.txt", "글이다.\n".repeat(1_000)))).isEmpty();
  }

  private static List<String> limits(Document document) {
    return document.structure().findings().stream()
        .filter(finding -> finding.subject() == Finding.Subject.LIMIT)
        .map(Finding::evidence)
        .toList();
  }

  @Test
  void otherEndingsAreRefusedWithTheKnownOnes() {
    Source picture = Source.bytes(new DocumentId("a"), "그림.PNG", new byte[] {1});
    assertThatThrownBy(() -> Readers.standard(Limits.defaults()).readerOf(picture))
        .hasMessage(
            "no reader for .png files; known endings are .htm, .html, .log, .markdown, .md, .text, .txt, .xhtml");
  }

  @Test
  void theSameBytesHaveTheSameFingerprintUntilTheyChange() {
    assertThat(read("a.txt", "글").fingerprint()).isEqualTo(read("b.txt", "글").fingerprint());
    assertThat(read("a.txt", "글").fingerprint()).isNotEqualTo(read("a.txt", "글 ").fingerprint());
    assertThat(read("a.txt", "글").fingerprint()).isNotEqualTo(read("a.md", "글").fingerprint());
  }

  @Test
  void blocksOfAnyMarkdownLieInOrder() {
    String[] pieces = {
      "# ",
      "> ",
      "- ",
      "1. ",
      "```\n",
      "| a | b |\n|--|--|\n",
      "\n",
      "\n\n",
      "글이다. ",
      "---\n",
      "===\n",
      "    ",
      "<!-- x -->\n",
      "[^1]: ",
      "**",
      "\t"
    };
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder("글");
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      Document document = read("a.md", text.toString());
      assertThat(document.blocks()).extracting(Block::span).isSorted();
    }
  }

  @Test
  void everyLetterOfAnyPlainTextIsInOnePart() {
    String[] pieces = {
      "글이다. ",
      "글은 ",
      "제1장 강",
      "1. 물",
      "① 불",
      "- 항목",
      "[1] 주",
      "말[1]",
      "※ 표",
      "> 인용",
      "가 | 나",
      "목차",
      "강 12",
      "2023. 1. 2.",
      "[참고]",
      "\"열고",
      "닫고\"",
      "17",
      "\n",
      "\n",
      "\n\n",
      "\r\n",
      "\f",
      "\t",
      "\u200B",
      "\u00AD",
      "긴 문장이 이어져서 끝나지 않고 다음 줄로 넘어가는 일이 있다. 그래서 그 줄은",
      "제2조(뜻) 이 글은 ",
      "Q. 무엇인가?",
      "각주",
      "😀"
    };
    for (int seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder("글");
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      Document document = read("a.txt", text.toString());
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
  private static String uncovered(StringBuilder text, List<Span> parts) {
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

  private static Document read(String name, String text) {
    Source source = Source.bytes(new DocumentId("a"), name, text.getBytes(StandardCharsets.UTF_8));
    return Readers.standard(Limits.defaults()).readerOf(source).read(source.load(1 << 26));
  }

  @Test
  void aFileLargerThanItsBoundIsRefused() {
    Source source = Source.bytes(new DocumentId("a"), "a.txt", new byte[3 << 20]);
    assertThatThrownBy(() -> source.load(2 << 20))
        .hasMessage("too large: 3 MB, and at most 2 MB are read; split the file");
    assertThat(List.of(source.load(3 << 20))).hasSize(1);
  }
}
