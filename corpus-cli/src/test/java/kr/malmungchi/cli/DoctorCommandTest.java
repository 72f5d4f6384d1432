package kr.malmungchi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kr.malmungchi.cli.Cli.Run;
import kr.malmungchi.folder.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DoctorCommandTest {
  private static final String WORD = "등대지기";

  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void addTwoDocuments() {
    cli = new Cli(folder);
    cli.file("글/하나.txt", WORD + "는 밤마다 불을 켰다.");
    cli.file("글/둘.txt", "배는 " + WORD + "의 불을 보고 돌아왔다.");
    assertThat(add().code()).isZero();
  }

  private Run add() {
    return cli.run("add", folder.resolve("글").toString());
  }

  @Test
  void aSoundFolderIsSound() {
    assertThat(cli.run("doctor"))
        .isEqualTo(new Run(0, "All is sound; 2 documents were read." + System.lineSeparator(), ""));
  }

  @Test
  void withoutACorpusThereIsNothingToExamine() {
    Run run = new Cli(folder.resolve("elsewhere")).run("doctor");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("no corpus in");
    assertThat(new Cli(folder.resolve("elsewhere")).run("rebuild").code()).isEqualTo(2);
    assertThat(folder.resolve("elsewhere").resolve("data")).doesNotExist();
  }

  @Test
  void aDamagedIndexIsSetAsideAndMadeAgain() throws IOException {
    Path file = largestIndexFile();
    flipBit(file, Files.size(file) / 2);

    Run told = cli.run("doctor");
    assertThat(told.code()).isEqualTo(1);
    assertThat(told.out()).startsWith("warning index: is damaged").contains("--repair");
    assertThat(told.lines()).hasSize(1);

    Run repaired = cli.run("doctor", "--repair");
    assertThat(repaired.code()).isZero();
    assertThat(repaired.out()).startsWith("repaired index: is damaged");
    assertThat(cli.run("search", WORD).code()).isZero();

    JsonNode after = cli.run("doctor", "--json").json();
    assertThat(after.get("sound").asBoolean()).isFalse();
    assertThat(after.at("/findings/0/part").asText()).isEqualTo("folder");
    assertThat(after.at("/findings/0/what").asText()).startsWith("index.damaged-1");
  }

  @Test
  void aDamagedDocumentIsNamedAndMendedByItsFile() throws IOException {
    replaceInCatalogue("밤마다", "밤만다");

    Run told = cli.run("doctor");
    assertThat(told.code()).isEqualTo(2);
    assertThat(told.out()).startsWith("damage document: ").contains("add its file again");

    assertThat(cli.run("rebuild").out()).startsWith("rebuilt the index: 1 passages");
    assertThat(add().out()).startsWith("added 1 · replaced 0 · unchanged 1");
    assertThat(cli.run("doctor").code()).isZero();
    assertThat(cli.run("search", "밤마다").code()).isZero();
  }

  @Test
  void aDamagedCatalogueIsRefusedWithTheWayBack() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(catalogue().toFile(), "rw")) {
      file.write("nothing of a database".getBytes(UTF_8));
    }
    Run told = cli.run("doctor");
    assertThat(told.code()).isEqualTo(2);
    assertThat(told.lines()).hasSize(1);
    assertThat(told.out()).startsWith("damage catalogue: ").contains("corpus import");
  }

  @Test
  void anIndexThatDisagreesIsRebuilt() throws IOException {
    Path index = cli.data().resolve("index");
    Path kept = Files.createDirectories(folder.resolve("kept"));
    copy(index, kept);
    cli.file("글/셋.txt", "세 번째 글이다.");
    add();
    Path other = cli.data().resolve("index");
    delete(other);
    copy(kept, other);

    Run told = cli.run("doctor");
    assertThat(told.code()).isEqualTo(1);
    assertThat(told.out()).contains("has 1 documents otherwise than the catalogue");
    assertThat(cli.run("doctor", "--repair").code()).isZero();
    assertThat(cli.run("doctor").code()).isZero();
  }

  @Test
  void theCatalogueMayLieElsewhere() throws IOException {
    Path elsewhere = folder.resolve("elsewhere.db");
    String url = "jdbc:sqlite:" + elsewhere;
    Files.delete(catalogue());
    assertThat(cli.run("doctor", "--catalog", url).code()).isEqualTo(2);
    assertThat(cli.run("rebuild", "--catalog", url).code()).isEqualTo(2);
    assertThat(elsewhere).doesNotExist();

    cli.run("add", "--catalog", url, cli.file("글/셋.txt", "세 번째 글이다."));
    assertThat(cli.run("doctor", "--catalog", url).code()).isZero();
    delete(cli.data().resolve("index"));
    assertThat(cli.run("doctor", "--catalog", url).code()).isEqualTo(1);
    assertThat(cli.run("doctor", "--repair", "--catalog", url).code()).isZero();
    assertThat(cli.run("doctor", "--catalog", url).code()).isZero();
    assertThat(cli.run("rebuild", "--catalog", url).out())
        .startsWith("rebuilt the index: 1 passages");
    assertThat(catalogue()).doesNotExist();
  }

  @Test
  void whileAnotherHoldsTheFolderTheCatalogueIsExamined() {
    try (DataFolder held = DataFolder.hold(cli.data())) {
      Run told = cli.run("doctor");
      assertThat(told.code()).isEqualTo(1);
      assertThat(told.out()).contains("not examined", "is held by process");
      assertThat(cli.run("doctor", "--repair").code()).isEqualTo(2);
      assertThat(held.database()).exists();
    }
  }

  @Test
  void aRebuildingThatWasBrokenOffLeavesNothing() throws IOException {
    Path index = cli.data().resolve("index");
    Files.move(index, cli.data().resolve("index.old"));
    Files.createDirectories(cli.data().resolve("index.new"));
    assertThat(add().code()).isZero();
    assertThat(cli.run("search", WORD).code()).isZero();
    assertThat(cli.data().resolve("index.old")).doesNotExist();
    assertThat(cli.data().resolve("index.new")).doesNotExist();
  }

  private Path catalogue() {
    return cli.data().resolve("catalog.db");
  }

  private Path largestIndexFile() throws IOException {
    List<Path> files = files(cli.data().resolve("index"));
    Path largest = files.get(0);
    for (Path file : files) {
      largest = Files.size(file) > Files.size(largest) ? file : largest;
    }
    return largest;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : files(from)) {
      Files.copy(file, to.resolve(file.getFileName()));
    }
  }

  private static void delete(Path folder) throws IOException {
    for (Path file : files(folder)) {
      Files.delete(file);
    }
  }

  private static void flipBit(Path file, long at) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(at);
      int one = bytes.read();
      bytes.seek(at);
      bytes.write(one ^ 4);
    }
  }

  /** As bits that flip on a disk would. */
  private void replaceInCatalogue(String word, String other) throws IOException {
    byte[] all = Files.readAllBytes(catalogue());
    byte[] from = word.getBytes(UTF_8);
    byte[] to = other.getBytes(UTF_8);
    int replaced = 0;
    for (int at = 0; at + from.length <= all.length; at++) {
      if (Arrays.equals(all, at, at + from.length, from, 0, from.length)) {
        System.arraycopy(to, 0, all, at, to.length);
        replaced++;
      }
    }
    assertThat(replaced).isPositive();
    Files.write(catalogue(), all);
  }
}
