package kr.malmungchi.folder;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;

/**
 * A file that the operating system locks for one process and that says which one; a killed process
 * leaves it unlocked.
 */
final class FolderLock implements AutoCloseable {
  /** The lock lies on a byte far behind the text, so that others can read who holds it. */
  private static final long LOCKED_BYTE = 1L << 30;

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  static FolderLock acquire(Path file) {
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locks(channel)) {
        channel.close();
        throw new CorpusException(
            Kind.HELD,
            "the data folder %s is held by %s; stop that one first"
                .formatted(file.toAbsolutePath().normalize().getParent(), holder(file)));
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(self().getBytes(StandardCharsets.UTF_8)), 0);
      return new FolderLock(channel);
    } catch (IOException e) {
      throw new CorpusException(
          Kind.FAILED, "cannot lock the data folder by %s: %s".formatted(file, e), e);
    }
  }

  /** The lock lasts as long as the channel is open; this process may hold it by another channel. */
  private static boolean locks(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false) != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static String self() {
    String host;
    try {
      host = InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      host = "this host";
    }
    return "process %d on %s".formatted(ProcessHandle.current().pid(), host);
  }

  private static String holder(Path file) {
    try {
      String text = Files.readString(file);
      return text.isBlank() ? "another process" : text;
    } catch (IOException e) {
      return "another process";
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new CorpusException(Kind.FAILED, "cannot unlock the data folder: " + e, e);
    }
  }
}
