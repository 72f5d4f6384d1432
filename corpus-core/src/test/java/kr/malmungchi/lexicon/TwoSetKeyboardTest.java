package kr.malmungchi.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoSetKeyboardTest {

  @ParameterizedTest
  @CsvSource({
    "ehtjrhks,도서관",
    "dhkdhk,와와",
    "Rkcl,까치",
    "rkqtdl,값이",
    "rkqtl,갑시",
    "dlfrek,읽다",
    "dlfrdj,읽어",
    "dlfrjr,일걱",
    "dml,의",
    "tptkd,세상",
    "rttk,ㄱㅅ사",
    "hk,ㅘ",
  })
  void keysAndHangulAreTheSameStrokes(String keys, String hangul) {
    assertThat(TwoSetKeyboard.hangul(keys)).isEqualTo(hangul);
    assertThat(TwoSetKeyboard.keys(hangul)).isEqualTo(keys);
  }

  @Test
  void everySyllableSurvivesTheKeyboard() {
    for (char syllable = '가'; syllable <= '힣'; syllable++) {
      String word = String.valueOf(syllable);
      assertThat(TwoSetKeyboard.hangul(TwoSetKeyboard.keys(word))).isEqualTo(word);
    }
  }

  @Test
  void shiftMattersForSevenKeysOnly() {
    assertThat(TwoSetKeyboard.hangul("DKSSUD")).isEqualTo("안녕");
  }

  @Test
  void otherCharactersStay() {
    assertThat(TwoSetKeyboard.hangul("gk 1!")).isEqualTo("하 1!");
    assertThat(TwoSetKeyboard.keys("하 1!-")).isEqualTo("gk 1!-");
  }
}
