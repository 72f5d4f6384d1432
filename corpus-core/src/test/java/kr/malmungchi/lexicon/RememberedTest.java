package kr.malmungchi.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {
  private final Remembered<String, Integer> remembered = new Remembered<>(2);
  private final AtomicInteger worked = new AtomicInteger();

  private int of(String key, Object state) {
    return remembered.of(key, state, worked::incrementAndGet);
  }

  @Test
  void whatIsKnownIsNotWorkedOutAgain() {
    assertThat(List.of(of("나루", 1), of("나루", 1), of("나루터", 1))).containsExactly(1, 1, 2);
  }

  @Test
  void anotherStateKnowsNothing() {
    assertThat(List.of(of("나루", 1), of("나루", 2), of("나루", 1))).containsExactly(1, 2, 3);
  }

  @Test
  void ofManyThoseAskedForLastAreKept() {
    for (int key = 0; key < 1_000; key++) {
      of("나루" + key, 1);
    }
    int before = worked.get();
    of("나루999", 1);
    assertThat(worked).hasValue(before);
    of("나루0", 1);
    assertThat(worked).hasValue(before + 1);
  }

  @Test
  void whatWeighsMoreThanAllMayIsNotKept() {
    Remembered<String, String> few = Remembered.weighing(20, String::length);
    assertThat(few.of("나루", 1, () -> "배")).isEqualTo("배");
    assertThat(few.of("나루", 1, () -> "뱃사공")).isEqualTo("배");
    assertThat(few.of("강", 1, () -> "물".repeat(40))).hasSize(40);
    assertThat(few.of("강", 1, () -> "둑")).isEqualTo("둑");
  }

  @Test
  void aFailureIsNotKept() {
    assertThatThrownBy(
            () ->
                remembered.of(
                    "나루",
                    1,
                    () -> {
                      throw new IOException("the disk is gone");
                    }))
        .isInstanceOf(IOException.class);
    assertThat(of("나루", 1)).isOne();
  }
}
