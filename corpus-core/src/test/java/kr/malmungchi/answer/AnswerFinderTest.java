package kr.malmungchi.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kr.malmungchi.document.DocumentCard;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.document.Passage;
import kr.malmungchi.search.Answer;
import kr.malmungchi.search.Hit;
import kr.malmungchi.text.Examples;
import kr.malmungchi.text.ExamplesFile;
import kr.malmungchi.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class AnswerFinderTest {
  private static final int OFFSET = 100;

  private final AnswerFinder finder = new AnswerFinder();

  /** The question on the first line, then the passage. */
  @ParameterizedTest
  @ExamplesFile("answer/answers.txt")
  void theWordsThatAnswerAreFound(Examples example) {
    List<String> lines = example.input().lines().toList();
    Optional<Answer> answer =
        finder.likeliest(AskedWords.of(lines.get(0), List.of()), List.of(hit(lines.get(1))));

    assertThat(
            answer
                .map(found -> found.text().orElse("sentence: " + found.sentence()))
                .orElse("none"))
        .isEqualTo(example.expected().get(0));
    answer.ifPresent(
        found ->
            assertThat(found.span().shifted(-OFFSET).in(lines.get(1)))
                .isEqualTo(found.text().orElse(found.sentence())));
  }

  @Test
  void whatAnotherSentenceSaysIsNotSureEnough() {
    AskedWords asked = AskedWords.of("나루터 다리는 언제 무너졌나", List.of());
    assertThat(finder.find(asked, List.of(hit("우체국은 1987년 5월 3일에 문을 열었다.")))).isEmpty();
    assertThat(finder.find(asked, List.of())).isEmpty();
  }

  private static Hit hit(String text) {
    Metadata metadata =
        new Metadata(
            "글", true, List.of(), Optional.empty(), Kind.NOTE, Optional.empty(), "a.txt", "text");
    Span span = new Span(OFFSET, OFFSET + text.length());
    return new Hit(
        new DocumentCard(new DocumentId("a"), metadata),
        new Passage(List.of(), span, text),
        List.of(),
        1,
        List.of());
  }
}
