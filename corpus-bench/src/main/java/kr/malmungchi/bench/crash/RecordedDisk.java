package kr.malmungchi.bench.crash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import kr.malmungchi.bench.crash.Recording.Event;

/**
 * A disk to which the calls of a recording are made one after the other, and which can show at any
 * moment what would be left of it if the power failed now.
 *
 * <p>What a file was written counts as safe when the file was synced, and its name when the folder
 * was. Not modelled are drives that say too early that they have synced.
 */
final class RecordedDisk {
  private static final int BLOCK = 4_096;

  /** What becomes of that which is not safe. */
  enum Survival {
    /** Nothing of it is left. */
    NONE,
    /** All of it is left. */
    ALL,
    /** Any blocks of what was written are left, and the first ones of the changes of names. */
    SOME
  }

  private final Map<String, File> files = new HashMap<>();
  private final Map<String, File> safeNames = new TreeMap<>();
  private final List<Naming> namings = new ArrayList<>();

  /** A file, or a folder. */
  private static final class File {
    private final boolean folder;
    private byte[] safe = new byte[0];
    private final List<Event> pending = new ArrayList<>();

    File(boolean folder) {
      this.folder = folder;
    }
  }

  /** A change of names: one goes, or one comes, or both at once. */
  private record Naming(Optional<String> gone, Optional<String> come, File file) {
    String folder() {
      return parent(come.or(() -> gone).orElseThrow());
    }

    void in(Map<String, File> names) {
      gone.ifPresent(names::remove);
      come.ifPresent(name -> names.put(name, file));
    }
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  void call(Event event) {
    String path = event.path();
    switch (event.kind()) {
      case 'C', 'M' -> make(path, new File(event.kind() == 'M'));
      case 'W', 'T' -> file(path).ifPresent(file -> file.pending.add(event));
      case 'R' -> rename(path, event.text());
      case 'U' ->
          file(path)
              .ifPresent(
                  file -> {
                    files.remove(path);
                    namings.add(new Naming(Optional.of(path), Optional.empty(), file));
                  });
      case 'F' -> sync(path);
      default -> throw new IllegalArgumentException("no such call: " + event.kind());
    }
  }

  private Optional<File> file(String path) {
    return Optional.ofNullable(files.get(path));
  }

  private void make(String path, File file) {
    files.put(path, file);
    namings.add(new Naming(Optional.empty(), Optional.of(path), file));
    if (parent(path).isEmpty()) {
      sync(""); // Whoever made the folder of the corpus has done so long ago.
    }
  }

  private void rename(String from, String to) {
    file(from)
        .ifPresent(
            file -> {
              files.remove(from);
              files.put(to, file);
              namings.add(new Naming(Optional.of(from), Optional.of(to), file));
            });
  }

  private void sync(String path) {
    Optional<File> file = file(path);
    if (path.isEmpty() || file.filter(one -> one.folder).isPresent()) {
      Iterator<Naming> each = namings.iterator();
      while (each.hasNext()) {
        Naming naming = each.next();
        if (naming.folder().equals(path)) {
          naming.in(safeNames);
          each.remove();
        }
      }
    } else if (file.isPresent()) {
      for (Event event : file.get().pending) {
        file.get().safe = after(file.get().safe, event, Survival.ALL, new Random(0));
      }
      file.get().pending.clear();
    }
  }

  private static byte[] after(byte[] content, Event event, Survival survival, Random random) {
    int at = (int) event.number();
    if (event.kind() == 'T') {
      return survival == Survival.ALL || random.nextBoolean()
          ? Arrays.copyOf(content, at)
          : content;
    }
    byte[] changed = content;
    ByteBuffer data = event.bytes();
    for (int from = 0; from < data.limit(); ) {
      int to = Math.min(data.limit(), from + BLOCK - (at + from) % BLOCK);
      if (survival == Survival.ALL || random.nextBoolean()) {
        if (changed.length < at + to) {
          changed = Arrays.copyOf(changed, at + to);
        } else if (changed == content) {
          changed = content.clone();
        }
        data.get(from, changed, at + from, to - from);
      }
      from = to;
    }
    return changed;
  }

  /** Writes what is left if the power fails now. */
  void failInto(Path folder, Survival survival, Random random) throws IOException {
    Map<String, File> names = new TreeMap<>(safeNames);
    int named =
        switch (survival) {
          case NONE -> 0;
          case ALL -> namings.size();
          case SOME -> random.nextInt(namings.size() + 1);
        };
    namings.subList(0, named).forEach(naming -> naming.in(names));
    for (Map.Entry<String, File> entry : names.entrySet()) {
      Path path = folder.resolve(entry.getKey());
      if (!Files.isDirectory(path.resolveSibling("."))) {
        continue; // The name of its folder is lost.
      }
      if (entry.getValue().folder) {
        Files.createDirectories(path);
      } else {
        Files.write(path, content(entry.getValue(), survival, random));
      }
    }
  }

  private static byte[] content(File file, Survival survival, Random random) {
    byte[] content = file.safe;
    if (survival != Survival.NONE) {
      for (Event event : file.pending) {
        content = after(content, event, survival, random);
      }
    }
    return content;
  }
}
