package kr.malmungchi.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.corpus.FeedNote;

/**
 * A note in a file: the catalogue's identity, the revision, and how often it has begun.
 *
 * <p>It has to outlive the process, and not a loss of power: whoever has lost it tries twice more.
 */
final class FeedNoteFile implements FeedNote {
  private static final Pattern NOTE = Pattern.compile("(\\S+) (\\d{1,18}) (\\d{1,9})");

  private final Path file;

  FeedNoteFile(Path file) {
    this.file = file;
  }

  @Override
  public int begin(String catalog, long revision) {
    try {
      int before = before(catalog, revision);
      Files.writeString(file, "%s %d %d".formatted(catalog, revision, before + 1));
      return before;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private int before(String catalog, long revision) throws IOException {
    if (!Files.exists(file)) {
      return 0;
    }
    Matcher note = NOTE.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
    boolean same =
        note.matches()
            && note.group(1).equals(catalog)
            && Long.parseLong(note.group(2)) == revision;
    return same ? Integer.parseInt(note.group(3)) : 0;
  }

  @Override
  public void end() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private CorpusException failed(IOException cause) {
    return new CorpusException(
        Kind.FAILED, "cannot write %s: %s".formatted(file.getFileName(), cause), cause);
  }
}
