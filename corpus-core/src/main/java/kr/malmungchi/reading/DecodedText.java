package kr.malmungchi.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;

/**
 * The text of a file with the character set it was in.
 *
 * <p>A byte order mark decides; else strict UTF-8; else CP949, which holds all of EUC-KR and is
 * always taken in its place. What fits none of them is refused with the place of the first bad
 * byte: a replacement character is never stored in place of the author's.
 *
 * @param charset the name for people: {@code UTF-8}, {@code CP949}
 */
public record DecodedText(String text, String charset) {
  private static final Charset CP949 = Charset.forName("x-windows-949");

  /**
   * Fewer broken sequences than this share of all non-ASCII ones mean a damaged UTF-8 file, more
   * mean another character set.
   */
  private static final double DAMAGED_SHARE = 0.1;

  /**
   * Throws {@link CorpusException} of kind {@code UNREADABLE} for binary, empty and broken content.
   */
  public static DecodedText decode(byte[] bytes) {
    DecodedText decoded = decodeBytes(bytes);
    if (decoded.text.isBlank()) {
      throw unreadable(bytes.length == 0 ? "the file is empty" : "the file holds only white space");
    }
    return decoded;
  }

  /**
   * As above, for a page that names its character set. The name decides only where the bytes are
   * not UTF-8: a saved page often keeps the name that it had before it was converted.
   */
  static DecodedText decode(byte[] bytes, Optional<String> declared) {
    Optional<Charset> charset = declared.flatMap(DecodedText::foreign);
    if (charset.isEmpty() || looksBinary(bytes) || firstBadByte(bytes) < 0) {
      return decode(bytes);
    }
    return strict(bytes, 0, charset.get(), charset.get().name());
  }

  /** A character set that is neither Unicode nor Korean. */
  private static Optional<Charset> foreign(String name) {
    try {
      Charset charset = Charset.forName(name);
      boolean known =
          charset.name().startsWith("UTF-")
              || charset.name().contains("KR")
              || charset.equals(CP949)
              || charset.name().contains("949");
      return known ? Optional.empty() : Optional.of(charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static DecodedText decodeBytes(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return strict(bytes, 3, StandardCharsets.UTF_8, "UTF-8 with byte order mark");
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return strict(bytes, 2, StandardCharsets.UTF_16LE, "UTF-16LE");
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return strict(bytes, 2, StandardCharsets.UTF_16BE, "UTF-16BE");
    }
    if (looksBinary(bytes)) {
      throw unreadable("a binary file, not text");
    }
    int bad = firstBadByte(bytes);
    if (bad < 0) {
      return new DecodedText(new String(bytes, StandardCharsets.UTF_8), "UTF-8");
    }
    if (isMostlyUtf8(bytes)) {
      throw unreadable(
          "broken UTF-8: the first bad byte is at " + bad + "; repair or save it again as UTF-8");
    }
    try {
      String text = decoder(CP949).decode(ByteBuffer.wrap(bytes)).toString();
      return new DecodedText(text, "CP949");
    } catch (CharacterCodingException e) {
      throw new CorpusException(
          Kind.UNREADABLE,
          "neither UTF-8 nor CP949 text: the first bad byte is at "
              + bad
              + "; save it again as UTF-8",
          e);
    }
  }

  private static DecodedText strict(byte[] bytes, int from, Charset charset, String name) {
    try {
      return new DecodedText(
          decoder(charset).decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString(),
          name);
    } catch (CharacterCodingException e) {
      throw new CorpusException(Kind.UNREADABLE, "broken " + name + "; save it again as UTF-8", e);
    }
  }

  private static CharsetDecoder decoder(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** A NUL byte, or more control bytes than a text could have by accident. */
  private static boolean looksBinary(byte[] bytes) {
    int controls = 0;
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
      if (b > 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
        controls++;
      }
    }
    return controls > 8 && controls > bytes.length / 100;
  }

  private static int firstBadByte(byte[] bytes) {
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CharBuffer output = CharBuffer.allocate(8_192);
    CharsetDecoder decoder = decoder(StandardCharsets.UTF_8);
    while (true) {
      CoderResult result = decoder.decode(input, output, true);
      if (result.isError()) {
        return input.position();
      }
      if (result.isUnderflow()) {
        return -1;
      }
      output.clear();
    }
  }

  private static boolean isMostlyUtf8(byte[] bytes) {
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CharBuffer output = CharBuffer.allocate(8_192);
    CharsetDecoder decoder = decoder(StandardCharsets.UTF_8);
    int good = 0;
    int bad = 0;
    while (true) {
      CoderResult result = decoder.decode(input, output, true);
      output.flip();
      while (output.hasRemaining()) {
        if (output.get() >= 0x80) {
          good++;
        }
      }
      output.clear();
      if (result.isError()) {
        bad++;
        input.position(input.position() + result.length());
      } else if (result.isUnderflow()) {
        return bad < DAMAGED_SHARE * (good + bad);
      }
    }
  }

  private static CorpusException unreadable(String message) {
    return new CorpusException(Kind.UNREADABLE, message);
  }
}
