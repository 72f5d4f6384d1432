package kr.malmungchi.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPatternTest {

  @ParameterizedTest
  @CsvSource({
    "도서,도서관",
    "도서ㄱ,도서관",
    "도서고,도서관",
    "도석,도서관",
    "ㄷㅅㄱ,도서관",
    "갑,값이",
    "값,갑시",
    "일,읽다",
    "읽,일그러진",
    "시립 ㄷ,시립 도서관",
    "harb,harbor",
    "위,위원회",
    "우,원장"
  })
  void aHalfTypedWordBegins(String typed, String word) {
    assertThat(WordPattern.begunBy(typed)).anyMatch(pattern -> pattern.matches(word));
  }

  @ParameterizedTest
  @CsvSource({"도서관,도서", "도소,도서관", "ㄱ,까치", "관,과일", "시립ㄷ,시립 도서관"})
  void otherWordsDoNotBeginSo(String typed, String word) {
    assertThat(WordPattern.begunBy(typed)).noneMatch(pattern -> pattern.matches(word));
  }

  @Test
  void consonantsStandForSyllables() {
    assertThat(WordPattern.of("ㄷㅅㄱ").matches("도서관")).isTrue();
    assertThat(WordPattern.of("ㄷㅅㄱ").matches("도서관은")).isFalse();
    assertThat(WordPattern.of("ㄷㅅ").matches("도서관")).isFalse();
  }

  @Test
  void spacesMayStandBetweenSyllables() {
    WordPattern pattern = WordPattern.of("ㅅㄹ ㄷㅅㄱ").anySpacing();
    assertThat(pattern.matches("시립 도서관")).isTrue();
    assertThat(pattern.matches("시립도서관")).isTrue();
    assertThat(pattern.matches("시 립도서관")).isTrue();
    assertThat(pattern.matches(" 시립도서관")).isFalse();
  }

  @Test
  void joinedConsonantsAreTakenApart() {
    assertThat(Syllables.separateConsonants("ㄳㄷㅄㄲ")).isEqualTo("ㄱㅅㄷㅂㅅㄲ");
  }
}
