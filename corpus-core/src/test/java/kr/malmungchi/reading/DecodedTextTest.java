package kr.malmungchi.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import kr.malmungchi.CorpusException;
import org.junit.jupiter.api.Test;

class DecodedTextTest {
  private static final String TEXT = "똠방각하와 펲시콜라를 찾는 사람들의 이야기다.\r\n둘째 줄.";

  @Test
  void readsUtf8WithAndWithoutMark() {
    assertThat(DecodedText.decode(bytes(TEXT, "UTF-8"))).isEqualTo(new DecodedText(TEXT, "UTF-8"));
    assertThat(DecodedText.decode(bytes("\uFEFF" + TEXT, "UTF-8")))
        .isEqualTo(new DecodedText(TEXT, "UTF-8 with byte order mark"));
  }

  @Test
  void readsCp949WithSyllablesThatEucKrLacks() {
    assertThat(DecodedText.decode(bytes(TEXT, "x-windows-949")))
        .isEqualTo(new DecodedText(TEXT, "CP949"));
  }

  @Test
  void readsUtf16ByItsMark() {
    assertThat(DecodedText.decode(bytes("\uFEFF" + TEXT, "UTF-16LE")).text()).isEqualTo(TEXT);
    assertThat(DecodedText.decode(bytes("\uFEFF" + TEXT, "UTF-16BE")).text()).isEqualTo(TEXT);
  }

  @Test
  void brokenUtf8IsRefusedWithThePlaceAndNotTakenForCp949() {
    byte[] good = bytes(TEXT.repeat(20), "UTF-8");
    assertRefused(Arrays.copyOf(good, good.length - 2), "broken UTF-8: the first bad byte is at ");
    byte[] flipped = good.clone();
    flipped[300] = (byte) 0xFF;
    assertRefused(flipped, "broken UTF-8: the first bad byte is at 300");
  }

  @Test
  void binaryAndEmptyContentIsRefused() {
    assertRefused(new byte[0], "the file is empty");
    assertRefused(bytes(" \n\u3000", "UTF-8"), "the file holds only white space");
    assertRefused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2}, "a binary file, not text");
  }

  @Test
  void anyBytesAreReadOrRefused() {
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      try {
        DecodedText decoded = DecodedText.decode(bytes);
        assertThat(decoded.text()).doesNotContain("\uFFFD");
      } catch (CorpusException e) {
        assertThat(e.kind()).isEqualTo(CorpusException.Kind.UNREADABLE);
      }
    }
  }

  @Test
  void mixedCharacterSetsAreRefused() {
    ByteArrayOutputStream mixed = new ByteArrayOutputStream();
    mixed.writeBytes(bytes("한글 문서의 앞부분입니다. ".repeat(5), "x-windows-949"));
    mixed.writeBytes(new byte[] {(byte) 0xFF, (byte) 0x80, ' '});
    assertRefused(mixed.toByteArray(), "neither UTF-8 nor CP949 text");
  }

  private static void assertRefused(byte[] bytes, String message) {
    assertThatThrownBy(() -> DecodedText.decode(bytes))
        .isInstanceOf(CorpusException.class)
        .hasMessageStartingWith(message);
  }

  private static byte[] bytes(String text, String charset) {
    return charset.equals("UTF-8")
        ? text.getBytes(StandardCharsets.UTF_8)
        : text.getBytes(Charset.forName(charset));
  }
}
