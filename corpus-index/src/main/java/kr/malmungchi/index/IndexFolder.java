package kr.malmungchi.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * Where an index lies: a folder, or memory. A damaged folder is set aside under another name, so
 * that whoever looks for the cause finds it.
 */
final class IndexFolder implements Closeable {
  private static final Logger LOG = Logger.getLogger(IndexFolder.class.getName());
  private static final int MOST_SET_ASIDE = 2;

  /** Names the last commit whose files are known to be sound. */
  private static final String SOUND = "sound";

  /** How a folder is opened. */
  @FunctionalInterface
  interface Opening {
    Directory open(Path folder) throws IOException;
  }

  private final Optional<Path> path;
  private final Opening opening;
  private Directory directory;

  private IndexFolder(Optional<Path> path, Opening opening, Directory directory) {
    this.path = path;
    this.opening = opening;
    this.directory = directory;
  }

  static IndexFolder open(Path path, Opening opening) throws IOException {
    return new IndexFolder(Optional.of(path), opening, opening.open(path));
  }

  static IndexFolder inMemory() {
    return new IndexFolder(
        Optional.empty(), path -> new ByteBuffersDirectory(), new ByteBuffersDirectory());
  }

  Directory directory() {
    return directory;
  }

  /** For writing: the folder may have been deleted meanwhile. */
  void ensureExists() throws IOException {
    if (path.isPresent()) {
      Files.createDirectories(path.get());
    }
  }

  /** Whether the last commit is one that {@link #markSound} has seen. */
  boolean isMarkedSound() throws IOException {
    if (path.isEmpty() || !Files.isRegularFile(path.get().resolve(SOUND))) {
      return path.isEmpty();
    }
    return Files.readString(path.get().resolve(SOUND)).equals(Integrity.commitName(directory));
  }

  /** Without the mark the files are read once more at the next opening, and no harm is done. */
  void markSound() {
    try {
      if (path.isPresent()) {
        Files.writeString(path.get().resolve(SOUND), Integrity.commitName(directory));
      }
    } catch (IOException e) {
      LOG.log(Level.FINE, "the index cannot be marked as sound", e);
    }
  }

  /**
   * Renames the folder, which no writer may hold, and begins an empty one; says what became of it.
   */
  String setAside() throws IOException {
    directory.close();
    String name = "";
    if (path.isPresent() && Files.exists(path.get())) {
      List<Path> older = setAsideBefore(path.get());
      int number = older.isEmpty() ? 1 : number(path.get(), older.get(older.size() - 1)) + 1;
      Path aside = path.get().resolveSibling(path.get().getFileName() + ".damaged-" + number);
      Files.move(path.get(), aside);
      name = aside.getFileName().toString();
      for (Path old : older.subList(0, Math.max(0, older.size() + 1 - MOST_SET_ASIDE))) {
        delete(old);
      }
    }
    ensureExists();
    directory = path.isPresent() ? opening.open(path.get()) : new ByteBuffersDirectory();
    return name;
  }

  /** The folders set aside beside an index, the oldest first. */
  static List<Path> setAsideBefore(Path index) throws IOException {
    Path parent = index.toAbsolutePath().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      return List.of();
    }
    try (var siblings = Files.list(parent)) {
      return siblings
          .filter(sibling -> number(index, sibling) > 0)
          .sorted(Comparator.comparingInt(sibling -> number(index, sibling)))
          .toList();
    }
  }

  /** 0 for a folder of another kind. */
  private static int number(Path index, Path sibling) {
    Pattern name = Pattern.compile(Pattern.quote(index.getFileName() + ".damaged-") + "(\\d{1,9})");
    Matcher matcher = name.matcher(sibling.getFileName().toString());
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  private static void delete(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (var tree = Files.walk(folder)) {
      tree.sorted(Comparator.reverseOrder()).forEach(files::add);
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }

  @Override
  public void close() throws IOException {
    directory.close();
  }
}
