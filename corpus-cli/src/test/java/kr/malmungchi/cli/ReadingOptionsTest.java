package kr.malmungchi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kr.malmungchi.cli.Cli.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a question is taken for can be switched off, one reading at a time. */
final class ReadingOptionsTest {
  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void addADocument() {
    cli = new Cli(folder);
    assertThat(cli.run("add", cli.file("a.txt", "2021년 5월에 등대가 불을 켰다. 어부들이 반겼다.")).code()).isZero();
  }

  @Test
  void aReadingIsToldByTheNameThatSwitchesItOff() {
    Run read = cli.run("search", "emdeo");
    assertThat(read.code()).isZero();
    assertThat(read.err().lines()).contains("emdeo → 등대 (keyboard)");
    assertThat(cli.run("search", "emdeo", "--without", "keyboard:emdeo").code()).isEqualTo(1);
    assertThat(cli.run("search", "--without=keyboard:dnqn", "emdeo").code()).isZero();
  }

  @Test
  void severalReadingsAreSwitchedOffAtOnce() {
    String[] both = {
      "search", "--json", "emdeo djqn", "--without", "keyboard:emdeo", "--without", "keyboard:djqn"
    };
    assertThat(cli.run("search", "--json", "emdeo djqn").json().get("interpretations")).hasSize(2);
    assertThat(cli.run(both).json().get("interpretations")).isEmpty();
  }

  @Test
  void factsAreAskedTheSameWay() {
    assertThat(cli.run("timeline", "emdeo").code()).isZero();
    assertThat(cli.run("timeline", "emdeo", "--without", "keyboard:emdeo").code()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"keyboard", ":emdeo", "keyboard:", " :a"})
  void whatIsNoReadingIsRefused(String wrong) {
    Run run = cli.run("search", "emdeo", "--without", wrong);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("corpus: ").contains("--without", "write rule:words");
  }
}
