package kr.malmungchi.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kr.malmungchi.document.DocumentCard;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.quotation.Quote;
import kr.malmungchi.quotation.Speaker;
import kr.malmungchi.text.Span;
import org.junit.jupiter.api.Test;

class ExportTest {
  @Test
  void noCellOfATableCanBeTakenForAFormula() {
    for (String words : List.of("=1+1", "+82", "-1", "@SUM(A1)", "\t=1", "\r=1")) {
      assertThat(csv(words)).as(words).contains("'" + words);
    }
    assertThat(csv("보통 말")).contains(",보통 말,").doesNotContain("'");
  }

  @Test
  void cellsWithCommasQuotesAndLinesAreQuoted() {
    assertThat(csv("하나, 둘")).contains(",\"하나, 둘\",");
    assertThat(csv("그는 \"응\"이라 했다")).contains(",\"그는 \"\"응\"\"이라 했다\",");
    assertThat(csv("첫 줄\n둘째 줄")).contains(",\"첫 줄\n둘째 줄\",");
    assertThat(csv("말")).startsWith("\uFEFF").endsWith("\r\n");
  }

  @Test
  void wordsOfASourceAreNoMarksOfMarkdown() {
    String markdown =
        export("<script>alert(1)</script> [링크](http://a) *굵게*\n# 제목").text(Export.Format.MARKDOWN);
    assertThat(markdown)
        .contains(
            "- 배소담: “\\<script\\>alert(1)\\</script\\> \\[링크\\](http://a) \\*굵게\\* \\# 제목”[^1]\n")
        .contains("[^1]: 제목, 절 (글.txt 3–5)\n");
  }

  private static String csv(String words) {
    return export(words).text(Export.Format.CSV);
  }

  private static Export export(String words) {
    Metadata metadata =
        new Metadata(
            "제목",
            false,
            List.of(),
            Optional.empty(),
            Kind.UNKNOWN,
            Optional.empty(),
            "글.txt",
            "text");
    Speaker speaker = new Speaker("배소담", "배 대표", new Span(0, 1), Speaker.Kind.NAMED);
    return Export.quotes(
        List.of(
            new Quote(
                new DocumentCard(new DocumentId("one"), metadata),
                List.of("절"),
                Optional.of(speaker),
                words,
                new Span(3, 5))));
  }
}
