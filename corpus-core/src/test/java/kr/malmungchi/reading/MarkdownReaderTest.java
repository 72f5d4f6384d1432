package kr.malmungchi.reading;

import static org.assertj.core.api.Assertions.assertThat;

import kr.malmungchi.document.Block;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.Furniture;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.PartialDate;
import kr.malmungchi.document.Section;
import kr.malmungchi.text.RandomText;
import org.junit.jupiter.api.Test;

/** Markdown becomes sections, blocks and metadata. */
class MarkdownReaderTest {
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
    Section root = read(REPORT).root();
    assertThat(root.sections()).extracting(Section::title).containsExactly("들어가며");
    assertThat(root.sections().get(0).sections())
        .extracting(Section::title)
        .containsExactly("배경", "결론 굵은 제목");
  }

  @Test
  void everySectionBeginsWithItsHeading() {
    Document document = read(REPORT);
    Section background = document.root().sections().get(0).sections().get(0);
    assertThat(document.text(background.heading())).isEqualTo("## 배경");
    assertThat(document.text(background.span()))
        .startsWith("## 배경")
        .contains("둘째 주석이다.")
        .doesNotContain("결론");
  }

  @Test
  void frontMatterBecomesMetadataAndFurniture() {
    Document document = read(REPORT);
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
    Document document = read(REPORT);
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
    assertThat(read("# 제목\n\n글\n").metadata().title()).isEqualTo("제목");
    Document two = read("# *하나*\n\n글\n\n# 둘\n");
    assertThat(two.metadata().title()).isEqualTo("하나");
    assertThat(two.metadata().titleDerived()).isTrue();
  }

  @Test
  void windowsLineEndsChangeNothing() {
    Document document = read(REPORT.replace("\n", "\r\n"));
    assertThat(document.metadata().title()).isEqualTo("인공지능 정책 보고서");
    assertThat(document.blocks()).hasSize(9);
    assertThat(document.text(document.blocks().get(8).span())).isEqualTo("끝이다.");
  }

  @Test
  void whatFrontMatterDoesNotTellIsLookedForInTheText() {
    Document document =
        read(
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
    assertThat(PlainTextReaderTest.told(document.metadata()))
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
  void blocksOfAnyMarkdownLieInOrder() {
    String[] pieces = {
      "# ", "> ", "- ", "1. ",
      "```\n", "| a | b |\n|--|--|\n", "\n", "\n\n",
      "글이다. ", "---\n", "===\n", "    ",
      "<!-- x -->\n", "[^1]: ", "**", "\t"
    };
    for (int seed = 0; seed < 2_000; seed++) {
      Document document = read("글" + RandomText.of(pieces, 40, seed));
      assertThat(document.blocks()).extracting(Block::span).isSorted();
    }
  }

  private static Document read(String text) {
    return ReadersTest.read("a.md", text);
  }
}
