package kr.malmungchi.loanword;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import kr.malmungchi.text.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GlossesTest {
  private final Glosses glosses = new Glosses(Loanwords.standard());

  @Test
  void findsTheNameBeforeTheBracket() {
    String text = "그날 제프 베이조스(Jeff Bezos)는 시애틀에 있었다.";
    Gloss gloss = glosses.in(text).get(0);
    assertThat(gloss.hangul()).isEqualTo("제프 베이조스");
    assertThat(gloss.other()).isEqualTo("Jeff Bezos");
    assertThat(gloss.span().in(text)).isEqualTo("제프 베이조스(Jeff Bezos");
  }

  @Test
  void readsABracketUpToItsComma() {
    assertThat(glosses.in("작가 어니스트 헤밍웨이 (Ernest Hemingway, 1899~1961)"))
        .extracting(Gloss::hangul)
        .containsExactly("어니스트 헤밍웨이");
  }

  static List<Examples> examples() throws IOException {
    return Examples.of("loanword/glosses.txt");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void finds(Examples example) {
    List<String> found =
        glosses.in(example.input()).stream()
            .map(gloss -> "%s | %s | %s".formatted(gloss.kind(), gloss.hangul(), gloss.other()))
            .toList();
    assertThat(found.isEmpty() ? List.of("-") : found).isEqualTo(example.expected());
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
    assertThat(glosses.in("a".repeat(1_000_000) + "(가)")).isEmpty();
    assertThat(glosses.in("a(가,".repeat(200_000))).isEmpty();
    assertThat(glosses.in("家".repeat(1_000_000) + "(가나다)")).isEmpty();
  }
}
