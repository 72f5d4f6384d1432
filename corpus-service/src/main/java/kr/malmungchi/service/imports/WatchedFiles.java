package kr.malmungchi.service.imports;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Remembers how the files of a folder looked, and tells which have changed and then rested.
 *
 * <p>Hidden files and symbolic links are passed over, as when a folder is added.
 */
final class WatchedFiles {
  /** More files than these are not watched. */
  static final int MOST = 200_000;

  private static final int DEEPEST = 100;

  private final Path root;
  private final Path except;
  private final Duration quiet;
  private final int most;
  private Map<Path, Seen> known = new HashMap<>();

  /** How a file looked, since when, and whether it was handed out so. */
  private record Seen(long size, FileTime changed, long since, boolean handedOut) {

    boolean isAs(BasicFileAttributes now) {
      return size == now.size() && changed.equals(now.lastModifiedTime());
    }
  }

  /**
   * @param except a folder that is passed over: the corpus's own
   * @param quiet how long a file must not have changed
   */
  WatchedFiles(Path root, Path except, Duration quiet) {
    this(root, except, quiet, MOST);
  }

  WatchedFiles(Path root, Path except, Duration quiet, int most) {
    this.root = root;
    this.except = except;
    this.quiet = quiet;
    this.most = most;
  }

  /** Whether some files have changed and not yet rested, at the last look. */
  boolean isRestless() {
    return known.values().stream().anyMatch(seen -> !seen.handedOut());
  }

  /** Whether there may be more files than are watched. */
  boolean isFull() {
    return known.size() >= most;
  }

  /** Hands the file out once more. */
  void again(Path file) {
    known.remove(file);
  }

  /**
   * Looks at all files and hands out, each once, those that have changed and rested since. Files
   * that are gone are forgotten.
   *
   * @param folders hears of each folder
   */
  List<Path> look(long now, Consumer<Path> folders) throws IOException {
    Path real = root.toRealPath();
    Looking looking = new Looking(real, now, folders);
    Files.walkFileTree(real, EnumSet.noneOf(FileVisitOption.class), DEEPEST, looking);
    known = looking.found;
    looking.rested.sort(null);
    return looking.rested;
  }

  private final class Looking extends SimpleFileVisitor<Path> {
    private final Map<Path, Seen> found = new HashMap<>();
    private final List<Path> rested = new ArrayList<>();
    private final Path top;
    private final long now;
    private final Consumer<Path> folders;

    Looking(Path top, long now, Consumer<Path> folders) {
      this.top = top;
      this.now = now;
      this.folders = folders;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (!folder.equals(top) && (isHidden(folder) || isExcept(folder))) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      folders.accept(folder);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && !isHidden(file)) {
        Seen seen = seen(file, attributes, now);
        boolean ready = !seen.handedOut() && now - seen.since() >= quiet.toNanos();
        if (ready) {
          rested.add(file);
        }
        found.put(
            file, new Seen(seen.size(), seen.changed(), seen.since(), seen.handedOut() || ready));
      }
      return found.size() < most ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (file.equals(top)) {
        throw failure;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
      return FileVisitResult.CONTINUE;
    }
  }

  private Seen seen(Path file, BasicFileAttributes attributes, long now) {
    Seen before = known.get(file);
    return before != null && before.isAs(attributes)
        ? before
        : new Seen(attributes.size(), attributes.lastModifiedTime(), now, false);
  }

  private static boolean isHidden(Path path) {
    return String.valueOf(path.getFileName()).startsWith(".");
  }

  private boolean isExcept(Path folder) {
    try {
      return Files.isSameFile(folder, except);
    } catch (IOException e) {
      return false;
    }
  }

  /** How a file is called: its path below the folder. */
  String origin(Path file) throws IOException {
    return root.toRealPath().relativize(file).toString().replace('\\', '/');
  }

  /** Whether the file still lies in the folder, and is no link by now. */
  boolean isInside(Path file) {
    try {
      return file.toRealPath().equals(file);
    } catch (IOException e) {
      return false;
    }
  }
}
