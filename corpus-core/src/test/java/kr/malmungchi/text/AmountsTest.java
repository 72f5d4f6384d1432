package kr.malmungchi.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;

class AmountsTest {
  @ParameterizedTest
  @ExamplesFile("text/amounts.txt")
  void finds(Examples example) {
    String found =
        Amounts.of(NormalizedText.of(example.input()).text()).stream()
            .map(Amount::plain)
            .collect(Collectors.joining(" "));
    assertThat(found).isEqualTo(String.join("", example.expected()));
  }

  @Test
  void theUnitIsNoPartOfIt() {
    String text = "모두 1조 5,000억 달러였다";
    Amount amount = Amounts.of(text).get(0);
    assertThat(text.substring(amount.start(), amount.end())).isEqualTo("1조 5,000억");
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void longRunsTakeLinearTime() {
    for (String unit : List.of("9", "1,000", "천", "만", "1억 ", "1.", "일", "5천")) {
      Amounts.of(unit.repeat(200_000));
    }
  }
}
