package kr.malmungchi.bench.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Another seed: {@code -Dmalmungchi.seed=7}; more kills: the benchmarks {@code crash migrations}
 * and {@code crash transfers}.
 */
@Timeout(300)
@Tag("slow")
class WorkKillsTest {
  private static final long SEED = Long.getLong("malmungchi.seed", 20_261_122L);
  private static final int KILLS = 6;

  @TempDir Path scratch;

  @Test
  void aCatalogueOfAnOlderProgramSurvivesKillingItsMigration() throws Exception {
    assertAllOrNothing(Work.MIGRATIONS);
  }

  @Test
  void anExportIsWholeOrNotThereAndAnImportTakesAllOrNothing() throws Exception {
    assertAllOrNothing(Work.TRANSFERS);
  }

  private void assertAllOrNothing(List<Work> works) throws Exception {
    WorkKills.Outcome outcome = WorkKills.run(scratch, works, KILLS, SEED);
    assertThat(outcome.faults()).as("seed %d", SEED).isEmpty();
    assertThat(outcome.kills()).isGreaterThanOrEqualTo(KILLS);
  }
}
