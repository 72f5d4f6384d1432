package kr.malmungchi.service.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.base.Stopwatch;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
  @Test
  void soManyRequestsAtOnceAndThenSoManyASecond() throws Exception {
    GuardSettings settings =
        JsonMapper.builder()
            .build()
            .readValue("{\"requestsAtOnce\": 3, \"requestsPerSecond\": 1}", GuardSettings.class);
    RateLimits limits = new RateLimits(settings);
    // Some within one tick of the clock, which is where a whole second is left to wait.
    for (int key = 0; key < 200; key++) {
      Stopwatch watch = Stopwatch.createStarted();
      assertThat(limits.ofKey("a" + key)).isEmpty();
      assertThat(limits.ofKey("a" + key)).as("below").isEmpty();
      assertThat(limits.ofKey("a" + key)).as("at").isEmpty();
      OptionalLong above = limits.ofKey("a" + key);
      OptionalLong other = limits.ofKey("b" + key);

      assumeThat(watch.elapsed())
          .as("without a pause of the machine")
          .isLessThan(Duration.ofSeconds(1));
      assertThat(above).hasValue(1);
      assertThat(other).isEmpty();
    }
  }
}
