package kr.malmungchi.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.malmungchi.CorpusException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
  @TempDir Path folder;

  @Test
  void walksInAFixedOrderAndNamesFilesFromTheFolder() throws IOException {
    write("나.txt");
    write("가.txt");
    write("다/안쪽.md");
    assertThat(Sources.below(folder))
        .extracting(Source::origin)
        .containsExactly("가.txt", "나.txt", "다/안쪽.md");
  }

  @Test
  void passesHiddenFilesAndLinksOver() throws IOException {
    write(".git/config");
    write("글.txt");
    Files.createSymbolicLink(folder.resolve("링크.txt"), folder.resolve("글.txt"));
    assertThat(Sources.below(folder)).extracting(Source::origin).containsExactly("글.txt");
  }

  @Test
  void aFileIsKnownByItsPlaceHoweverItIsReached() throws IOException {
    Path file = write("다/글.txt");
    Path detour = folder.resolve("다").resolve("..").resolve("다").resolve("글.txt");
    assertThat(Sources.below(detour).get(0).id()).isEqualTo(Sources.below(file).get(0).id());
    assertThat(Sources.below(folder).get(0).id()).isEqualTo(Sources.below(file).get(0).id());
    assertThat(Sources.below(file).get(0).origin()).isEqualTo("글.txt");
  }

  @Test
  void aMissingPathIsNamed() {
    assertThatThrownBy(() -> Sources.below(folder.resolve("없음")))
        .isInstanceOf(CorpusException.class)
        .hasMessage("no such file or folder: " + folder.resolve("없음"));
  }

  private Path write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "글이다.");
  }
}
