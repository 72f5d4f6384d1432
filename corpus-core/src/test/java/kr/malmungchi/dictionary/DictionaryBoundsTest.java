package kr.malmungchi.dictionary;

import static kr.malmungchi.LimitsWith.limit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.malmungchi.Limits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each bound of dictionaries just below it, at it and just above it. */
class DictionaryBoundsTest {
  private static void assertFaults(String text, Limits limits, boolean taken) {
    assertThat(new DictionaryParser(limits).parse(text).faults()).hasSize(taken ? 0 : 1);
  }

  @ParameterizedTest
  @CsvSource({"19, true", "20, true", "21, false"})
  void soManyWordsMeanTheSame(int words, boolean taken) {
    assertFaults(numbered(" = ", words), Limits.defaults(), taken);
  }

  @ParameterizedTest
  @CsvSource({"9, true", "10, true", "11, false"})
  void soManyRulesSoLongALineAndSoLongAText(int size, boolean taken) throws Exception {
    assertFaults(numbered("\n", size), limit("dictionaryRules", 10), taken);
    assertFaults("강".repeat(size), limit("ruleCharacters", 10), taken);
    assertFaults("#".repeat(size), limit("dictionaryCharacters", 10), taken);
  }

  private static String numbered(String between, int count) {
    return IntStream.range(0, count).mapToObj(i -> "강" + i).collect(Collectors.joining(between));
  }
}
