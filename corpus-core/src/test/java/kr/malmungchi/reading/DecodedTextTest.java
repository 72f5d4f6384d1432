package kr.malmungchi.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import kr.malmungchi.CorpusException;
import kr.malmungchi.Limits;
import kr.malmungchi.document.Finding;
import kr.malmungchi.document.Finding.Certainty;
import kr.malmungchi.document.Finding.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodedTextTest {
  private static final String TEXT = "똠방각하와 펲시콜라를 찾는 사람들의 이야기다.\r\n둘째 줄.";
  private static final String PROSE =
      """
      느린 강을 따라 걷는 사람은 많지 않다. 그래도 해마다 가을이 되면 강가의 마을에서는
      작은 잔치를 열고, 멀리서 온 손님에게 밥과 술을 내어놓는다. 나는 그 잔치를 세 번 보았다.
      "강은 어디에서 끝나는가?" 하고 묻자 뱃사공은 웃으며 대답했다. "바다에서 다시 시작하지요."
      """;
  private static final String JAPANESE = "日本の首都は東京であり、多くの人々が暮らしている。新しい制度が来年から始まる。";
  private static final String CHINESE = "中国的首都是北京，许多人生活在那里。我们在这里学习汉语和文化，他们也来了。";
  private static final String TAIWANESE = "中國的首都是北京，許多人生活在那裡。我們在這裡學習，他們也來了。";
  private static final String FRENCH =
      "L'été dernier, nous avons visité la région où naquit le célèbre écrivain.\n";

  @ParameterizedTest
  @CsvSource({
    "UTF-8, UTF-8",
    "x-windows-949, CP949",
    "EUC-KR, CP949",
    "x-Johab, Johab",
    "ISO-2022-KR, ISO-2022-KR",
    "UTF-16LE, UTF-16LE",
    "UTF-16BE, UTF-16BE"
  })
  void readsKoreanInAnyOfItsCharacterSets(String charset, String name) {
    DecodedText decoded = decode(bytes(PROSE, charset));

    assertThat(decoded.text()).isEqualTo(PROSE);
    assertThat(decoded.charset()).isEqualTo(name);
    assertThat(decoded.finding().value()).isEqualTo(name);
    assertThat(decoded.finding().subject()).isEqualTo(Subject.CHARSET);
    assertThat(decoded.finding().certainty()).isNotEqualTo(Certainty.UNCERTAIN);
  }

  @Test
  void aByteOrderMarkDecidesAndIsNoText() {
    for (String charset : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE"}) {
      DecodedText decoded = decode(bytes("\uFEFF" + TEXT, charset));
      assertThat(decoded.text()).isEqualTo(TEXT);
      assertThat(decoded.finding().evidence()).isEqualTo("byte order mark");
    }
  }

  @Test
  void readsCp949WithSyllablesThatEucKrLacks() {
    DecodedText decoded = decode(bytes(TEXT, "x-windows-949"));
    assertThat(decoded.text()).isEqualTo(TEXT);
    assertThat(decoded.charset()).isEqualTo("CP949");
  }

  @Test
  void theEvidenceTellsThePlaceAndTheShare() {
    assertThat(decode(bytes(PROSE, "x-windows-949")).finding())
        .isEqualTo(
            new Finding(
                Subject.CHARSET,
                "CP949",
                "not UTF-8 at byte 0; 81% of 105 syllables are frequent ones",
                Optional.empty(),
                Certainty.CERTAIN));
    assertThat(decode(bytes("짧은 글", "x-windows-949")).finding().certainty())
        .isEqualTo(Certainty.UNCERTAIN);
  }

  @Test
  void listsOfNamesAndOfGoodsAreKoreanToo() {
    for (String list : new String[] {"김영수 박지민 최서연 이도윤 정하은 강서준", "전기 냉장고 세탁기 컴퓨터 책상 의자 볼펜 지우개 공책"}) {
      assertThat(decode(bytes(list, "x-windows-949")).text()).isEqualTo(list);
    }
  }

  /** However a file is cut, what is read is the beginning of the text, or nothing. */
  @ParameterizedTest
  @CsvSource({"UTF-8", "x-windows-949", "x-Johab", "UTF-16LE", "UTF-16BE", "ISO-2022-KR"})
  void aFileCutAtAnyByteIsReadRightOrRefused(String charset) {
    byte[] whole = bytes(PROSE, charset);
    int read = 0;
    for (int end = 1; end <= whole.length; end++) {
      try {
        String text = decode(Arrays.copyOf(whole, end)).text();
        if (end > 40) {
          assertThat(PROSE).as("%s cut at %s", charset, end).startsWith(text);
        }
        read++;
      } catch (CorpusException e) {
        assertThat(e.kind()).isEqualTo(CorpusException.Kind.UNREADABLE);
      }
    }
    assertThat(read).isGreaterThan(whole.length / 4);
  }

  @Test
  void brokenUtf8IsRefusedWithThePlaceAndNotTakenForCp949() {
    byte[] good = bytes(TEXT.repeat(20), "UTF-8");
    byte[] flipped = good.clone();
    flipped[300] = (byte) 0xFF;
    assertRefused(
        flipped,
        "broken UTF-8: the first bad byte is at 300 in line 4, 1 in all; repair or save it again as"
            + " UTF-8");
    assertRefused(
        Arrays.copyOf(good, good.length - 2),
        "broken UTF-8: the file ends in the middle of a character, as if it was cut off; copy it"
            + " again");
  }

  @Test
  void otherLanguagesAreNamedAndNeverBecomeKoreanGarbage() {
    assertRefused(bytes(JAPANESE, "windows-31j"), "not Korean, but Japanese in Shift_JIS");
    assertRefused(bytes(JAPANESE, "EUC-JP"), "not Korean, but Japanese in EUC-JP");
    assertRefused(bytes(CHINESE, "GB18030"), "not Korean, but Chinese in GB18030");
    assertRefused(bytes(TAIWANESE, "Big5"), "not Korean, but Chinese in Big5");
    assertRefused(bytes(FRENCH, "ISO-8859-1"), "not Korean, but a Western language");
    assertRefused(
        bytes("He said “Hello” – and “Goodbye”.", "windows-1252"),
        "not Korean, but a Western language");
  }

  @Test
  void whatAFileDeclaresHelpsOnlyWhereTheBytesAllowIt() {
    assertThat(decode(bytes(FRENCH, "ISO-8859-1"), Optional.of("ISO-8859-1")).text())
        .isEqualTo(FRENCH);
    assertThat(decode(bytes(JAPANESE, "windows-31j"), Optional.of("Shift_JIS")).text())
        .isEqualTo(JAPANESE);
    assertThat(decode(bytes(PROSE, "UTF-8"), Optional.of("euc-kr")).finding())
        .extracting(Finding::value, Finding::evidence)
        .containsExactly("UTF-8", "valid UTF-8; declared as euc-kr");
    for (String right : new String[] {"EUC-KR", "ks_c_5601-1987", "cp949", "MS949"}) {
      DecodedText decoded = decode(bytes(PROSE, "x-windows-949"), Optional.of(right));
      assertThat(decoded.text()).isEqualTo(PROSE);
      assertThat(decoded.finding().evidence()).doesNotContain("declared");
    }
    for (String wrong : new String[] {"utf-8", "Shift_JIS", "iso-8859-1", "no-such-thing", ""}) {
      DecodedText decoded = decode(bytes(PROSE, "x-windows-949"), Optional.of(wrong));
      assertThat(decoded.text()).isEqualTo(PROSE);
      assertThat(decoded.finding().evidence()).endsWith("; declared as " + wrong);
    }
  }

  @Test
  void binaryFormatsAreNamed() {
    assertRefused(bytes("%PDF-1.7\n%", "UTF-8"), "a PDF file, not text");
    assertRefused(bytes("HWP Document File V3.00 \u001a", "UTF-8"), "an HWP 3 file, not text");
    assertRefused(hex("D0CF11E0A1B11AE10000"), "an HWP 5 or older Office file, not text");
    assertRefused(hex("504B03041400"), "a ZIP file, or a document packed as one");
    assertRefused(hex("89504E470D0A1A0A0000"), "a PNG picture, not text");
    assertRefused(hex("FFD8FFE000104A464946"), "a JPEG picture, not text");
    assertRefused(hex("000000186674797069736F6D"), "an MP4 film, not text");
    assertRefused(new byte[] {1, 0, 2}, "a binary file, not text");
    assertRefused(hex("FFFE0000E4AC0000"), "UTF-32 text, which is not read");
  }

  @Test
  void emptyContentIsRefused() {
    assertRefused(new byte[0], "the file is empty");
    assertRefused(bytes(" \n\u3000", "UTF-8"), "the file holds only white space");
  }

  @Test
  void mixedCharacterSetsAreRefused() {
    String line = "한글 문서의 앞부분입니다. 그 뒤에 다른 부분이 옵니다.\n";
    assertRefused(
        joined(bytes(line.repeat(5), "x-windows-949"), bytes(line.repeat(5), "UTF-8")), "broken ");
    assertRefused(
        joined(bytes(line.repeat(50), "UTF-8"), bytes(line, "x-windows-949")), "broken UTF-8");
    assertRefused(
        joined(bytes(line.repeat(5), "x-windows-949"), new byte[] {(byte) 0xFF, (byte) 0x80, ' '}),
        "broken CP949: the first bad byte is at 270 in line 6");
  }

  @Test
  void anyBytesAreReadOrRefused() {
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      try {
        DecodedText decoded = decode(bytes);
        assertThat(decoded.text()).doesNotContain("\uFFFD");
      } catch (CorpusException e) {
        assertThat(e.kind()).isEqualTo(CorpusException.Kind.UNREADABLE);
      }
    }
  }

  /**
   * A string is made from an array of its length: Java tries to halve that, and copies it. Nothing
   * else.
   */
  @Test
  @Timeout(20)
  void aLargeFileTakesTheMemoryOfItsTextTwiceAndNoMore() {
    byte[] bytes = bytes(PROSE.repeat(30_000), "x-windows-949");
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    int characters = decode(bytes).text().length();
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(allocated).isLessThan(5L * characters + (1 << 20));
  }

  private static void assertRefused(byte[] bytes, String message) {
    assertThatThrownBy(() -> decode(bytes))
        .isInstanceOf(CorpusException.class)
        .hasMessageStartingWith(message);
  }

  private static byte[] bytes(String text, String charset) {
    return charset.equals("UTF-8") ? text.getBytes(UTF_8) : text.getBytes(Charset.forName(charset));
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static DecodedText decode(byte[] bytes) {
    return DecodedText.decode(bytes, Limits.defaults());
  }

  private static DecodedText decode(byte[] bytes, Optional<String> declared) {
    return DecodedText.decode(bytes, declared, Limits.defaults());
  }
}
