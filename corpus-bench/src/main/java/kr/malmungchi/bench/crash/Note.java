package kr.malmungchi.bench.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.reading.Source;

/**
 * One version of a made document: its whole text follows from its two numbers, and one word is in
 * no other version of any document.
 */
record Note(int number, int version) {
  private static final int SENTENCES = 60;
  private static final int LONG_ONES = 17;

  DocumentId id() {
    return new DocumentId("note" + number);
  }

  /** In letters, since digits may be read as amounts. */
  String word() {
    return "note" + letters(number) + "version" + letters(version);
  }

  private static String letters(int number) {
    StringBuilder letters = new StringBuilder();
    for (char digit : Integer.toString(number).toCharArray()) {
      letters.append((char) (digit - '0' + 'a'));
    }
    return letters.toString();
  }

  String text() {
    int seed = number * 31 + version;
    int sentences = 1 + Math.floorMod(seed, seed % LONG_ONES == 0 ? SENTENCES * 4 : SENTENCES / 6);
    StringBuilder text = new StringBuilder("이 쪽지는 " + word() + " 이다.\n\n");
    for (int i = 0; i < sentences; i++) {
      text.append("나루터에서 %d번째 배가 떠난 뒤에도 뱃사공은 남아 있었다.\n\n".formatted(seed % 997 + i));
    }
    return text.toString();
  }

  Source source() {
    return Source.bytes(id(), id() + ".txt", text().getBytes(UTF_8));
  }

  static String hash(String text) {
    return Hashing.sha256().hashString(text, UTF_8).toString();
  }
}
