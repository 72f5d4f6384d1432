package kr.malmungchi.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * One character set tried on the bytes of a file: whether they all fit, and what they show.
 *
 * <p>The first pass goes through a small buffer; only {@link #text} makes the text, in an array of
 * its exact length.
 */
final class Decoding {
  private static final int BUFFER = 8_192;

  private final byte[] bytes;
  private final int from;
  private final Charset charset;
  private final CharsetEvidence evidence = new CharsetEvidence();
  private int characters;
  private int badByte = -1;
  private int badPlaces;
  private boolean cutOff;

  private Decoding(byte[] bytes, int from, Charset charset) {
    this.bytes = bytes;
    this.from = from;
    this.charset = charset;
  }

  /** Reads all bytes from {@code from} on, also behind the first that does not fit. */
  static Decoding of(byte[] bytes, int from, Charset charset) {
    Decoding decoding = new Decoding(bytes, from, charset);
    decoding.read();
    return decoding;
  }

  private void read() {
    ByteBuffer input = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer output = CharBuffer.allocate(BUFFER);
    CharsetDecoder decoder = strict(charset);
    CoderResult result;
    do {
      result = decoder.decode(input, output, true);
      if (result.isError()) {
        badByte = badPlaces == 0 ? input.position() : badByte;
        badPlaces++;
        input.position(input.position() + result.length());
        cutOff = badPlaces == 1 && !input.hasRemaining();
      }
      count(output);
    } while (!result.isUnderflow());
    decoder.flush(output);
    count(output);
  }

  private void count(CharBuffer output) {
    output.flip();
    characters += output.remaining();
    evidence.add(output);
    output.clear();
  }

  Charset charset() {
    return charset;
  }

  CharsetEvidence evidence() {
    return evidence;
  }

  /** How many UTF-16 units the bytes hold. */
  int characters() {
    return characters;
  }

  /** The index of the first byte that does not fit; -1 if all do. */
  int badByte() {
    return badByte;
  }

  /** How many places do not fit. */
  int badPlaces() {
    return badPlaces;
  }

  boolean fits() {
    return badPlaces == 0;
  }

  /** Whether the only fault is a character that the end of the file cuts in two. */
  boolean isCutOff() {
    return cutOff;
  }

  /** The text; the bytes must fit. */
  String text() {
    CharBuffer output = CharBuffer.allocate(characters);
    CharsetDecoder decoder = strict(charset);
    decoder.decode(ByteBuffer.wrap(bytes, from, bytes.length - from), output, true);
    decoder.flush(output);
    return String.valueOf(output.array());
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }
}
