package kr.malmungchi.service.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import is on disk, for the next start. */
class ImportFolderTest {
  @TempDir private Path folder;

  @Test
  void aJobIsReadAsItWasWritten() {
    Job job =
        new Job(
            "0mhx3k2a1-4f81zx",
            Instant.parse("2026-01-02T03:04:05Z"),
            "한봄",
            "key",
            "digest",
            List.of(new Job.Upload("보고서.zip", 3, "sha256")));
    ImportFolder kept = new ImportFolder(folder);
    kept.create(job);
    assertThat(kept.job()).isEqualTo(job);
  }

  @Test
  void aJobOfAnEarlierVersionHasNoOwner() throws IOException {
    Files.writeString(
        folder.resolve("job.json"),
        """
        {"id": "a", "created": "2026-01-02T03:04:05Z", "key": "", "digest": "d", "uploads": []}\
        """);
    assertThat(new ImportFolder(folder).job().owner()).isEmpty();
  }
}
