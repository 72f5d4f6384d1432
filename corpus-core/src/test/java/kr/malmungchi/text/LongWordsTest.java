package kr.malmungchi.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongWordsTest {
  @ParameterizedTest
  @CsvSource({"99, '[99]'", "100, '[100]'", "101, '[100, 1]'", "200, '[100, 100]'"})
  void aLongWordIsCutIntoWords(int letters, String lengths) {
    assertThat(Words.of("a".repeat(letters)).stream().map(word -> word.form().length()).toList())
        .hasToString(lengths);
  }
}
