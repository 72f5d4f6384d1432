package kr.malmungchi.archive;

import static kr.malmungchi.archive.DirectoryPlace.unreadable;

import com.google.common.io.ByteStreams;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import kr.malmungchi.reading.Source;

/** Unpacks one file of an archive while it is read, and holds it against what the archive says. */
record MemberContent(Source.Content archive, Member member) implements Source.Content {
  private static final int SIGNATURE = 0x04034b50;
  private static final int BUFFER = 1 << 14;

  @Override
  public long size() {
    return member.size();
  }

  @Override
  public InputStream open() throws IOException {
    InputStream stream = archive.open();
    try {
      stream.skipNBytes(member.offset());
      skipHeader(stream);
    } catch (IOException | RuntimeException e) {
      stream.close();
      throw e;
    }
    return new Unpacking(ByteStreams.limit(stream, member.packed()), new Inflater(true));
  }

  private void skipHeader(InputStream stream) throws IOException {
    byte[] bytes = stream.readNBytes(Member.HEADER);
    ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.length < Member.HEADER || header.getInt(0) != SIGNATURE) {
      throw unreadable("damaged: it is not where the archive says");
    }
    int rest = Short.toUnsignedInt(header.getShort(26)) + Short.toUnsignedInt(header.getShort(28));
    if (member.offset() + Member.HEADER + rest + member.packed() > member.end()) {
      throw unreadable("damaged: its bytes reach into those of the next file");
    }
    stream.skipNBytes(rest);
  }

  private final class Unpacking extends FilterInputStream {
    private final Inflater inflater;
    private final CRC32 sum = new CRC32();
    private long count;

    Unpacking(InputStream packed, Inflater inflater) {
      super(
          member.method() == Member.DEFLATED
              ? new InflaterInputStream(packed, inflater, BUFFER)
              : packed);
      this.inflater = inflater;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      if (read > 0) {
        sum.update(bytes, offset, read);
        count += read;
      }
      if (count > member.size() || (read < 0 && count < member.size())) {
        throw unreadable("its size is not as the archive says");
      }
      if (read < 0 && sum.getValue() != member.checksum()) {
        throw unreadable("damaged: its checksum is not as the archive says");
      }
      return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
      return Math.max(0, read(new byte[(int) Math.min(bytes, BUFFER)]));
    }

    @Override
    public void close() throws IOException {
      inflater.end();
      super.close();
    }
  }
}
