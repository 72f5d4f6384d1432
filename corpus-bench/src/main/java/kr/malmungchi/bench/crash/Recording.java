package kr.malmungchi.bench.crash;

import com.google.common.io.Resources;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * All that a process did to the files below a folder, in order, as {@code recorder.c} writes it
 * down: a small library that is compiled here and stands before the C library in the process. Needs
 * Linux and a C compiler.
 *
 * @param events their paths are relative to the folder
 */
public record Recording(List<Event> events) {
  private static final int LONGEST_SECONDS = 300;

  /**
   * One call.
   *
   * @param kind C made, W written, T cut, R renamed, U deleted, M folder made, F synced
   * @param number where it was written, or to which length it was cut
   * @param data what was written, or the new name
   */
  public record Event(char kind, String path, long number, ByteBuffer data) {
    public Event {
      data = data.asReadOnlyBuffer();
    }

    /** What was written, from the beginning. */
    ByteBuffer bytes() {
      return data.duplicate();
    }

    boolean isLedger() {
      return path.equals(CrashChild.LEDGER);
    }

    String text() {
      return StandardCharsets.UTF_8.decode(bytes()).toString();
    }
  }

  public Recording {
    events = List.copyOf(events);
  }

  /** Whether this machine can record at all. */
  public static boolean isPossible() {
    try {
      return System.getProperty("os.name").equals("Linux")
          && new ProcessBuilder("cc", "--version")
                  .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                  .redirectError(ProcessBuilder.Redirect.DISCARD)
                  .start()
                  .waitFor()
              == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Records a child process that makes so many changes to a corpus that is new. */
  public static Recording make(Path scratch, int changes, long seed)
      throws IOException, InterruptedException {
    Path library = compile(scratch);
    Path recorded = Files.createDirectories(scratch.resolve("recorded"));
    Path record = scratch.resolve("record");
    Path output = scratch.resolve("output");
    Process child =
        Child.start(
            CrashChild.class,
            output,
            Map.of(
                "LD_PRELOAD", library.toString(),
                "RECORD", record.toString(),
                "RECORDED", recorded + "/"),
            Integer.toString(changes),
            recorded.toString(),
            Long.toString(seed),
            "0");
    if (!child.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) || child.exitValue() != 0) {
      child.destroyForcibly();
      throw new IOException("the recorded process failed: " + Child.said(output));
    }
    return read(record, recorded + "/");
  }

  private static Path compile(Path scratch) throws IOException, InterruptedException {
    Path source = scratch.resolve("recorder.c");
    Path library = scratch.resolve("recorder.so");
    Files.write(
        source, Resources.toByteArray(Resources.getResource(Recording.class, "recorder.c")));
    Path said = scratch.resolve("compiler");
    int code =
        new ProcessBuilder(
                "cc",
                "-shared",
                "-fPIC",
                "-O1",
                "-w",
                "-o",
                library.toString(),
                source.toString(),
                "-ldl")
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start()
            .waitFor();
    if (code != 0) {
      throw new IOException("the recorder does not compile: " + Child.said(said));
    }
    return library;
  }

  private static Recording read(Path record, String below) throws IOException {
    List<Event> events = new ArrayList<>();
    try (DataInputStream input =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(record)))) {
      while (true) {
        int kind = input.read();
        if (kind < 0) {
          return new Recording(events);
        }
        byte[] path = new byte[input.readInt()];
        long number = input.readLong();
        byte[] data = new byte[input.readInt()];
        input.readFully(path);
        input.readFully(data);
        Event event =
            new Event(
                (char) kind,
                relative(new String(path, StandardCharsets.UTF_8), below),
                number,
                ByteBuffer.wrap(data));
        events.add(kind == 'R' ? renamed(event, below) : event);
      }
    } catch (EOFException e) {
      throw new IOException("the record ends within an entry", e);
    }
  }

  private static Event renamed(Event event, String below) {
    ByteBuffer name = StandardCharsets.UTF_8.encode(relative(event.text(), below));
    return new Event(event.kind(), event.path(), 0, name);
  }

  private static String relative(String path, String below) {
    return path.substring(Math.min(path.length(), below.length()));
  }
}
