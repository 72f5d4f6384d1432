package kr.malmungchi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import kr.malmungchi.Limits;
import kr.malmungchi.reading.MarkdownReader;
import kr.malmungchi.reading.Source;
import org.junit.jupiter.api.Test;

class PassageCutterTest {
  private final PassageCutter cutter = new PassageCutter();

  @Test
  void shortNeighboursAreJoined() {
    assertThat(cut("짧은 문단이다.\n\n또 짧다.\n")).hasSize(1);
  }

  @Test
  void noPassageCrossesASection() {
    List<Passage> passages = cut("# 앞\n\n짧다.\n\n# 뒤\n\n역시 짧다.\n\n## 안\n\n더 짧다.\n");
    assertThat(passages)
        .extracting(Passage::section)
        .containsExactly(List.of("앞"), List.of("뒤"), List.of("뒤", "안"));
  }

  @Test
  void theFirstPassageOfASectionBeginsWithTheHeadingsAboveIt() {
    String text = "# 앞\n\n## 안\n\n" + "이 문장은 서른 글자쯤 되는 보통 길이의 문장으로 쓰였다. ".repeat(40);
    List<Passage> passages = cut(text);
    assertThat(passages.get(0).text()).startsWith("# 앞\n\n## 안\n\n이 문장은");
    assertThat(passages.get(0).body().in(text)).startsWith("이 문장은");
    assertThat(passages.get(0).section()).containsExactly("앞", "안");
    assertThat(passages.get(1).text()).startsWith("이 문장은");
    assertThat(passages.get(1).body()).isEqualTo(passages.get(1).span());
  }

  @Test
  void aLongParagraphIsCutBetweenSentences() {
    List<Passage> passages = cut("이 문장은 서른 글자쯤 되는 보통 길이의 문장으로 쓰였다. ".repeat(60));
    assertThat(passages).hasSizeGreaterThan(2);
    assertThat(passages)
        .allSatisfy(
            passage -> {
              assertThat(passage.text()).endsWith("쓰였다.");
              assertThat(passage.text().length()).isLessThanOrEqualTo(600);
            });
  }

  @Test
  void textWithoutAnyEndIsCutBetweenWords() {
    List<Passage> passages = cut("낱말 ".repeat(2_000));
    assertThat(passages)
        .allSatisfy(passage -> assertThat(passage.text().length()).isLessThanOrEqualTo(1_200));
    assertThat(passages)
        .allSatisfy(passage -> assertThat(passage.text()).startsWith("낱말").endsWith("낱말"));
  }

  @Test
  void everyBlockCharacterLiesInExactlyOnePassage() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i >= 0; i--) {
        text.append(
            random.nextInt(5) == 0
                ? "# 제목 " + i + "\n\n"
                : "글이다 ".repeat(random.nextInt(300)) + "😀끝이다.\n\n");
      }
      Document document = read(text.toString());
      int at = 0;
      StringBuilder passages = new StringBuilder();
      for (Passage passage : cutter.cut(document)) {
        assertThat(passage.span().start()).isGreaterThanOrEqualTo(at);
        at = passage.span().end();
        passages.append(document.text(passage.body()));
      }
      StringBuilder blocks = new StringBuilder();
      document.blocks().forEach(block -> blocks.append(document.text(block.span())));
      assertThat(passages.toString().replaceAll("\\s", ""))
          .isEqualTo(blocks.toString().replaceAll("\\s", ""));
    }
  }

  private List<Passage> cut(String markdown) {
    return cutter.cut(read(markdown));
  }

  private static Document read(String markdown) {
    return new MarkdownReader(Limits.defaults())
        .read(
            Source.bytes(new DocumentId("a"), "a.md", markdown.getBytes(StandardCharsets.UTF_8))
                .load(1 << 24));
  }
}
