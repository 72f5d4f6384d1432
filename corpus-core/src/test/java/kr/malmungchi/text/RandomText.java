package kr.malmungchi.text;

import java.util.Random;

/** Makes texts of pieces in any order; the same seed makes the same text. */
public final class RandomText {
  private RandomText() {}

  /** Of fewer than {@code most} pieces, or none. */
  public static String of(String[] pieces, int most, long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i > 0; i--) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }
}
