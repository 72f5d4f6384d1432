package kr.malmungchi.reading;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;

/**
 * Finds the files to add below a path, always in the same order: by name, folders and files mixed.
 *
 * <p>Hidden files and folders (a leading dot) are passed over, and so are symbolic links inside a
 * folder, which could lead anywhere; a link that is named itself is followed.
 */
public final class Sources {
  private static final int DEEPEST = 100;

  private Sources() {}

  /** The file itself, or all files below the folder. */
  public static List<Source> below(Path path) {
    if (!Files.exists(path)) {
      throw new CorpusException(Kind.NOT_FOUND, "no such file or folder: " + path);
    }
    if (!Files.isDirectory(path)) {
      Path name = path.getFileName();
      return List.of(Source.file(path, name == null ? path.toString() : name.toString()));
    }
    List<Source> found = new ArrayList<>();
    collect(path, "", 0, found);
    return found;
  }

  private static void collect(Path folder, String prefix, int depth, List<Source> found) {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      throw new CorpusException(
          Kind.UNREADABLE, "cannot list the folder " + folder + ": " + e.getMessage(), e);
    }
    entries.sort(Comparator.comparing(Sources::name));
    for (Path entry : entries) {
      String name = name(entry);
      if (name.startsWith(".") || Files.isSymbolicLink(entry)) {
        continue;
      }
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        if (depth < DEEPEST) {
          collect(entry, prefix + name + "/", depth + 1, found);
        } else {
          found.add(tooDeep(Source.file(entry, prefix + name)));
        }
      } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
        found.add(Source.file(entry, prefix + name));
      }
    }
  }

  /** What lies below it is not added, and whoever adds is told so. */
  private static Source tooDeep(Source folder) {
    return new Source(
        folder.id(),
        folder.origin(),
        folder.extension(),
        Source.Content.refused(
            new CorpusException(
                Kind.UNREADABLE,
                "more than %d folders deep; what is in it was not added".formatted(DEEPEST))));
  }

  /** Composed, since some systems hand out Hangul names in pieces and would sort them otherwise. */
  private static String name(Path path) {
    return Normalizer.normalize(String.valueOf(path.getFileName()), Form.NFC);
  }
}
