package kr.malmungchi.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarningsTest {
  @ParameterizedTest
  @CsvSource({"9, 9", "10, 10", "11, 10"})
  void soManyAreTold(int said, int told) {
    Warnings warnings = new Warnings();
    for (int i = 0; i < said; i++) {
      warnings.add("sentence " + i);
      warnings.add("sentence 0");
    }
    assertThat(warnings.sentences()).hasSize(told).startsWith("sentence 0");
  }
}
