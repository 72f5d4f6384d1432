package kr.malmungchi.service.guard;

import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the address of a request once and strictly: everything behind this sees the same characters
 * as the caller meant, or nothing.
 *
 * @param path decoded
 * @param query decoded as a whole; empty if there is none
 */
record StrictAddress(String path, String query) {
  private static final char REPLACEMENT = '\uFFFD';
  private static final Pattern ODD_PATH =
      Pattern.compile("[;\\\\]|//|(?:^|/)\\.{1,2}(?:/|$)|(?i:%2f|%5c)");

  /** Why an address cannot be read. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String reason) {
      super(reason, null, false, false);
    }
  }

  static StrictAddress of(String rawPath, @Nullable String rawQuery) throws Unreadable {
    String path = decoded(rawPath);
    if (ODD_PATH.matcher(rawPath).find() || ODD_PATH.matcher(path).find()) {
      throw new Unreadable("the path is not one of this service");
    }
    if (path.chars().anyMatch(Character::isISOControl)) {
      throw new Unreadable("the path holds a control character");
    }
    return new StrictAddress(path, rawQuery == null ? "" : query(rawQuery));
  }

  private static String query(String raw) throws Unreadable {
    String query = decoded(raw);
    if (query.indexOf('\0') >= 0) {
      throw new Unreadable("the query holds a NUL character");
    }
    return query;
  }

  private static String decoded(String raw) throws Unreadable {
    if (raw.indexOf(REPLACEMENT) >= 0) {
      // What the connector writes for bytes that are no UTF-8.
      throw notUtf8();
    }
    if (raw.indexOf('%') < 0) {
      return raw;
    }
    byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
    ByteArrayDataOutput out = ByteStreams.newDataOutput(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] != '%') {
        out.write(bytes[i]);
      } else {
        int high = i + 2 <= bytes.length - 1 ? Character.digit(bytes[i + 1], 16) : -1;
        int low = i + 2 <= bytes.length - 1 ? Character.digit(bytes[i + 2], 16) : -1;
        if (high < 0 || low < 0) {
          throw new Unreadable("a % in the address must be followed by two hexadecimal digits");
        }
        out.write(high << 4 | low);
        i += 2;
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(out.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw notUtf8();
    }
  }

  private static Unreadable notUtf8() {
    return new Unreadable("the address is not UTF-8");
  }
}
