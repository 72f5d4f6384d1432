package kr.malmungchi.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.reading.Source;

/**
 * Where the table of contents of a zip archive lies, as the record at the archive's end says
 * (APPNOTE.TXT 4.3.14 to 4.3.16).
 *
 * @param start its first byte
 * @param shift how far all is moved by bytes in front of the archive, as self-extracting ones have
 */
record DirectoryPlace(long start, long size, long shift) {
  private static final int END = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int END_64 = 0x06064b50;
  private static final int END_64_BYTES = 56;
  private static final int LOCATOR = 0x07064b50;
  private static final int LOCATOR_BYTES = 20;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final long IN_64 = 0xFFFF_FFFFL;

  static DirectoryPlace of(Source.Content file) throws IOException {
    long size = file.size();
    int length = (int) Math.min(size, LOCATOR_BYTES + END_BYTES + LONGEST_COMMENT);
    ByteBuffer tail = read(file, size - length, length);
    int end = end(tail);
    if (tail.getShort(end + 4) != 0 || tail.getShort(end + 6) != 0) {
      throw unreadable("one of several parts of an archive; join them first");
    }
    long directorySize = Integer.toUnsignedLong(tail.getInt(end + 12));
    long offset = Integer.toUnsignedLong(tail.getInt(end + 16));
    boolean large =
        directorySize == IN_64 || offset == IN_64 || tail.getShort(end + 10) == (short) 0xFFFF;
    int locator = end - LOCATOR_BYTES;
    if (large && locator >= 0 && tail.getInt(locator) == LOCATOR) {
      return of64(file, tail.getLong(locator + 8));
    }
    return checked(size - length + end, directorySize, offset);
  }

  private static int end(ByteBuffer tail) {
    for (int i = tail.capacity() - END_BYTES; i >= 0; i--) {
      if (tail.getInt(i) == END
          && i + END_BYTES + Short.toUnsignedInt(tail.getShort(i + 20)) == tail.capacity()) {
        return i;
      }
    }
    throw unreadable("not a zip archive, or its end is missing");
  }

  private static DirectoryPlace of64(Source.Content file, long place) throws IOException {
    if (place < 0 || place > file.size() - END_64_BYTES) {
      throw damaged();
    }
    ByteBuffer end = read(file, place, END_64_BYTES);
    if (end.getInt(0) != END_64) {
      throw damaged();
    }
    return checked(place, end.getLong(40), end.getLong(48));
  }

  private static DirectoryPlace checked(long end, long size, long offset) {
    if (size < 0 || offset < 0 || size > end || offset > end - size) {
      throw damaged();
    }
    return new DirectoryPlace(end - size, size, end - size - offset);
  }

  private static ByteBuffer read(Source.Content file, long start, int length) throws IOException {
    try (InputStream stream = file.open()) {
      stream.skipNBytes(start);
      byte[] bytes = stream.readNBytes(length);
      if (bytes.length < length) {
        throw damaged();
      }
      return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
  }

  static CorpusException damaged() {
    return unreadable("damaged: its table of contents is broken");
  }

  static CorpusException unreadable(String reason) {
    return new CorpusException(Kind.UNREADABLE, reason);
  }
}
