package kr.malmungchi.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class WordsTest {
  @ParameterizedTest
  @ExamplesFile("text/words.txt")
  void finds(Examples example) {
    assertThat(forms(example.input())).isEqualTo(example.expected().get(0));
  }

  @Test
  void placesLeaveTheParticleOut() {
    Word word = Words.of("그런 인공지능에서는 다르다").get(1);
    assertThat("그런 인공지능에서는 다르다".substring(word.start(), word.end())).isEqualTo("인공지능");
  }

  @Test
  void aVeryLongRunIsCutAndLosesNothing() {
    String run = "각".repeat(1_000);
    assertThat(Words.of(run).stream().mapToInt(word -> word.form().length()).sum())
        .isEqualTo(1_000);
  }

  private static String forms(String text) {
    return Words.of(NormalizedText.of(text)).stream()
        .map(Word::form)
        .collect(Collectors.joining(" "));
  }
}
