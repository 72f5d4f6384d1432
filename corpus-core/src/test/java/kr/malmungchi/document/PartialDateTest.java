package kr.malmungchi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

  @ParameterizedTest
  @ValueSource(strings = {"2023", "2023-11", "2023-11-22", "0999-01-01"})
  void writesWhatItReads(String iso) {
    assertThat(PartialDate.parse(iso).orElseThrow()).hasToString(iso);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "23", "2023-13", "2023-02-30", "99999", "2023-11-22-01", "0000", "어제"})
  void whatIsNoDateIsEmpty(String text) {
    assertThat(PartialDate.parse(text)).isEmpty();
  }

  @Test
  void knowsTheDaysItCanMean() {
    PartialDate february = PartialDate.parse("2024-2").orElseThrow();
    assertThat(february.first()).isEqualTo(LocalDate.of(2024, 2, 1));
    assertThat(february.last()).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(PartialDate.parse("2023").orElseThrow().last())
        .isEqualTo(LocalDate.of(2023, 12, 31));
  }
}
