package kr.malmungchi.index;

import java.io.IOException;
import java.util.Collection;
import java.util.function.LongSupplier;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A directory on a disk that refuses one call, or all writing beyond a quota. */
final class FaultyDirectory extends FilterDirectory {
  private final Disk disk;

  FaultyDirectory(Directory in, Disk disk) {
    super(in);
    this.disk = disk;
  }

  /** The disk below one or several directories. */
  static final class Disk {
    private long calls;
    private long refused = Long.MAX_VALUE;
    private long quota = Long.MAX_VALUE;
    private LongSupplier used = () -> 0;

    synchronized long calls() {
      return calls;
    }

    /** Only the call of this number fails. */
    synchronized void refuse(long call) {
      refused = call;
    }

    synchronized void limit(long bytes, LongSupplier measured) {
      quota = bytes;
      used = measured;
    }

    synchronized void call() throws IOException {
      if (++calls == refused) {
        throw new IOException("Input/output error");
      }
    }

    synchronized void write(int bytes) throws IOException {
      if (quota < Long.MAX_VALUE && used.getAsLong() + bytes > quota) {
        throw new IOException("No space left on device");
      }
    }
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    disk.call();
    disk.write(1);
    return new FaultyOutput(super.createOutput(name, context));
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    disk.call();
    disk.write(1);
    return new FaultyOutput(super.createTempOutput(prefix, suffix, context));
  }

  @Override
  public void sync(Collection<String> names) throws IOException {
    disk.call();
    super.sync(names);
  }

  @Override
  public void syncMetaData() throws IOException {
    disk.call();
    super.syncMetaData();
  }

  @Override
  public void rename(String source, String destination) throws IOException {
    disk.call();
    super.rename(source, destination);
  }

  private final class FaultyOutput extends FilterIndexOutput {
    FaultyOutput(IndexOutput out) {
      super("faulty " + out.getName(), out.getName(), out);
    }

    @Override
    public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
      disk.write(length);
      super.writeBytes(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      try {
        disk.call();
      } catch (IOException e) {
        super.close();
        throw e;
      }
      super.close();
    }
  }
}
