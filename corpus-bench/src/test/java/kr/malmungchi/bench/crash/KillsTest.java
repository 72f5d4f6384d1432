package kr.malmungchi.bench.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Another seed: {@code -Dmalmungchi.seed=7}; more kills: the benchmark {@code crash kills}. */
class KillsTest {
  private static final long SEED = Long.getLong("malmungchi.seed", 20_261_122L);
  private static final int KILLS = Integer.getInteger("malmungchi.kills", 60);

  @TempDir Path scratch;

  @Test
  @Timeout(300)
  void whatWasAcknowledgedSurvivesKillingTheProcess() throws Exception {
    Kills.Outcome outcome = Kills.run(scratch, KILLS, SEED);
    assertThat(outcome.faults()).as("seed %d", SEED).isEmpty();
    assertThat(outcome.kills()).isGreaterThanOrEqualTo(KILLS);
    assertThat(outcome.acknowledged()).isGreaterThan(KILLS);
  }
}
