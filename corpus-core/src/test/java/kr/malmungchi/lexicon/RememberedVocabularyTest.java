package kr.malmungchi.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RememberedVocabularyTest {
  private final MemoryVocabulary newest = new MemoryVocabulary();
  private final Vocabulary remembered = new RememberedVocabulary(newest);

  @Test
  void answersAsTheVocabularyThatItAsks() {
    newest.addPassage(List.of("도서관은 일찍 문을 열었다"));
    assertThat(remembered.passages(List.of("도서관", "우체국")))
        .isEqualTo(newest.passages(List.of("도서관", "우체국")))
        .isEqualTo(Map.of("도서관", 1L));
    assertThat(remembered.stemPassages(List.of("문을"))).isEqualTo(Map.of("문을", 1L));
    assertThat(remembered.matching(WordPattern.of("도서").open(), 3))
        .isEqualTo(newest.matching(WordPattern.of("도서").open(), 3))
        .isNotEmpty();
  }

  @Test
  void oneQuestionIsReadByOneStateOfTheCorpus() {
    assertThat(remembered.passages(List.of("우체국"))).isEmpty();
    newest.addPassage(List.of("우체국은 늦게 문을 열었다"));
    assertThat(remembered.passages(List.of("우체국", "늦게"))).isEqualTo(Map.of("늦게", 1L));
  }
}
