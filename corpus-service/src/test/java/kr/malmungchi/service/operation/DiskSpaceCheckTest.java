package kr.malmungchi.service.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.folder.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiskSpaceCheckTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({"99, false", "100, true", "101, true"})
  void soMuchRoomIsWanted(int free, boolean healthy) {
    assertThat(DiskSpaceCheck.result(free, 100).isHealthy()).isEqualTo(healthy);
  }

  @Test
  void theRoomIsThatOfTheDataFolder() {
    try (DataFolder held = DataFolder.hold(folder);
        Corpus corpus = held.open()) {
      assertThat(corpus.documents()).isZero();
      assertThat(new DiskSpaceCheck(held, 0).execute().isHealthy()).isTrue();
      assertThat(new DiskSpaceCheck(held, Long.MAX_VALUE).execute().getMessage())
          .contains("are wanted");
    }
  }
}
