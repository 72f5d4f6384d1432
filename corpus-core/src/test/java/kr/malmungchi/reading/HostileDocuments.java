package kr.malmungchi.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import kr.malmungchi.document.DocumentId;

/**
 * Makes files that nobody should have to read: pieces of real formats in wrong places, mixed and
 * cut character sets, runs of marks. The same seed makes the same files.
 */
final class HostileDocuments {
  private static final List<String> ENDINGS = List.of("txt", "md", "html");

  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_8,
          Charset.forName("x-windows-949"),
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          StandardCharsets.UTF_16,
          StandardCharsets.ISO_8859_1,
          Charset.forName("Shift_JIS"),
          Charset.forName("GB18030"));

  /** Pieces of all that readers look for. */
  private static final List<String> PIECES =
      List.of(
          "봄비가 오래 내렸다. ",
          "그는 \"그만두겠다\"고 말했다.\n",
          "\n\n",
          "\r\n",
          "\r",
          "\f",
          "\u2028",
          "목차\n",
          "1.1. 시작 ........ 3\n",
          "제1부 처음\n",
          "제1장 2\n제2장 9\n제3장 12\n제4장 15\n제5장 19\n",
          "가. 첫째\n나. 둘째\n",
          "① 하나 ② 둘 ③ 셋\n",
          "# 제목\n",
          "###### 깊은 제목\n",
          "- 목록\n  - 안쪽\n",
          "> 인용\n",
          "| 가 | 나 |\n|---|---|\n| 1 | 2 |\n",
          "[^1]: 각주\n본문[^1]",
          "[1] 주석\n",
          "---\ntitle: 글\ndate: 2024-13-45\n---\n",
          "```\n",
          "<div><p class='a'>",
          "</p></div></td>",
          "<table><tr><td>가<td>나",
          "<script>if (a < b) { </script",
          "<!-- ",
          "<meta charset=\"euc-kr\">",
          "<script type=\"application/ld+json\">{\"headline\": \"",
          "&#xD800; &amp &#99999999; &nbsp;",
          "<![CDATA[",
          "“",
          "”",
          "‘",
          "「",
          "\"",
          "'",
          "(",
          ")",
          "조회 수 10 추천 수 2 2023.02.25 18:15:37\n",
          "지은이 | 아무개\nISBN 979-11\n",
          "다음 내용이 궁금하다면?\n",
          "2024년 3월 5일\n",
          "https://example.com/?q=%E3%85%8B&a=b ",
          "\u0000",
          "\u0007",
          "\u200B",
          "\u00AD",
          "\uFEFF",
          "\u202E",
          "\u0301\u0302\u0303",
          "\u1112\u1161\u11AB",
          "ㅋㅋㅋㅋ",
          "👩‍👩‍👧",
          "\uD83D",
          "\uDE00",
          "\uFFFF",
          "。．ＡＢＣ");

  private HostileDocuments() {}

  static Source make(long seed) {
    Random random = new Random(seed);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int parts = 1 + random.nextInt(4);
    Charset charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
    for (int i = 0; i < parts; i++) {
      if (random.nextInt(10) == 0) {
        charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
      }
      bytes.writeBytes(text(random).getBytes(charset));
    }
    String ending = ENDINGS.get(random.nextInt(ENDINGS.size()));
    return Source.bytes(
        new DocumentId("h" + seed), "h" + seed + "." + ending, harmed(bytes.toByteArray(), random));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(60);
    for (int i = 0; i < pieces; i++) {
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      text.append(random.nextInt(25) == 0 ? piece.repeat(1 + random.nextInt(200)) : piece);
    }
    return text.toString();
  }

  /** Cut, overwritten, doubled, or left as it is. */
  private static byte[] harmed(byte[] bytes, Random random) {
    if (bytes.length == 0) {
      return bytes;
    }
    ByteArrayOutputStream harmed = new ByteArrayOutputStream();
    switch (random.nextInt(5)) {
      case 0 -> harmed.write(bytes, 0, random.nextInt(bytes.length));
      case 1 -> {
        int from = random.nextInt(bytes.length);
        harmed.write(bytes, from, bytes.length - from);
      }
      case 2 -> {
        byte[] copy = bytes.clone();
        for (int i = 0; i < 1 + copy.length / 50; i++) {
          copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        harmed.writeBytes(copy);
      }
      case 3 -> {
        harmed.writeBytes(bytes);
        harmed.write(bytes, 0, random.nextInt(bytes.length));
      }
      default -> harmed.writeBytes(bytes);
    }
    return harmed.toByteArray();
  }
}
