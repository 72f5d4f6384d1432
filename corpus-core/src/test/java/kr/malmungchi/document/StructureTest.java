package kr.malmungchi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kr.malmungchi.document.Finding.Certainty;
import kr.malmungchi.document.Finding.Subject;
import kr.malmungchi.text.Span;
import org.junit.jupiter.api.Test;

class StructureTest {

  @Test
  void warnsOfWhatWasGivenUpAndOfAGuessedCharset() {
    Finding limit = finding(Subject.LIMIT, Certainty.CERTAIN);
    Finding guessed = finding(Subject.CHARSET, Certainty.UNCERTAIN);
    Structure structure =
        new Structure(
            Section.root(0, List.of()),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                finding(Subject.CHARSET, Certainty.LIKELY),
                guessed,
                finding(Subject.TITLE, Certainty.UNCERTAIN),
                limit));
    assertThat(structure.warnings()).containsExactly(guessed, limit);
  }

  @Test
  void namesEachRuleOnceAndInOrder() {
    Structure structure =
        new Structure(
            Section.root(9, List.of()),
            List.of(),
            List.of(
                new Furniture("teaser", new Span(0, 2), true),
                new Furniture("counts", new Span(3, 4)),
                new Furniture("teaser", new Span(5, 9), true)));
    assertThat(structure.rules()).containsExactly("counts", "teaser");
    assertThat(structure.overruled()).containsExactly("teaser");
  }

  private static Finding finding(Subject subject, Certainty certainty) {
    return new Finding(subject, "값", "evidence", Optional.empty(), certainty);
  }
}
