package kr.malmungchi.bench.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import kr.malmungchi.bench.crash.PowerLoss.Mistake;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Another seed: {@code -Dmalmungchi.seed=7}; more moments: the benchmark {@code crash power}. */
@Tag("slow")
@Timeout(300)
class PowerLossTest {
  private static final long SEED = Long.getLong("malmungchi.seed", 20_261_122L);
  private static final int CHANGES = 60;
  private static final int FAILURES = 120;
  private static final int FAILURES_OF_MISTAKES = 24;

  @TempDir static Path recorded;
  private static Recording recording;

  @TempDir Path scratch;

  @BeforeAll
  static void record() throws IOException, InterruptedException {
    assumeTrue(Recording.isPossible(), "needs Linux and a C compiler");
    recording = Recording.make(recorded, CHANGES, SEED);
  }

  @Test
  void whatWasAcknowledgedSurvivesALossOfPower() throws IOException {
    assertThat(PowerLoss.run(recording, scratch, FAILURES, Mistake.NONE, SEED).faults())
        .as("seed %d", SEED)
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void aMistakeWouldShow(Mistake mistake) throws IOException {
    assertThat(PowerLoss.run(recording, scratch, FAILURES_OF_MISTAKES, mistake, SEED).faults())
        .as("seed %d", SEED)
        .isNotEmpty();
  }
}
