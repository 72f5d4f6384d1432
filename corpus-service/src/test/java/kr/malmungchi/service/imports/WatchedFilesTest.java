package kr.malmungchi.service.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchedFilesTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({"2, 2, false", "3, 3, true", "4, 3, true"})
  void soManyFilesAreWatched(int files, int watched, boolean full) throws IOException {
    for (int i = 0; i < files; i++) {
      Files.writeString(folder.resolve(i + ".txt"), "글이다.");
    }
    WatchedFiles seen = new WatchedFiles(folder, folder.resolve("data"), Duration.ZERO, 3);
    assertThat(seen.look(0, inner -> {})).hasSize(watched);
    assertThat(seen.isFull()).isEqualTo(full);
  }
}
