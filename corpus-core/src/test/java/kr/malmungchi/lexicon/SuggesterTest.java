package kr.malmungchi.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kr.malmungchi.search.HostileQueries;
import kr.malmungchi.text.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SuggesterTest {
  private static final int SIZE = 8;
  private static final MemoryVocabulary VOCABULARY = vocabulary();

  private static MemoryVocabulary vocabulary() {
    MemoryVocabulary vocabulary = new MemoryVocabulary();
    try (InputStream stream = SuggesterTest.class.getResourceAsStream("town.txt")) {
      new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(line -> vocabulary.addPassage(List.of(line)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return vocabulary;
  }

  static List<Examples> examples() throws IOException {
    return Examples.of("lexicon/completions.txt");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void completes(Examples example) {
    assertThat(lines(example.input())).isEqualTo(example.expected());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void completesDecomposedHangulToo(Examples example) {
    assertThat(lines(Normalizer.normalize(example.input(), Form.NFD)))
        .isEqualTo(example.expected());
  }

  private static List<String> lines(String typed) {
    List<String> lines =
        Suggester.complete(typed, SIZE, VOCABULARY).stream()
            .map(one -> "%s %d %s".formatted(one.text(), one.passages(), one.rule()))
            .toList();
    return lines.isEmpty() ? List.of("-") : lines;
  }

  @Test
  void noMoreThanAskedFor() {
    assertThat(Suggester.complete("ㅎ", 2, VOCABULARY)).hasSize(2);
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void anythingTypedIsCompletedOrNot() {
    HostileQueries queries = new HostileQueries(77);
    for (int i = 0; i < 5_000; i++) {
      String typed = queries.next();
      for (Completion completion : Suggester.complete(typed, SIZE, VOCABULARY)) {
        assertThat(completion.passages()).as(typed).isPositive();
      }
    }
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void tenThousandLettersAreNoBeginning() {
    for (String unit :
        List.of("가", "ㄱ", "a", "하 ", "ㅏ", "😀", "\u0000", "ㄱ가", "rk", "\u1100\u1161")) {
      String typed = unit.repeat(10_000 / unit.length());
      assertThat(Suggester.complete(typed, SIZE, VOCABULARY)).hasSizeLessThanOrEqualTo(SIZE);
    }
  }
}
