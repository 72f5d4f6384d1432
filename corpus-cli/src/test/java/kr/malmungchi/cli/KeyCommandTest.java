package kr.malmungchi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.malmungchi.cli.Cli.Run;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.folder.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys to the service, made and removed on the command line. */
final class KeyCommandTest {
  private static final String FORM = "mmc_[A-Za-z0-9_-]{43}";

  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void nameFolder() {
    cli = new Cli(folder);
  }

  @Test
  void aKeyMayBeTheFirstThingInADataFolder() {
    Run made = cli.run("key", "create", "신문사", "--role", "read");

    assertThat(made.code()).as(made.err()).isZero();
    assertThat(made.out().strip()).matches(FORM);
    assertThat(made.err()).contains("cannot be shown again").doesNotContain(made.out().strip());
    assertThat(cli.run("key").lines().get(1)).matches("신문사 +read +20.*Z");
  }

  @Test
  void eachKeyIsAnotherAndNoneIsKept() throws Exception {
    String first = cli.run("key", "create", "one", "--role", "write").out().strip();
    JsonNode second = cli.run("key", "create", "two", "--role", "admin", "--json").json();

    assertThat(second.get("key").asText()).matches(FORM).isNotEqualTo(first);
    assertThat(second.get("role").asText()).isEqualTo("admin");
    JsonNode list = cli.run("key", "list", "--json").json();
    assertThat(list.at("/keys/0/name").asText()).isEqualTo("one");
    assertThat(list.at("/keys/1/role").asText()).isEqualTo("admin");
    assertThat(list.toString()).doesNotContain("mmc_", "sha256");
    byte[] database = Files.readAllBytes(cli.data().resolve("catalog.db"));
    assertThat(new String(database, StandardCharsets.ISO_8859_1)).doesNotContain(first);
  }

  @Test
  void keysChangeWhileTheFolderIsHeld() {
    try (DataFolder held = DataFolder.hold(cli.data());
        Corpus corpus = held.open()) {
      assertThat(corpus.revision()).isZero();
      assertThat(cli.run("key", "create", "one", "--role", "read").code()).isZero();
      assertThat(cli.run("key", "remove", "one").lines()).containsExactly("removed one");
    }
    assertThat(cli.run("key").code()).as("nothing found").isEqualTo(1);
  }

  @Test
  void whatTheLastKeysRemovalMeansIsSaid() {
    cli.run("key", "create", "one", "--role", "admin");
    cli.run("key", "create", "two", "--role", "read");
    assertThat(cli.run("key", "remove", "two").err()).isEmpty();
    assertThat(cli.run("key", "remove", "one").err()).startsWith("No key is left: ");
  }

  @Test
  void wrongInputIsRefused() {
    assertThat(fails("create", "one", "--role", "owner"))
        .contains("no role \"owner\"; known are read, write, admin");
    assertThat(fails("create", "one")).contains("--role");
    assertThat(fails("add", "one", "--role", "read")).contains("'add'");
    assertThat(fails("create", "--role", "read")).contains("NAME");
    assertThat(fails("create", "a\nb", "--role", "read")).contains("not a name for a key");
    assertThat(fails("create", "가".repeat(65), "--role", "read")).contains("1 to 64");
    assertThat(fails("list")).contains("no corpus in");
    assertThat(cli.data()).as("not made by listing").doesNotExist();
    cli.run("key", "create", "one", "--role", "read");
    assertThat(fails("create", "one", "--role", "read")).contains("already");
    assertThat(fails("remove", "two")).contains("no key \"two\"");
  }

  private String fails(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "key";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    Run run = cli.run(all);
    assertThat(run.code()).as(run.out()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    return run.err();
  }
}
