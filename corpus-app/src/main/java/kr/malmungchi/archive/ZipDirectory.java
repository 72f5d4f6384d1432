package kr.malmungchi.archive;

import static kr.malmungchi.archive.DirectoryPlace.damaged;
import static kr.malmungchi.archive.DirectoryPlace.unreadable;

import com.google.common.io.ByteStreams;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.reading.Source;

/**
 * Reads the table of contents of a zip archive (its central directory, APPNOTE.TXT 4.3.12).
 *
 * <p>Refuses the whole archive if it is larger than its bounds or if two entries share bytes, as
 * those of bombs do.
 */
final class ZipDirectory {
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_BYTES = 46;
  private static final int UTF_8 = 1 << 11;
  private static final int UNIX = 3;
  private static final int DARWIN = 19;
  private static final int SIZES_64 = 0x0001;
  private static final int UNICODE_PATH = 0x7075;
  private static final long IN_64 = 0xFFFF_FFFFL;

  private final Source.Content file;
  private final ArchiveLimits limits;
  private final DirectoryPlace place;
  private long unpacked;

  private ZipDirectory(Source.Content file, ArchiveLimits limits) throws IOException {
    this.file = file;
    this.limits = limits;
    this.place = DirectoryPlace.of(file);
  }

  /**
   * The entries in the order of the table.
   *
   * @throws CorpusException of kind {@code UNREADABLE} or {@code TOO_LARGE}
   */
  static List<Member> read(Source.Content file, ArchiveLimits limits) throws IOException {
    return new ZipDirectory(file, limits).members();
  }

  private List<Member> members() throws IOException {
    if (place.size() > limits.directoryBytes()) {
      throw tooLarge("its table of contents has more than %,d bytes", limits.directoryBytes());
    }
    List<Member> members = new ArrayList<>();
    try (InputStream whole = file.open()) {
      whole.skipNBytes(place.start());
      InputStream table = new BufferedInputStream(ByteStreams.limit(whole, place.size()));
      for (byte[] fixed = table.readNBytes(ENTRY_BYTES);
          fixed.length > 0;
          fixed = table.readNBytes(ENTRY_BYTES)) {
        if (members.size() == limits.entries()) {
          throw tooLarge("it has more than %,d files", limits.entries());
        }
        members.add(member(bytes(fixed, ENTRY_BYTES), table));
      }
    }
    return apart(members);
  }

  private Member member(ByteBuffer fixed, InputStream table) throws IOException {
    if (fixed.getInt(0) != ENTRY) {
      throw damaged();
    }
    byte[] name = exactly(table, fixed.getShort(28));
    ByteBuffer extra = bytes(exactly(table, fixed.getShort(30)), 0);
    exactly(table, fixed.getShort(32));
    long size = Integer.toUnsignedLong(fixed.getInt(24));
    long packed = Integer.toUnsignedLong(fixed.getInt(20));
    long offset = Integer.toUnsignedLong(fixed.getInt(42));
    ByteBuffer large = field(extra, SIZES_64);
    size = size == IN_64 ? next(large) : size;
    packed = packed == IN_64 ? next(large) : packed;
    offset = (offset == IN_64 ? next(large) : offset) + place.shift();
    if (size < 0 || packed < 0 || offset < 0 || offset > place.start() - packed) {
      throw damaged();
    }
    unpacked += size;
    if (unpacked > limits.unpackedBytes() || unpacked < 0) {
      throw tooLarge("unpacked it has more than %,d bytes", limits.unpackedBytes());
    }
    return new Member(
        name(name, fixed.getShort(8), field(extra, UNICODE_PATH)),
        Short.toUnsignedInt(fixed.getShort(8)),
        Short.toUnsignedInt(fixed.getShort(10)),
        mode(fixed),
        Integer.toUnsignedLong(fixed.getInt(16)),
        packed,
        size,
        offset,
        place.start());
  }

  private static int mode(ByteBuffer fixed) {
    int system = fixed.get(5);
    return system == UNIX || system == DARWIN ? fixed.getInt(38) >>> 16 : 0;
  }

  private static String name(byte[] name, int flags, ByteBuffer unicodePath) {
    if (unicodePath.remaining() > 5) {
      CRC32 sum = new CRC32();
      sum.update(name);
      unicodePath.get();
      if (unicodePath.getInt() == (int) sum.getValue()) {
        byte[] path = new byte[unicodePath.remaining()];
        unicodePath.get(path);
        return MemberName.of(path);
      }
    }
    Optional<String> unicode = (flags & UTF_8) == 0 ? Optional.empty() : MemberName.ofUnicode(name);
    return unicode.orElseGet(() -> MemberName.of(name));
  }

  /** The content of an extra field; empty if there is none of that number. */
  private static ByteBuffer field(ByteBuffer extra, int number) {
    int at = 0;
    while (at + 4 <= extra.capacity()) {
      int length = Short.toUnsignedInt(extra.getShort(at + 2));
      if (at + 4 + length > extra.capacity()) {
        break;
      }
      if (Short.toUnsignedInt(extra.getShort(at)) == number) {
        return extra.slice(at + 4, length).order(ByteOrder.LITTLE_ENDIAN);
      }
      at += 4 + length;
    }
    return ByteBuffer.allocate(0);
  }

  private static long next(ByteBuffer large) {
    if (large.remaining() < Long.BYTES) {
      throw damaged();
    }
    return large.getLong();
  }

  private static byte[] exactly(InputStream table, short length) throws IOException {
    int wanted = Short.toUnsignedInt(length);
    byte[] bytes = table.readNBytes(wanted);
    if (bytes.length < wanted) {
      throw damaged();
    }
    return bytes;
  }

  private static ByteBuffer bytes(byte[] bytes, int least) {
    if (bytes.length < least) {
      throw damaged();
    }
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Each with the place where the next begins, which its bytes must not reach. */
  private static List<Member> apart(List<Member> members) {
    List<Integer> byPlace = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      byPlace.add(i);
    }
    byPlace.sort(Comparator.comparingLong(i -> members.get(i).offset()));
    for (int i = 0; i + 1 < byPlace.size(); i++) {
      Member member = members.get(byPlace.get(i));
      long next = members.get(byPlace.get(i + 1)).offset();
      if (member.offset() + Member.HEADER + member.packed() > next) {
        throw unreadable("two of its files share bytes, as in an archive made to do harm");
      }
      members.set(byPlace.get(i), member.endingAt(next));
    }
    return members;
  }

  private static CorpusException tooLarge(String reason, long limit) {
    return new CorpusException(Kind.TOO_LARGE, reason.formatted(limit) + "; split the archive");
  }
}
