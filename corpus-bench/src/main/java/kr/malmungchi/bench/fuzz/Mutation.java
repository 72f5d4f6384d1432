package kr.malmungchi.bench.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;

/** Harms bytes in a few places, so that most of what was good stays so. */
final class Mutation {
  private static final int MOST_CHANGES = 4;
  private static final int LONGEST_PART = 64;
  private static final int MOST_REPEATS = 300;

  private final Random random;

  Mutation(Random random) {
    this.random = random;
  }

  /**
   * @param words what to put in, beside bytes at random
   */
  byte[] of(byte[] bytes, List<byte[]> words) {
    byte[] harmed = bytes;
    int changes = 1 + random.nextInt(MOST_CHANGES);
    for (int i = 0; i < changes; i++) {
      harmed = once(harmed, words);
    }
    return harmed;
  }

  private byte[] once(byte[] bytes, List<byte[]> words) {
    int at = random.nextInt(bytes.length + 1);
    int end = Math.min(bytes.length, at + 1 + random.nextInt(LONGEST_PART));
    byte[] word = words.get(random.nextInt(words.size()));
    return switch (random.nextInt(7)) {
      case 0 -> replaced(bytes, at, at, word, 1);
      case 1 -> replaced(bytes, at, end, word, 1);
      case 2 -> replaced(bytes, at, end, new byte[0], 1);
      case 3 -> replaced(bytes, at, at, part(bytes, at, end), 1 + random.nextInt(MOST_REPEATS));
      case 4 -> replaced(bytes, at, Math.min(bytes.length, at + 1), oneByte(), 1);
      case 5 -> replaced(bytes, at, bytes.length, new byte[0], 1);
      default -> replaced(bytes, at, at, word, 1 + random.nextInt(MOST_REPEATS));
    };
  }

  private byte[] oneByte() {
    return new byte[] {(byte) random.nextInt(256)};
  }

  private static byte[] part(byte[] bytes, int from, int to) {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    part.write(bytes, from, to - from);
    return part.toByteArray();
  }

  private static byte[] replaced(byte[] bytes, int from, int to, byte[] by, int times) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(bytes, 0, from);
    for (int i = 0; i < times; i++) {
      whole.writeBytes(by);
    }
    whole.write(bytes, to, bytes.length - to);
    return whole.toByteArray();
  }
}
