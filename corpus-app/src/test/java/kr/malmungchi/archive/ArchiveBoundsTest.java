package kr.malmungchi.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.malmungchi.CorpusException;
import kr.malmungchi.Limits;
import kr.malmungchi.reading.Source;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of each bound of archives one less and as many are taken, one more is not. */
@Timeout(20)
class ArchiveBoundsTest {
  private static final ArchiveLimits USUAL = ArchiveLimits.defaults();

  @ParameterizedTest
  @CsvSource({"2, true", "3, true", "4, false"})
  void soManyFiles(int files, boolean taken) {
    RawZip zip = new RawZip();
    for (int i = 0; i < files; i++) {
      zip.file(i + ".txt", "책방");
    }
    ArchiveLimits limits = limits(3, USUAL.directoryBytes(), USUAL.unpackedBytes());

    assertThat(isTaken(zip, limits)).isEqualTo(taken);
    assertThat(parts(zip, limits)).hasSize(taken ? files : 1);
  }

  /** What is told of a file takes 46 bytes and its name. */
  @ParameterizedTest
  @CsvSource({"a.md, true", "a.txt, true", "aa.txt, false"})
  void soLargeATableOfContents(String name, boolean taken) {
    ArchiveLimits limits = limits(USUAL.entries(), 51, USUAL.unpackedBytes());

    assertThat(isTaken(new RawZip().file(name, "책방"), limits)).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({"29, true", "30, true", "31, false"})
  void soManyBytesUnpacked(int bytes, boolean taken) {
    ArchiveLimits limits = limits(USUAL.entries(), USUAL.directoryBytes(), 30);

    assertThat(isTaken(new RawZip().file("a.txt", "a".repeat(bytes)), limits)).isEqualTo(taken);
  }

  /** Letters that are all one are packed far more than twice shorter. */
  @ParameterizedTest
  @CsvSource({"9999, true", "10000, true", "10001, false"})
  void soLargeAFileThatIsPackedTooWell(int bytes, boolean taken) {
    ArchiveLimits limits =
        new ArchiveLimits(
            USUAL.entries(),
            USUAL.directoryBytes(),
            USUAL.unpackedBytes(),
            2,
            10_000,
            USUAL.nameCharacters());

    assertThat(isTaken(new RawZip().file("a.txt", "a".repeat(bytes)), limits)).isEqualTo(taken);
  }

  /** A hundred times as long as it is packed, by what the archive says; whole times count. */
  @ParameterizedTest
  @CsvSource({"-1, false", "0, false", "100, true"})
  void soManyTimesShorterByPacking(int more, boolean refused) {
    ArchiveLimits limits =
        new ArchiveLimits(
            USUAL.entries(),
            USUAL.directoryBytes(),
            USUAL.unpackedBytes(),
            100,
            0,
            USUAL.nameCharacters());
    RawZip zip =
        new RawZip()
            .file("a.txt", new byte[] {'a'}, entry -> entry.withSize(entry.packed() * 100 + more));
    assertThat(refusal(parts(zip, limits).get(0)).contains("packed more than 100 times"))
        .isEqualTo(refused);
  }

  private static String refusal(Source part) {
    try {
      return "none of " + part.load(Limits.defaults().fileBytes()).bytes().length;
    } catch (CorpusException e) {
      return e.getMessage();
    }
  }

  @ParameterizedTest
  @CsvSource({"999, true", "1000, true", "1001, false"})
  void soLongAName(int characters, boolean taken) {
    RawZip zip = new RawZip().file("책".repeat(characters - 4) + ".txt", "책방");

    assertThat(isTaken(zip, USUAL)).isEqualTo(taken);
  }

  private static ArchiveLimits limits(int entries, int directoryBytes, long unpackedBytes) {
    return new ArchiveLimits(
        entries,
        directoryBytes,
        unpackedBytes,
        USUAL.ratio(),
        USUAL.ratioFloor(),
        USUAL.nameCharacters());
  }

  private static List<Source> parts(RawZip zip, ArchiveLimits limits) {
    return new ZipReader(limits).parts(zip.source());
  }

  private static boolean isTaken(RawZip zip, ArchiveLimits limits) {
    try {
      for (Source part : parts(zip, limits)) {
        assertThat(part.load(Limits.defaults().fileBytes()).bytes()).isNotEmpty();
      }
      return true;
    } catch (CorpusException e) {
      assertThat(e.getMessage()).isNotBlank().doesNotContain("Exception");
      return false;
    }
  }
}
