package kr.malmungchi.loanword;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class GlossesTest {
  private final Glosses glosses = new Glosses(Loanwords.standard());

  @Test
  void findsTheNameBeforeTheBracket() {
    String text = "그날 제프 베이조스(Jeff Bezos)는 시애틀에 있었다.";
    Gloss gloss = glosses.in(text).get(0);
    assertThat(gloss.hangul()).isEqualTo("제프베이조스");
    assertThat(gloss.latin()).isEqualTo("Jeff Bezos");
    assertThat(gloss.span().in(text)).isEqualTo("제프 베이조스(Jeff Bezos");
  }

  @Test
  void readsABracketUpToItsComma() {
    assertThat(glosses.in("작가 어니스트 헤밍웨이 (Ernest Hemingway, 1899~1961)"))
        .extracting(Gloss::hangul)
        .containsExactly("어니스트헤밍웨이");
  }

  @Test
  void aTranslationIsNoSpelling() {
    assertThat(glosses.in("인공지능(AI)은 기계 학습(machine learning)과 다르다(differ).")).isEmpty();
  }

  @Test
  void bracketsWithoutNamesAreNone() {
    for (String text :
        List.of(
            "",
            "(",
            "(a",
            "()",
            "가()",
            "가(",
            "(Paris)",
            "파리(",
            "파리(2024)",
            "파리(Paris",
            "파리 ( Paris")) {
      assertThat(glosses.in(text)).as(text).isEmpty();
    }
  }

  @Test
  @Timeout(20)
  void aMillionBracketsCostNoTime() {
    assertThat(glosses.in("(".repeat(1_000_000))).isEmpty();
    assertThat(glosses.in("가(a".repeat(300_000))).isEmpty();
    assertThat(glosses.in("가".repeat(1_000_000) + "(Paris)")).isEmpty();
  }
}
