package kr.malmungchi.service.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SlotsTest {
  @Test
  void soManyGoOnAtOnceUntilOneHasEnded() throws InterruptedException {
    Slots slots = new Slots(3);
    assertThat(slots.take()).isTrue();
    assertThat(slots.take()).as("below").isTrue();
    assertThat(slots.take()).as("at").isTrue();
    assertThat(slots.take()).as("above").isFalse();

    Callback request = slots.returning(Callback.NOOP);
    request.succeeded();
    request.failed(new IllegalStateException("a request gives its slot back once"));
    assertThat(slots.take()).isTrue();
    assertThat(slots.take()).isFalse();
  }
}
