package kr.malmungchi.loanword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import kr.malmungchi.text.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoanwordsTest {
  private static final Splitter PARTS = Splitter.on(" | ");
  private static final Splitter WORDS = Splitter.on(' ');

  private final Loanwords loanwords = Loanwords.standard();

  static List<Examples> matches() throws IOException {
    return Examples.of("loanword/matches.txt");
  }

  @ParameterizedTest
  @MethodSource("matches")
  void expands(Examples example) {
    List<String> parts = PARTS.splitToList(example.input().strip());
    List<String> words = WORDS.splitToList(parts.get(1));
    List<String> found =
        loanwords.query(parts.get(0)).match(words).stream()
            .filter(LoanwordMatch::expands)
            .map(LoanwordMatch::word)
            .toList();
    assertThat(String.join(" ", new TreeSet<>(found)))
        .isEqualTo(example.expected().isEmpty() ? "" : example.expected().get(0));
  }

  @ParameterizedTest
  @MethodSource("matches")
  void indexFindsTheSame(Examples example) {
    List<String> parts = PARTS.splitToList(example.input().strip());
    LoanwordIndex index = LoanwordIndex.of(loanwords, WORDS.splitToList(parts.get(1)));
    List<String> found =
        index.find(loanwords.query(parts.get(0))).stream()
            .filter(LoanwordMatch::expands)
            .map(LoanwordMatch::word)
            .toList();
    assertThat(String.join(" ", new TreeSet<>(found)))
        .isEqualTo(example.expected().isEmpty() ? "" : example.expected().get(0));
  }

  /** Thirty times a rare syllable is less probable than the least number above 0. */
  @Test
  void whatIsTooImprobableForANumberIsAskedWithoutFailing() {
    assertThatCode(() -> loanwords.query("꺢".repeat(30)).keys()).doesNotThrowAnyException();
    for (int syllable = '가'; syllable <= '힣'; syllable += 37) {
      String odd = Character.toString(syllable).repeat(30);
      assertThatCode(() -> loanwords.query(odd).keys()).as(odd).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "까뮈, 카뮈",
    "똘스또이, 톨스토이",
    "쎈터, 센터",
    "뻐스, 퍼스",
    "쥬스, 주스",
    "레이져, 레이저",
    "쵸콜릿, 초콜릿",
    "짜쥬, 차주"
  })
  void olderSpellingsAreReadAsTheStandardOne(String older, String standard) {
    assertThat(Spellings.standard(older)).isEqualTo(standard);
    assertThat(Spellings.standard(standard)).isSameAs(standard);
  }

  @Test
  void everySyllableHasOneStandardSpelling() {
    for (int syllable = '가'; syllable <= '힣'; syllable++) {
      String standard = Spellings.standard(Character.toString(syllable));
      assertThat(standard).matches("[가-힣&&[^까-낗따-띻빠-삫싸-앃짜-찧]]");
      assertThat(Spellings.standard(standard)).isEqualTo(standard);
    }
  }

  @Test
  void spellingsOfOneNameHaveOneKey() {
    assertThat(loanwords.key("올트먼")).contains("VLTMVN");
    assertThat(loanwords.key("알트만")).contains("VLTMVN");
    assertThat(loanwords.key("브로크만")).isEqualTo(loanwords.key("브록먼"));
  }

  @Test
  void aLatinNameLooksUnderTheKeyOfItsSpellings() {
    assertThat(loanwords.query("Altman").keys()).containsKey("VLTMVN");
    assertThat(loanwords.query("울트먼").keys()).containsKey("VLTMVN");
  }

  @Test
  void aHangulNameLooksUnderTheKeysOfItsLatinSpelling() {
    LoanwordQuery query = loanwords.query("앤드로픽");
    assertThat(loanwords.latinKeys("Anthropic")).anyMatch(query.keys()::containsKey);
    assertThat(query.match(List.of("Anthropic", "Antarctic", "Andorra")).get(0).word())
        .isEqualTo("Anthropic");
  }

  @Test
  void ordinaryWordsHaveNoKey() {
    for (String word : List.of("사람들", "이사회는", "회의록", "대통령", "없습니다", "2023년", "東京", "")) {
      assertThat(loanwords.key(word)).as(word).isEmpty();
    }
  }

  @Test
  void shortWordsAreOnlySuggested() {
    assertThat(loanwords.query("Bach").match(List.of("바흐"))).noneMatch(LoanwordMatch::expands);
    assertThat(loanwords.query("Tom").match(List.of("톰"))).noneMatch(LoanwordMatch::expands);
  }

  @Test
  void neighboursJoinWhenBothLookForeign() {
    assertThat(loanwords.joins("샘", "올트먼")).isTrue();
    assertThat(loanwords.joins("올트먼", "해임했다")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "ㅋㅋㅋ",
        "ㅅㅇㅌㅁ",
        "1234",
        "a1",
        "\uD83D\uDE00",
        "\uD83D",
        "ﬁ",
        "가\u0000a"
      })
  void strangeQueriesFindNothingAndBreakNothing(String query) {
    assertThat(loanwords.query(query).match(List.of("", "가", "\uD83D", "x", "ㅋ"))).isEmpty();
  }

  @Test
  @Timeout(20)
  void longWordsCostNoTime() {
    String latin = "abcdefghijklmnopqrstuvwxyz".repeat(100_000);
    String hangul = "올트먼".repeat(100_000);
    assertThat(loanwords.query(latin).keys()).isEmpty();
    assertThat(loanwords.query(hangul).keys()).isEmpty();
    assertThat(loanwords.key(hangul)).isEmpty();
    assertThat(loanwords.latinKeys(latin)).isEmpty();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      words.add("올트먼".repeat(1 + i % 10) + (char) (0xAC00 + i % 11_172));
    }
    loanwords.query("x".repeat(Spellings.LONGEST_LATIN)).match(words);
    loanwords.query("올트".repeat(Spellings.LONGEST_HANGUL / 2)).match(words);
  }

  @Test
  void tablesAreSmall() throws IOException {
    int bytes = 0;
    for (String table :
        List.of("latin.txt", "hangul.txt", "foreign.txt", "confidence.txt", "letters.txt")) {
      try (var stream = Tables.class.getResourceAsStream(table)) {
        bytes += stream.readAllBytes().length;
      }
    }
    assertThat(bytes).isLessThan(64 << 10);
  }
}
