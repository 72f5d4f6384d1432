package kr.malmungchi.bench.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.StandardCharsets;

/** What is sent on one connection. */
final class HostileInput {
  private static final int LONGEST_SHOWN = 300;

  private final String kind;
  private final byte[] bytes;
  private final boolean isRequest;

  /**
   * @param kind of what it was made, for the report
   * @param isRequest whether HTTP can be expected to see a request in it, and so to answer
   */
  HostileInput(String kind, byte[] bytes, boolean isRequest) {
    this.kind = kind;
    this.bytes = bytes.clone();
    this.isRequest = isRequest;
  }

  String kind() {
    return kind;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  boolean isRequest() {
    return isRequest;
  }

  /** Its beginning, as it may be printed. */
  String shown() {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .limit(LONGEST_SHOWN)
        .forEach(
            sign -> {
              if (sign == '\n') {
                shown.append("\\n");
              } else if (sign >= ' ' && sign < 0x7F) {
                shown.appendCodePoint(sign);
              } else {
                shown.append("{x%02x}".formatted(sign));
              }
            });
    return shown + (text.length() > LONGEST_SHOWN ? "… (%,d bytes)".formatted(bytes.length) : "");
  }

  static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
