package kr.malmungchi.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.malmungchi.CorpusException;
import kr.malmungchi.Limits;
import kr.malmungchi.text.Examples;
import kr.malmungchi.text.RandomText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DictionaryParserTest {
  private final DictionaryParser parser = new DictionaryParser(Limits.defaults());

  static List<Examples> examples() throws IOException {
    return Examples.of("dictionary/dictionaries.txt");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void reads(Examples example) {
    ParsedDictionary parsed = parser.parse(example.input());
    List<String> lines =
        parsed.faults().isEmpty()
            ? parsed.dictionary().lines().stream()
                .filter(line -> line.rule().isPresent())
                .map(line -> line.number() + " " + told(line.rule().get()))
                .toList()
            : parsed.faults().stream().map(Fault::toString).toList();
    assertThat(lines.isEmpty() ? List.of("-") : lines).isEqualTo(example.expected());
  }

  private static String told(Rule rule) {
    return switch (rule) {
      case Rule.Word word -> "word " + word.line();
      case Rule.Synonyms(List<String> members) -> "synonyms " + String.join(" | ", members);
      case Rule.OneWay(String from, String to) -> "one-way " + from + " | " + to;
      case Rule.Apart(String one, String other) -> "apart " + one + " | " + other;
    };
  }

  @Test
  void theTextComesBackWithItsCommentsAndOrder() {
    String text = "# 우리 말\n\n  금통위 =>금융통화위원회  \n전자문서지갑\n\n# 끝\n";
    assertThat(dictionary(text).text()).isEqualTo(text);
    assertThat(dictionary("전자문서지갑").text()).isEqualTo("전자문서지갑\n");
    assertThat(dictionary("\uFEFF전자문서지갑\r\n한은 = 한국은행\r\n").text()).isEqualTo("전자문서지갑\n한은 = 한국은행\n");
    assertThat(dictionary(Normalizer.normalize(text, Form.NFD)).text()).isEqualTo(text);
  }

  @Test
  void aRuleIsTakenOutByWhatItSays() {
    UserDictionary dictionary = dictionary("# 말\n세종시 세종 시\n한국은행 = 한은\n금통위 => 금융통화위원회\n");
    assertThat(without(dictionary, "세종시").text()).isEqualTo("# 말\n한국은행 = 한은\n금통위 => 금융통화위원회\n");
    assertThat(without(dictionary, "한은=한국 은행").text()).isEqualTo("# 말\n세종시 세종 시\n금통위 => 금융통화위원회\n");
    assertThat(dictionary.without(parser.rule("금융통화위원회 => 금통위").orElseThrow())).isEmpty();
    assertThat(parser.rule("# 말")).isEmpty();
    assertThat(parser.rule("가나\n다라")).isEmpty();
    assertThat(parser.append(without(dictionary, "세종시"), "중앙은행\n")).isNotNull();
  }

  private UserDictionary without(UserDictionary dictionary, String line) {
    return dictionary.without(parser.rule(line).orElseThrow()).orElseThrow();
  }

  @Test
  void addedLinesAreNumberedFromTheFirstOfThem() {
    UserDictionary dictionary = dictionary("# 말\n한국은행 = 한은\n");
    assertThat(parser.append(dictionary, "금통위\n한은 = 중앙은행").faults())
        .extracting(Fault::line, Fault::column)
        .containsExactly(tuple(2, 1));
    assertThat(parser.append(dictionary, "금통위").dictionary().text())
        .isEqualTo("# 말\n한국은행 = 한은\n금통위\n");
  }

  @Test
  void controlCharactersAndWhatNobodySeesAreRefused() {
    assertFault("전자\u0007문서", 3, "U+0007");
    assertFault("전자\u200B문서", 3, "U+200B");
    assertFault("# 말\u0000", 4, "U+0000");
    assertFault("전자\ud83d", 3, "U+D83D");
    assertThat(parser.parse("# 가족 👨‍👩‍👧\n가족 = 식구").faults()).isEmpty();
  }

  private void assertFault(String text, int column, String words) {
    assertThat(parser.parse(text).faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.column()).isEqualTo(column);
              assertThat(fault.message()).contains(words);
            });
  }

  @Test
  void sizesAreBounded() {
    Limits limits = Limits.defaults();
    assertFault("가".repeat(51), 1, "2 to 50 characters");
    assertFault("가나 = " + "다".repeat(600), limits.ruleCharacters() + 1, "at most 500 characters");
    assertFault(numbered(" = ", 21), 111, "at most 20 words");
    assertThat(parser.parse(numbered("\n", 10_000)).faults()).isEmpty();
    assertThat(parser.parse(numbered("\n", 10_001)).faults())
        .extracting(Fault::message)
        .containsExactly("more than 10,000 rules");
    assertFault("#".repeat(1_000_001), 1, "longer than 1,000,000 characters");
  }

  private static String numbered(String between, int count) {
    return IntStream.range(0, count).mapToObj(i -> "가" + i).collect(Collectors.joining(between));
  }

  @Test
  void ofManyFaultsTheFirstAreTold() {
    assertThat(parser.parse("!\n".repeat(1_000)).faults()).hasSize(20);
    assertThatThrownBy(() -> parser.parse("가나\n!").orThrow())
        .isInstanceOf(CorpusException.class)
        .hasMessageContaining("line 2, column 1");
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void hostileTextsAreReadInBoundedTime() {
    for (String text :
        List.of(
            "가".repeat(50_000_000),
            "\n".repeat(999_999),
            "= ".repeat(499_999),
            "=>".repeat(499_999),
            "\r".repeat(999_999),
            ("가나" + "=가".repeat(200) + "\n").repeat(2_000),
            "ᄀ".repeat(999_999),
            ("a" + "\u0301".repeat(498) + "\n").repeat(2_000))) {
      assertThat(parser.parse(text).faults().size()).isLessThanOrEqualTo(20);
    }
  }

  @Test
  void anythingIsADictionaryOrHasFaults() {
    String[] pieces = {
      "=", ">", "=>", "#", " ", "\n", "가", "나다", "AI", "1", "-", "\t", "ㄱ", "😀", "\u0000", "é"
    };
    for (int seed = 0; seed < 5_000; seed++) {
      ParsedDictionary parsed = parser.parse(RandomText.of(pieces, 20, seed));
      if (parsed.faults().isEmpty()) {
        assertThat(parser.parse(parsed.dictionary().text())).isEqualTo(parsed);
      }
    }
  }

  private UserDictionary dictionary(String text) {
    return parser.parse(text).orThrow();
  }
}
