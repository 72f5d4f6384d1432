package kr.malmungchi.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.reading.Source;

/** Writes a zip archive byte by byte, so that it can lie. */
final class RawZip {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<byte[]> directory = new ArrayList<>();

  /**
   * What the table of contents says of an entry.
   *
   * @param name its bytes, each as the character of its number
   */
  record Entry(
      String name, int flags, int method, int mode, long crc, long packed, long size, long offset) {

    static Entry named(String name) {
      return new Entry(bytesOf(name.getBytes(UTF_8)), 1 << 11, 8, 0, 0, 0, 0, 0);
    }

    private static String bytesOf(byte[] bytes) {
      return new String(bytes, ISO_8859_1);
    }

    byte[] nameBytes() {
      return name.getBytes(ISO_8859_1);
    }

    Entry withName(byte[] bytes) {
      return new Entry(bytesOf(bytes), flags, method, mode, crc, packed, size, offset);
    }

    Entry withFlags(int other) {
      return new Entry(name, other, method, mode, crc, packed, size, offset);
    }

    Entry withMethod(int other) {
      return new Entry(name, flags, other, mode, crc, packed, size, offset);
    }

    Entry withMode(int other) {
      return new Entry(name, flags, method, other, crc, packed, size, offset);
    }

    Entry withCrc(long other) {
      return new Entry(name, flags, method, mode, other, packed, size, offset);
    }

    Entry withSize(long other) {
      return new Entry(name, flags, method, mode, crc, packed, other, offset);
    }

    Entry withOffset(long other) {
      return new Entry(name, flags, method, mode, crc, packed, size, other);
    }
  }

  /** A file, told truly. */
  RawZip file(String name, String text) {
    return file(name, text.getBytes(UTF_8), entry -> entry);
  }

  /** A file whose line in the table of contents is changed. */
  RawZip file(String name, byte[] bytes, UnaryOperator<Entry> lie) {
    byte[] packed = deflate(bytes);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    Entry honest = Entry.named(name);
    Entry entry =
        lie.apply(
            new Entry(
                honest.name,
                honest.flags,
                honest.method,
                0,
                sum.getValue(),
                packed.length,
                bytes.length,
                out.size()));
    out.writeBytes(header(0x04034b50, entry));
    out.writeBytes(entry.nameBytes());
    out.writeBytes(packed);
    listed(entry);
    return this;
  }

  /** A line in the table of contents without a file of its own. */
  RawZip listed(Entry entry) {
    ByteBuffer line = ByteBuffer.allocate(46 + entry.name.length()).order(ByteOrder.LITTLE_ENDIAN);
    line.putInt(0, 0x02014b50).put(5, (byte) 3);
    line.put(6, header(0, entry), 4, 26);
    line.putInt(38, entry.mode << 16).putInt(42, (int) entry.offset);
    line.put(46, entry.nameBytes());
    directory.add(line.array());
    return this;
  }

  private static byte[] header(int signature, Entry entry) {
    ByteBuffer header = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(0, signature).putShort(6, (short) entry.flags).putShort(8, (short) entry.method);
    header.putInt(14, (int) entry.crc).putInt(18, (int) entry.packed).putInt(22, (int) entry.size);
    header.putShort(26, (short) entry.name.length());
    return header.array();
  }

  private static byte[] deflate(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      byte[] packed = new byte[bytes.length + 64];
      return Arrays.copyOf(packed, deflater.deflate(packed));
    } finally {
      deflater.end();
    }
  }

  byte[] bytes() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(out.toByteArray());
    int size = 0;
    for (byte[] line : directory) {
      whole.writeBytes(line);
      size += line.length;
    }
    ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
    end.putInt(0, 0x06054b50);
    end.putShort(8, (short) directory.size()).putShort(10, (short) directory.size());
    end.putInt(12, size).putInt(16, out.size());
    whole.writeBytes(end.array());
    return whole.toByteArray();
  }

  Source source() {
    return source(bytes());
  }

  static Source source(byte[] bytes) {
    return Source.bytes(DocumentId.of("test"), "모음.zip", bytes);
  }
}
