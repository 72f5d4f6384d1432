package kr.malmungchi.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class NormalizedTextTest {

  @Test
  void composesHangulAndKeepsThePlace() {
    String source = "샘 " + Normalizer.normalize("올트먼은", Form.NFD) + " 돌아왔다";
    NormalizedText text = NormalizedText.of(source);
    assertThat(text.text()).isEqualTo("샘 올트먼은 돌아왔다");
    int start = text.text().indexOf("올트먼");
    assertThat(Normalizer.normalize(text.source(start, start + 3).in(source), Form.NFC))
        .isEqualTo("올트먼");
  }

  @Test
  void leavesOutWhatCannotBeSeen() {
    String source = "\uFEFF샘\u200B올\u200D트\u00AD먼";
    NormalizedText text = NormalizedText.of(source);
    assertThat(text.text()).isEqualTo("샘올트먼");
    assertThat(text.source(0, 4).in(source)).isEqualTo("샘\u200B올\u200D트\u00AD먼");
  }

  @Test
  void leavesOutSelectorsAndFillers() {
    assertThat(NormalizedText.of("해☀\uFE0F와 親\uFE00구").text()).isEqualTo("해☀와 親구");
    assertThat(NormalizedText.of("강\u034F물\u3164길").text()).isEqualTo("강물 길");
  }

  @Test
  void aWordIsOneWhateverIsHiddenInIt() {
    for (String hidden :
        new String[] {"\u00AD", "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF"}) {
      NormalizedText text = NormalizedText.of("느린 인공" + hidden + "지능은 온다");
      assertThat(Words.of(text)).extracting(Word::form).containsExactly("느린", "인공지능", "온다");
      assertThat(text.source(3, 7)).isEqualTo(new Span(3, 8));
    }
  }

  @Test
  void leavesOutGapsAndKeepsThePlacesAroundThem() {
    String source = "애플, 유\n\n- 12 -\n\n튜브에";
    int from = source.indexOf('\n');
    int to = source.indexOf('튜');
    NormalizedText text =
        NormalizedText.of(source, new Span(0, source.length()), List.of(new Span(from, to)));
    assertThat(text.text()).isEqualTo("애플, 유튜브에");
    assertThat(text.source(4, 7)).isEqualTo(new Span(4, to + 2));
  }

  @Test
  @Timeout(20)
  void marksWithoutEndOnOneLetterAreBounded() {
    NormalizedText text = NormalizedText.of("가" + "\u0301".repeat(3_000_000) + "나");
    assertThat(text.length()).isLessThan(50);
    assertThat(text.source(0, text.length())).isEqualTo(new Span(0, 3_000_002));
    assertThat(NormalizedText.of("ㄱ" + "\u1161".repeat(3_000_000)).length()).isEqualTo(3_000_001);
  }

  @Test
  void foldsFullWidthAndAllSpaces() {
    assertThat(NormalizedText.of("ＡＩ\u3000기본법\u00A0２０２６년\n시행\t됨").text())
        .isEqualTo("AI 기본법 2026년 시행 됨");
  }

  @Test
  void cutsLongRunsOfMarksButNotOfLetters() {
    NormalizedText text = NormalizedText.of("와!!!!!!!! ㅋㅋㅋㅋㅋ 네");
    assertThat(text.text()).isEqualTo("와!!! ㅋㅋㅋㅋㅋ 네");
    assertThat(text.source(1, 4)).isEqualTo(new Span(1, 9));
  }

  @Test
  void countsInTheSourceWhenARangeIsNormalised() {
    String source = "머리말\n본문은 여기";
    NormalizedText text = NormalizedText.of(source, new Span(4, source.length()));
    assertThat(text.text()).isEqualTo("본문은 여기");
    assertThat(text.source(4, 6).in(source)).isEqualTo("여기");
  }

  @RepeatedTest(300)
  void normalisingTwiceChangesNothingAndPlacesStayInOrder(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    StringBuilder source = new StringBuilder();
    int length = random.nextInt(80);
    for (int i = 0; i < length; i++) {
      source.append(randomCharacter(random));
    }
    NormalizedText text = NormalizedText.of(source.toString());
    assertThat(NormalizedText.of(text.text()).text()).isEqualTo(text.text());
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      Span place = text.source(i, i + 1);
      assertThat(place.start()).isGreaterThanOrEqualTo(at);
      assertThat(place.end()).isLessThanOrEqualTo(source.length());
      at = place.start();
    }
  }

  private static String randomCharacter(Random random) {
    return switch (random.nextInt(10)) {
      case 0 -> String.valueOf((char) (0x1100 + random.nextInt(0x100)));
      case 1 -> String.valueOf((char) (0x300 + random.nextInt(0x70)));
      case 2 -> "\u200B";
      case 3 -> " ";
      case 4 -> "!";
      case 5 -> String.valueOf((char) random.nextInt(0x10000));
      case 6 -> "😀";
      case 7 -> String.valueOf((char) (0xFF01 + random.nextInt(94)));
      default -> String.valueOf((char) (0xAC00 + random.nextInt(11172)));
    };
  }
}
