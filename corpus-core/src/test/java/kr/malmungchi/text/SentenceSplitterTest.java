package kr.malmungchi.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;

class SentenceSplitterTest {
  private final SentenceSplitter splitter = new SentenceSplitter();

  @ParameterizedTest
  @ExamplesFile("text/sentences.txt")
  void splits(Examples example) {
    assertThat(split(example.input())).extracting(Sentence::text).isEqualTo(example.expected());
  }

  @Test
  void spansCountInTheSourceAndHoldTheWholeSentence() {
    String source = "앞 문단.\n\n  비가 왔다. 우산이\n없었다.  ";
    List<Sentence> sentences = splitter.split(source, new Span(7, source.length()));
    assertThat(sentences)
        .extracting(sentence -> sentence.span().in(source))
        .containsExactly("비가 왔다.", "우산이\n없었다.");
  }

  @RepeatedTest(200)
  void everyVisibleCharacterIsInExactlyOneSentence(RepetitionInfo repetition) {
    String source = randomText(new Random(repetition.getCurrentRepetition()));
    int at = 0;
    StringBuilder between = new StringBuilder();
    for (Sentence sentence : split(source)) {
      assertThat(sentence.span().start()).isGreaterThanOrEqualTo(at);
      between.append(source, at, sentence.span().start());
      at = sentence.span().end();
    }
    between.append(source.substring(at));
    assertThat(between.chars().allMatch(c -> Characters.isBlank((char) c)))
        .as("left out: %s", between)
        .isTrue();
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void hostileTextTakesLinearTime() {
    for (String piece :
        List.of(
            "\"", "“", "(", ".", "다. ", "? ", "…", "가", "\"가. ", "?!", "1. ", "(가", "“가” ", "[1]",
            ".)")) {
      assertThat(split(piece.repeat(200_000))).isNotNull();
    }
  }

  private List<Sentence> split(String source) {
    return splitter.split(source, new Span(0, source.length()));
  }

  private static String randomText(Random random) {
    String[] pieces = {
      "비가 왔다", ". ", ".", "\"", "”", "“", "(", ")", " ", "\n", "!", "?", "…", "..", "15.7", "하고 ",
      "습니다 ", "\u200B", "[2]", "올", "😀", "\u3000"
    };
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(60);
    for (int i = 0; i < length; i++) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }
}
