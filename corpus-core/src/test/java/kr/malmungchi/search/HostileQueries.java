package kr.malmungchi.search;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Random;

/** Makes questions that nobody should type, always the same ones for a seed. */
public final class HostileQueries {
  private static final List<String> PIECES =
      List.of(
          "\"",
          "“",
          "”",
          "„",
          "'",
          "「",
          "-",
          "--",
          "(",
          ")",
          "((",
          "))",
          " ",
          " ",
          " ",
          "*",
          "**",
          "?",
          ":",
          "OR",
          " OR ",
          "|",
          "||",
          " AND ",
          " NOT ",
          "제목:",
          "title:",
          "저자:",
          "날짜:",
          "date:",
          "종류:",
          "kind:",
          "문서:",
          "절:",
          "..",
          "2023",
          "2023-11",
          "2023-13-99",
          "..2024",
          "책",
          "\\",
          "/",
          "[",
          "]",
          "{",
          "}",
          "~",
          "^",
          "$",
          ".",
          ".*",
          "(a+)+$",
          "+",
          "&&",
          "!",
          "<script>",
          "%00",
          "' OR 1=1 --",
          "\u0000",
          "\u0007",
          "\n",
          "\t",
          "\u200B",
          "\u202E",
          "\u200F",
          "\uFEFF",
          "\uFFFF",
          "\uD83D",
          "\uDE00",
          "😀",
          "👨‍👩‍👧",
          "é",
          "e\u0301",
          "ㅅ",
          "ㅇㅌㅁ",
          "ㅏ",
          "\u1100",
          "\u1161",
          "\u11A8",
          "\u3164",
          "는",
          "에서",
          "은",
          "을",
          "인공지능",
          "도서관에서는",
          "알트*",
          "가*",
          "의*",
          "이사회",
          "AI",
          "챗GPT-4o",
          "人工",
          "٣",
          "１２",
          "ＯＲ",
          "：",
          "（",
          "₩",
          "5천억",
          "15.7",
          "e",
          "𝔸",
          "\u0E33",
          "ﷺ",
          "Ω");
  private static final int USUAL_PIECES = 12;
  private static final int LONGEST = 10_000;

  private final Random random;

  public HostileQueries(long seed) {
    this.random = new Random(seed);
  }

  public String next() {
    return switch (random.nextInt(20)) {
      case 0 -> repeated();
      case 1 -> Normalizer.normalize(mixed(USUAL_PIECES), Form.NFD);
      case 2 -> noise();
      case 3 -> mixed(random.nextInt(400));
      default -> mixed(1 + random.nextInt(USUAL_PIECES));
    };
  }

  private String mixed(int pieces) {
    StringBuilder typed = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      typed.append(piece());
    }
    return cut(typed.toString());
  }

  private String repeated() {
    String unit = piece() + piece();
    return cut(unit.repeat(random.nextInt(LONGEST / unit.length()) + 1));
  }

  private String noise() {
    StringBuilder typed = new StringBuilder();
    int length = random.nextInt(60);
    for (int i = 0; i < length; i++) {
      typed.append((char) random.nextInt(Character.MAX_VALUE + 1));
    }
    return typed.toString();
  }

  private String piece() {
    return PIECES.get(random.nextInt(PIECES.size()));
  }

  private static String cut(String typed) {
    return typed.substring(0, Math.min(LONGEST + 1, typed.length()));
  }
}
