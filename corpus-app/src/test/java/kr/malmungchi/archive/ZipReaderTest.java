package kr.malmungchi.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kr.malmungchi.CorpusException;
import kr.malmungchi.Limits;
import kr.malmungchi.archive.RawZip.Entry;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.reading.Readers;
import kr.malmungchi.reading.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives are read file by file; whatever is wrong with one is said in a sentence. */
@Timeout(20)
class ZipReaderTest {
  private static final ZipReader READER = new ZipReader();
  private static final String TEXT = "강가의 책방은 저녁마다 불을 켠다.\n";

  /** What became of a part: its text, or why it has none. */
  private static String read(Source part) {
    try {
      return new String(part.load(Limits.defaults().fileBytes()).bytes(), UTF_8);
    } catch (CorpusException e) {
      assertThat(e.getMessage()).isNotBlank().doesNotContain("\n", "Exception");
      return "refused: " + e.getMessage();
    }
  }

  private static List<String> origins(Source zip) {
    return READER.parts(zip).stream().map(Source::origin).toList();
  }

  private static String only(Source zip) {
    List<Source> parts = READER.parts(zip);
    assertThat(parts).hasSize(1);
    return read(parts.get(0));
  }

  private static byte[] zip(Charset names, String... paths) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
      for (String path : paths) {
        zip.putNextEntry(new ZipEntry(path));
        if (!path.endsWith("/")) {
          zip.write(TEXT.getBytes(UTF_8));
        }
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void filesAreSourcesOfTheirOwnNames() throws IOException {
    List<Source> parts = READER.parts(RawZip.source(zip(UTF_8, "글/", "글/하나.TXT", "둘.md")));

    assertThat(parts).extracting(Source::origin).containsExactly("모음.zip/글/하나.TXT", "모음.zip/둘.md");
    assertThat(parts).extracting(Source::extension).containsExactly("txt", "md");
    assertThat(parts).extracting(ZipReaderTest::read).containsOnly(TEXT);
  }

  @Test
  void theSamePathInTheSameArchiveIsTheSameDocument() throws IOException {
    Source first = READER.parts(RawZip.source(zip(UTF_8, "가.txt", "나.txt"))).get(1);
    Source second = READER.parts(RawZip.source(zip(UTF_8, "나.txt"))).get(0);

    assertThat(second.id()).isEqualTo(first.id());
  }

  @Test
  void namesOfKoreanWindowsAreReadRight() throws IOException {
    Charset windows = Charset.forName("x-windows-949");

    assertThat(origins(RawZip.source(zip(windows, "보고서/뷁 똠방각하.txt", "짜.txt", "연통.txt"))))
        .containsExactly("모음.zip/보고서/뷁 똠방각하.txt", "모음.zip/짜.txt", "모음.zip/연통.txt");
  }

  @Test
  void namesOfMacosAreComposedAndItsLitterIsPassedOver() {
    byte[] pieces = Normalizer.normalize("한글 문서.txt", Form.NFD).getBytes(UTF_8);
    byte[] litter = "__MACOSX/._한글 문서.txt".getBytes(UTF_8);
    Source zip =
        new RawZip()
            .file("", TEXT.getBytes(UTF_8), entry -> entry.withName(pieces).withFlags(0))
            .file("", TEXT.getBytes(UTF_8), entry -> entry.withName(litter).withFlags(0))
            .file(".DS_Store", "x")
            .source();

    assertThat(origins(zip)).containsExactly("모음.zip/한글 문서.txt");
  }

  @Test
  void backslashesOfOldWindowsProgramsPartFolders() {
    assertThat(origins(new RawZip().file("글\\하나.txt", TEXT).source()))
        .containsExactly("모음.zip/글/하나.txt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../밖.txt",
        "글/../../밖.txt",
        "..\\..\\밖.txt",
        "/etc/밖.txt",
        "\\\\server\\밖.txt",
        "C:\\밖.txt",
        "c:밖.txt",
        "글//밖.txt",
        "글/./밖.txt",
        "글/ /밖.txt",
        "밖\0.txt",
        "밖\n.txt"
      })
  void namesThatLeadOutOfTheArchiveAreRefused(String name) {
    List<Source> parts = READER.parts(new RawZip().file(name, TEXT).file("안.txt", TEXT).source());

    assertThat(read(parts.get(0))).startsWith("refused: its path");
    assertThat(parts.get(0).origin()).doesNotContain("\0", "\n");
    assertThat(read(parts.get(1))).isEqualTo(TEXT);
  }

  @Test
  void anEndlessNameIsRefusedAndShownInShort() {
    Source part = READER.parts(new RawZip().file("가".repeat(20_000), TEXT).source()).get(0);

    assertThat(part.origin()).hasSizeLessThan(300);
    assertThat(read(part)).contains("longer than 1,000");
  }

  @Test
  void aSecondFileOfOneNameIsRefused() {
    List<Source> parts =
        READER.parts(new RawZip().file("a.txt", TEXT).file("a.txt", "딴 글").source());

    assertThat(parts).extracting(ZipReaderTest::read).first().isEqualTo(TEXT);
    assertThat(read(parts.get(1))).contains("second file of this name");
  }

  @Test
  void linksAndDevicesAreRefused() {
    byte[] target = "/etc/passwd".getBytes(UTF_8);

    assertThat(only(new RawZip().file("a.txt", target, e -> e.withMode(0xA1FF)).source()))
        .contains("a link");
    assertThat(only(new RawZip().file("a.txt", target, e -> e.withMode(0x21FF)).source()))
        .contains("not a regular file");
  }

  @Test
  void encryptedFilesAreRefused() {
    assertThat(only(new RawZip().file("a.txt", new byte[9], e -> e.withFlags(1)).source()))
        .contains("encrypted");
  }

  @Test
  void otherWaysOfPackingAreRefused() {
    assertThat(only(new RawZip().file("a.txt", new byte[9], e -> e.withMethod(9)).source()))
        .contains("method 9");
  }

  @Test
  void anArchiveInAnArchiveIsNotOpened() throws IOException {
    byte[] inner = zip(UTF_8, "속.txt");
    Source zip = new RawZip().file("속.zip", inner, entry -> entry).source();
    Source part = Readers.standard(Limits.defaults()).parts(zip).get(0);

    assertThat(part.extension()).isEqualTo("zip");
    assertThatThrownBy(() -> READER.read(part.load(Limits.defaults().fileBytes())))
        .isInstanceOf(CorpusException.class)
        .hasMessageContaining("add it by itself");
  }

  @Test
  void aFileThatIsLargerThanToldIsNotReadOn() {
    byte[] zeros = new byte[50 << 20];

    assertThat(only(new RawZip().file("a.txt", zeros, e -> e.withSize(1_000)).source()))
        .contains("size is not as the archive says");
  }

  @Test
  void aFileThatIsSmallerThanToldIsRefused() {
    assertThat(only(new RawZip().file("a.txt", new byte[9], e -> e.withSize(10)).source()))
        .contains("size is not as the archive says");
  }

  @Test
  void aWrongChecksumIsRefused() {
    assertThat(only(new RawZip().file("a.txt", new byte[9], e -> e.withCrc(1)).source()))
        .contains("checksum");
  }

  @Test
  void whatNoTextIsPackedLikeIsRefused() {
    assertThat(only(new RawZip().file("a.txt", new byte[20 << 20], e -> e).source()))
        .contains("100 times");
    assertThat(only(new RawZip().file("a.txt", new byte[1 << 20], e -> e).source()))
        .hasSize(1 << 20);
  }

  @Test
  void aFileOfMoreThanTheLimitIsRefusedUnread() {
    Source zip = new RawZip().file("a.txt", new byte[9], e -> e.withSize(0x7FFF_FFFFL)).source();

    assertThat(only(zip)).contains("100 times");
  }

  @Test
  void entriesThatShareBytesAreRefused() {
    RawZip zip = new RawZip().file("a.txt", new byte[1 << 20], entry -> entry);
    for (int i = 0; i < 1_000; i++) {
      zip.listed(Entry.named(i + ".txt").withSize(1 << 20));
    }

    assertThat(only(zip.source())).contains("share bytes");
  }

  @Test
  void aHeaderThatHidesAnotherFileIsRefused() {
    byte[] bytes = new RawZip().file("a.txt", TEXT).file("b.txt", TEXT).bytes();
    bytes[28] = 0x20; // The first local header gets an extra field that reaches into the second.

    assertThat(READER.parts(RawZip.source(bytes)))
        .extracting(ZipReaderTest::read)
        .containsExactly("refused: damaged: its bytes reach into those of the next file", TEXT);
  }

  @Test
  void tooManyEntriesAreRefused() {
    RawZip zip = new RawZip();
    for (int i = 0; i < 100_000; i++) {
      zip.listed(Entry.named("가" + i));
    }

    assertThat(only(zip.source())).startsWith("refused: it has more than 50,000 files");
  }

  @Test
  void anArchiveThatUnpacksToTooMuchIsRefused() {
    RawZip zip = new RawZip();
    for (int i = 0; i < 3; i++) {
      zip.file(i + ".txt", new byte[9], entry -> entry.withSize(0x7FFF_FFFFL));
    }

    assertThat(only(zip.source())).contains("unpacked it has more than");
  }

  @Test
  void whatIsNoArchiveIsRefused() {
    assertThat(only(RawZip.source(new byte[0]))).contains("not a zip archive");
    assertThat(only(RawZip.source(new byte[100_000]))).contains("not a zip archive");
    assertThat(only(new RawZip().source())).contains("no file is in it");
    byte[] whole = new RawZip().file("a.txt", TEXT).bytes();
    assertThat(only(RawZip.source(Arrays.copyOf(whole, whole.length - 30))))
        .contains("not a zip archive");
  }

  @Test
  void anArchiveBehindAProgramIsRead() {
    byte[] zip = new RawZip().file("a.txt", TEXT).bytes();
    byte[] program = new byte[1_000 + zip.length];
    System.arraycopy(zip, 0, program, 1_000, zip.length);

    assertThat(only(RawZip.source(program))).isEqualTo(TEXT);
  }

  @Test
  void aZip64ArchiveIsRead(@TempDir Path folder) throws IOException {
    // More entries than 16 bits can count make one.
    Path file = folder.resolve("많다.zip");
    try (ZipOutputStream zip =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      for (int i = 0; i < 70_000; i++) {
        zip.putNextEntry(new ZipEntry(i < 69_999 ? "빈/" + i + "/" : "글.txt"));
      }
      zip.write(TEXT.getBytes(UTF_8));
    }
    ZipReader reader = new ZipReader(new ArchiveLimits(100_000, 32 << 20, 1 << 20, 100, 1, 99));

    List<Source> parts = reader.parts(Source.file(file, "많다.zip"));

    assertThat(parts).extracting(ZipReaderTest::read).containsExactly(TEXT);
  }

  @Test
  void changedBytesAreReadOrRefused() throws IOException {
    byte[] whole = zip(UTF_8, "글/하나.txt", "둘.txt", "셋.txt");
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = whole.clone();
      for (int change = random.nextInt(4); change >= 0; change--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      READER.parts(Source.bytes(DocumentId.of("x"), "x.zip", bytes)).forEach(ZipReaderTest::read);
    }
  }
}
