package kr.malmungchi.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SpanTest {

  @Test
  void refusesWhatIsNoRange() {
    assertThatThrownBy(() -> new Span(7, 3)).hasMessage("not a span: [7, 3)");
    assertThatThrownBy(() -> new Span(-1, 3)).hasMessage("not a span: [-1, 3)");
  }

  @Test
  void trimsSpacesOfEveryKind() {
    String source = "\u3000\u00A0\u200B본문\r\n ";
    assertThat(new Span(0, source.length()).trimmed(source).in(source)).isEqualTo("본문");
  }

  @Test
  void anAllBlankSpanTrimsToNothing() {
    assertThat(new Span(0, 3).trimmed("   ").isEmpty()).isTrue();
  }

  @Test
  void touchesOnlyWhatItShares() {
    assertThat(new Span(0, 3).touches(new Span(3, 5))).isFalse();
    assertThat(new Span(0, 4).touches(new Span(3, 5))).isTrue();
  }
}
