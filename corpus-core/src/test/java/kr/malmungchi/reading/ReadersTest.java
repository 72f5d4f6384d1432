package kr.malmungchi.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.malmungchi.Limits;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.PassageCutter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each file finds its reader, and no text keeps one busy for long. */
class ReadersTest {
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
  void aFileLargerThanItsBoundIsRefused() {
    Source source = Source.bytes(new DocumentId("a"), "a.txt", new byte[3 << 20]);
    assertThatThrownBy(() -> source.load(2 << 20))
        .hasMessage("too large: 3 MB, and at most 2 MB are read; split the file");
    assertThat(List.of(source.load(3 << 20))).hasSize(1);
  }

  @Test
  @Timeout(60)
  void noLineKeepsARuleBusy() {
    String[] pieces = {
      "공유 ", "가", "가 ", "1 ", "1", "1 | ", "#가 ", "#", " | ",
      "가 > ", "조회 1 추천 ", "댓글 1 ", "강여울, ", "강여울 ", "a@a.", "글 ", "2024. 3. 5. ", "2024",
      "만족 ", "정치 경제 ", "저작권자 ", "무단 ", "-", "·", "'", "(", "[a=",
      "http://", "이전 글 ", "좋아요 ", "초판 1쇄 ", "발행 ", "로그인 전체 ", "by ", ". "
    };
    StringBuilder text = new StringBuilder();
    for (String piece : pieces) {
      text.append((piece.repeat(121) + "가").repeat(2)).append('\n');
      text.append(piece.repeat(1 + 118 / piece.length()), 0, 118).append("!\n");
    }
    assertThat(read("a.txt", text.toString().repeat(20)).blocks()).isNotEmpty();
    assertThat(read("a.txt", "공유 ".repeat(2_000_000)).text()).hasSize(6_000_000);
  }

  @Test
  @Timeout(60)
  void hostilePlainTextTakesLinearTime() {
    String[] lines = {
      "1. 제목\n", "제목 1\n", "목차\n", "제1부\n\n",
      "가\n\n", "① 가\n글이다.\n", "제목 .... 9\n", "[1] 글[1]\n",
      "글이\n\n12\n", "가나다는\n", "2023. 1. 1.\n글이다.\n", "가 | 나\n"
    };
    for (String line : lines) {
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

  static Document read(String name, String text) {
    Source source = Source.bytes(new DocumentId("a"), name, text.getBytes(StandardCharsets.UTF_8));
    return Readers.standard(Limits.defaults()).readerOf(source).read(source.load(1 << 26));
  }
}
