package kr.malmungchi.interpretation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.malmungchi.lexicon.MemoryVocabulary;
import org.junit.jupiter.api.Test;

class QuestionTest {
  private final MemoryVocabulary vocabulary = new MemoryVocabulary();

  @Test
  void anInflectedFormOfAKnownWordIsNoSlip() {
    vocabulary.addPassage(List.of("등대를 묘사 했다", "못 을 박 았다"));
    vocabulary.addStems("묘사하였는가", "묘사");
    vocabulary.addStems("묘사인가", "묘사", "이");
    vocabulary.addStems("묘지인가", "묘지", "이");
    vocabulary.addStems("박았는가", "박");
    vocabulary.addStems("등대묘사인가", "등대", "묘사");

    assertThat(isInflected("묘사하였는가")).isTrue();
    assertThat(isInflected("묘사인가")).as("the copula says nothing").isTrue();
    assertThat(isInflected("묘지인가")).as("no passage has its stem").isFalse();
    assertThat(isInflected("박았는가")).as("a syllable is known by chance").isFalse();
    assertThat(isInflected("등대묘사인가")).as("two stems may be chance too").isFalse();
  }

  private boolean isInflected(String word) {
    Question question = Question.of(word, 1, vocabulary);
    assertThat(question.isKnown(0)).isFalse();
    return question.isInflected(0);
  }
}
