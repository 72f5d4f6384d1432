package kr.malmungchi.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.document.DocumentId;

/**
 * Bytes to be read as a document, with the name they were added under.
 *
 * @param id whom they become: the same place gives the same id
 * @param origin the name shown to people
 * @param extension chooses the reader: the ending of the name in lower case, without its dot; empty
 *     if there is none
 */
public record Source(DocumentId id, String origin, String extension, Content content) {

  /** Where the bytes come from; opened when they are needed. */
  public interface Content {
    long size() throws IOException;

    InputStream open() throws IOException;

    /** No bytes, but the reason why there are none. */
    static Content refused(CorpusException reason) {
      return new Content() {
        @Override
        public long size() {
          throw reason;
        }

        @Override
        public InputStream open() {
          throw reason;
        }
      };
    }
  }

  /**
   * A file; {@code origin} is how it is called in lists: its path below the folder that is added.
   */
  public static Source file(Path file, String origin) {
    String place;
    try {
      place = Normalizer.normalize(file.toRealPath().toString(), Form.NFC);
    } catch (IOException e) {
      place = Normalizer.normalize(file.toAbsolutePath().normalize().toString(), Form.NFC);
    }
    return file(DocumentId.of("file:" + place), file, origin);
  }

  /** A file that stands for something else than its place, such as an upload kept on disk. */
  public static Source file(DocumentId id, Path file, String origin) {
    return named(
        id,
        origin,
        new Content() {
          @Override
          public long size() throws IOException {
            return Files.size(file);
          }

          @Override
          public InputStream open() throws IOException {
            return Files.newInputStream(file);
          }
        });
  }

  /** Bytes at hand, as from an upload. */
  public static Source bytes(DocumentId id, String origin, byte[] bytes) {
    byte[] copy = bytes.clone();
    return named(
        id,
        origin,
        new Content() {
          @Override
          public long size() {
            return copy.length;
          }

          @Override
          public InputStream open() {
            return new ByteArrayInputStream(copy);
          }
        });
  }

  private static Source named(DocumentId id, String origin, Content content) {
    String composed = Normalizer.normalize(origin, Form.NFC);
    return new Source(id, composed, extension(composed), content);
  }

  private static String extension(String origin) {
    String name = origin.substring(Math.max(origin.lastIndexOf('/'), origin.lastIndexOf('\\')) + 1);
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * One of several documents in this file; its origin is {@code file.jsonl#name}.
   *
   * @param name tells it from the others
   */
  public Source part(String name, Content part) {
    return new Source(
        DocumentId.of("part:" + id.value() + "#" + name), origin + "#" + name, extension, part);
  }

  /**
   * A file packed into this one, which the ending of its own name says how to read; its origin is
   * {@code file.zip/folder/name.txt}.
   *
   * @param path tells it from the others
   */
  public Source member(String path, Content member) {
    String composed = Normalizer.normalize(path, Form.NFC);
    return new Source(
        DocumentId.of("part:" + id.value() + "#" + composed),
        origin + "/" + composed,
        extension(composed),
        member);
  }

  /**
   * Reads all bytes.
   *
   * @throws CorpusException of kind {@code TOO_LARGE} if there are more than {@code limit}, {@code
   *     UNREADABLE} if they cannot be read
   */
  public LoadedSource load(long limit) {
    return new LoadedSource(id, origin, read(limit));
  }

  private byte[] read(long limit) {
    try {
      if (content.size() > limit) {
        throw tooLarge(content.size(), limit);
      }
      try (InputStream stream = content.open()) {
        byte[] bytes = stream.readNBytes(Math.toIntExact(limit) + 1);
        if (bytes.length > limit) {
          throw tooLarge(bytes.length, limit);
        }
        return bytes;
      }
    } catch (AccessDeniedException e) {
      throw new CorpusException(Kind.UNREADABLE, "no permission to read the file", e);
    } catch (IOException | UncheckedIOException e) {
      throw new CorpusException(Kind.UNREADABLE, "cannot be read: " + e.getMessage(), e);
    }
  }

  private static CorpusException tooLarge(long size, long limit) {
    return new CorpusException(
        Kind.TOO_LARGE,
        "too large: %,d MB, and at most %,d MB are read; split the file"
            .formatted(size >> 20, limit >> 20));
  }
}
