package kr.malmungchi.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.malmungchi.text.Examples;
import kr.malmungchi.text.ExamplesFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class SentenceCluesTest {
  @ParameterizedTest
  @ExamplesFile("summary/forms.txt")
  void theFormOfASentenceIsSeen(Examples example) {
    assertThat(form(example.input())).isEqualTo(example.expected().get(0));
  }

  private static String form(String sentence) {
    if (SentenceClues.isDependent(sentence)) {
      return "leans";
    }
    if (SentenceClues.leads(sentence)) {
      return "leads";
    }
    if (SentenceClues.asks(sentence)) {
      return "asks";
    }
    if (SentenceClues.announces(sentence)) {
      return "announces";
    }
    return SentenceClues.isWhole(sentence) ? "alone" : "scrap";
  }

  @Test
  void sectionsBesideTheTextAreKnownByTheirTitles() {
    assertThat(List.of("[참고]", "참고 문헌", "5. 각주", "References")).allMatch(SentenceClues::isBeside);
    assertThat(List.of("참고한 까닭", "제5장 강", "")).noneMatch(SentenceClues::isBeside);
  }
}
