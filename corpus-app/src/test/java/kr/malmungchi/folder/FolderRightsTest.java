package kr.malmungchi.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import kr.malmungchi.CorpusException;
import kr.malmungchi.corpus.Corpus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder that this user may not read or write, or that is none. */
@DisabledOnOs(OS.WINDOWS)
final class FolderRightsTest {
  @TempDir Path parent;
  private Path folder;

  @BeforeEach
  void makeCorpus() {
    folder = parent.resolve("data");
    try (DataFolder held = DataFolder.hold(folder);
        Corpus corpus = held.open()) {
      assertThat(corpus.documents()).isZero();
    }
  }

  @AfterEach
  void giveBack() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"---------", "-w-------", "r--------", "rw-------"})
  void whatMayNotBeReadIsRefusedInOneSentence(String rights) throws IOException {
    take(rights);
    assertRefused(() -> DataFolder.hold(folder).close());
    assertRefused(() -> DataFolder.openForReading(folder).close());
    assertThat(Doctor.examine(folder, false).diagnoses())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.part()).isEqualTo(Diagnosis.Part.FOLDER);
              assertThat(one.what()).contains("may not be read and written");
            });
  }

  @Test
  void aReadOnlyFolderIsRefusedForWriting() throws IOException {
    Path lock = folder.resolve("lock");
    Files.setPosixFilePermissions(lock, PosixFilePermissions.fromString("r--r--r--"));
    take("r-xr-xr-x");
    assertRefused(() -> DataFolder.hold(folder).close());
    assertThat(Doctor.examine(folder, false).isDamaged()).isTrue();
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.writeString(parent.resolve("file"), "a");
    assertRefused(() -> DataFolder.hold(file).close());
    assertThat(Doctor.examine(file, false).diagnoses())
        .singleElement()
        .satisfies(one -> assertThat(one.what()).contains("is a file"));
  }

  private void take(String rights) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(rights));
    assumeTrue(
        !Files.isReadable(folder) || !Files.isWritable(folder) || !Files.isExecutable(folder),
        "skipped: this user has all rights to everything");
  }

  private void assertRefused(Runnable attempt) {
    assertThatThrownBy(attempt::run)
        .isInstanceOf(CorpusException.class)
        .hasMessageContaining("folder")
        .hasMessageNotContaining("\n");
  }
}
