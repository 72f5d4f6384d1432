package kr.malmungchi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import kr.malmungchi.bench.fuzz.Fuzz;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("slow")
class FuzzTest {
  @Test
  @Timeout(180)
  void hostileInputsAreAnsweredInOrder() throws IOException {
    assertThat(Fuzz.offenders(400, 20261122)).isEmpty();
  }
}
