package kr.malmungchi.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import kr.malmungchi.document.PartialDate;
import kr.malmungchi.text.Examples;
import kr.malmungchi.text.ExamplesFile;
import kr.malmungchi.text.Span;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;

class DateFinderTest {
  /** A first line {@code @2023-11-20} is the day of publishing; blank lines part paragraphs. */
  @ParameterizedTest
  @ExamplesFile("timeline/dates.txt")
  void finds(Examples example) {
    assertThat(lines(example.input())).isEqualTo(example.expected());
  }

  @Test
  void spansHoldTheWordsOfTheSource() {
    String source = "앞. \u200B２０２３년\n11월\u200B 17일에 열렸다.";
    DateExpression found =
        new DateFinder(Optional.empty()).find(source, new Span(3, source.length())).get(0);
    assertThat(found.span().in(source)).isEqualTo("２０２３년\n11월\u200B 17일");
    assertThat(found.surface()).isEqualTo("2023년 11월 17일");
  }

  @Test
  void aDateAChapterBeforeDatesNothing() {
    String far = "2023년 11월 17일에 왔다.\n\n" + "글을 읽었다. ".repeat(2_000) + "\n\n12월 1일에 갔다.";
    assertThat(lines(far)).containsExactly("2023-11-17 day certain 2023년 11월 17일");
  }

  @Test
  void aTextOfNothingButDatesIsReadUpToABound() {
    String source = "2023년 1월 ".repeat(300_000);
    assertThat(new DateFinder(Optional.empty()).find(source, whole(source))).hasSize(250_000);
  }

  @RepeatedTest(200)
  void whateverStandsThereExpressionsAreInOrder(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    String source = randomText(random);
    Optional<PartialDate> published =
        random.nextBoolean() ? PartialDate.parse("2024-02-29") : Optional.empty();
    int at = 0;
    for (DateExpression found :
        new DateFinder(published).find(source, new Span(0, source.length()))) {
      assertThat(found.span().start()).isGreaterThanOrEqualTo(at);
      assertThat(found.span().length()).isPositive();
      assertThat(found.range().first()).isBeforeOrEqualTo(found.range().last());
      at = found.span().end();
    }
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void hostileTextTakesLinearTime() {
    for (String piece :
        List.of(
            "1",
            "1월",
            "1년 ",
            "2023년 ",
            "2023년~",
            "2023-",
            "2023. ",
            "1일~",
            "지난 ",
            "연말",
            "몇",
            "1년 2개월 3일 ",
            "금요일",
            "매년",
            "다음 날 ",
            "'23",
            "(월)")) {
      String source = "2023년 11월 17일 " + piece.repeat(60_000 / piece.length());
      assertThat(new DateFinder(PartialDate.parse("2024-02-29")).find(source, whole(source)))
          .isNotNull();
    }
  }

  static List<String> lines(String input) {
    List<String> paragraphs = new ArrayList<>(List.of(input.split("\n\n", -1)));
    Optional<PartialDate> published = Optional.empty();
    if (paragraphs.get(0).startsWith("@")) {
      published = PartialDate.parse(paragraphs.remove(0).substring(1));
    }
    DateFinder finder = new DateFinder(published);
    String text = String.join("\n\n", paragraphs);
    List<String> lines = new ArrayList<>();
    int at = 0;
    for (String paragraph : paragraphs) {
      for (DateExpression found : finder.find(text, new Span(at, at + paragraph.length()))) {
        lines.add(
            "%s %s %s %s"
                .formatted(
                    found.range(),
                    found.range().precision().label(),
                    found.certainty().label(),
                    found.surface()));
      }
      at += paragraph.length() + 2;
    }
    return lines;
  }

  private static Span whole(String text) {
    return new Span(0, text.length());
  }

  private static String randomText(Random random) {
    String[] pieces = {
      "2023", "년", "월", "일", "11", "31", "2", "9999", ". ", ".", "-", "/", "~", " ", "부터 ", "까지",
          "지난 ",
      "다음 ", "날", "주", "달", "해", "만에", "후", "전", "몇 ", "두 ", "초", "말", "금요일", "주말", "(수)", "'",
          "23",
      "분기", "상반기", "년대", "세기", "인 ", "와 ", "사이", "올", "봄", "셋째 주", "\n", "\u200B", "이튿날", "작년", "백만"
    };
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(60);
    for (int i = 0; i < length; i++) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }
}
