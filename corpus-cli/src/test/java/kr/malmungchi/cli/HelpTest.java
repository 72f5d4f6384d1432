package kr.malmungchi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import kr.malmungchi.cli.Cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HelpTest {
  private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

  @TempDir private Path folder;

  private static final List<String> COMMANDS =
      List.of(
          "add",
          "search",
          "suggest",
          "summary",
          "timeline",
          "quotes",
          "names",
          "agreements",
          "similar",
          "list",
          "show",
          "overrule",
          "remove",
          "dictionary",
          "serve",
          "key",
          "doctor",
          "rebuild");

  @Test
  void listsAllCommands() {
    Run run = new Cli(folder).run("help");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains(COMMANDS).contains("help");
  }

  @ParameterizedTest
  @FieldSource("COMMANDS")
  void explainsEveryOptionInBothLanguages(String command) {
    Run english = new Cli(folder).run(command, "--help");
    assertThat(english.code()).isZero();
    assertThat(HANGUL.matcher(english.out()).find()).isFalse();

    Run korean = new Cli(folder, OptionalInt.empty(), false, Language.KOREAN).run("help", command);
    assertThat(korean.code()).isZero();
    assertThat(korean.lines())
        .filteredOn(line -> line.startsWith("      --"))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).containsPattern(HANGUL));
  }

  @ParameterizedTest
  @ValueSource(strings = {"show", "add", "remove", "load"})
  void explainsThePartsOfTheDictionaryInBothLanguages(String command) {
    Run english = new Cli(folder).run("dictionary", command, "--help");
    assertThat(english.code()).isZero();
    assertThat(english.out()).doesNotContainPattern(HANGUL);

    Cli cli = new Cli(folder, OptionalInt.empty(), false, Language.KOREAN);
    Run korean = cli.run("dictionary", command, "--help");
    assertThat(korean.lines().get(0)).contains("사용법");
    assertThat(korean.lines())
        .filteredOn(line -> line.startsWith("      --"))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).containsPattern(HANGUL));
  }

  @ParameterizedTest
  @ValueSource(strings = {"create", "list", "remove"})
  void explainsThePartsOfKeysInBothLanguages(String command) {
    Run english = new Cli(folder).run("key", command, "--help");
    assertThat(english.code()).isZero();
    assertThat(english.out()).doesNotContainPattern(HANGUL);

    Cli cli = new Cli(folder, OptionalInt.empty(), false, Language.KOREAN);
    Run korean = cli.run("key", command, "--help");
    assertThat(korean.lines())
        .filteredOn(line -> line.startsWith("      --"))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).containsPattern(HANGUL));
  }

  @Test
  void tellsItsVersion() {
    Run run = new Cli(folder).run("--version");
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("corpus ");
  }
}
