package kr.malmungchi.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.Limits;
import kr.malmungchi.backup.Line.DictionaryLine;
import kr.malmungchi.backup.Line.Header;
import kr.malmungchi.catalog.Stored;
import kr.malmungchi.dictionary.DictionaryParser;
import kr.malmungchi.dictionary.UserDictionary;
import kr.malmungchi.document.Document;
import kr.malmungchi.store.SqlCatalog;
import kr.malmungchi.store.Together;
import org.jspecify.annotations.Nullable;

/** Reads the file that {@link Backup} writes. */
public final class Restore {
  private static final Limits LIMITS = Limits.defaults();

  private final Path file;

  private Restore(Path file) {
    this.file = file;
  }

  /**
   * Opens a backup, after it was read once from its first to its last byte.
   *
   * @throws CorpusException of kind {@code NOT_FOUND}, {@code UNREADABLE} if it is no backup,
   *     {@code DAMAGED} if something of it is missing or has changed, {@code INVALID} if it is of a
   *     newer version of this program
   */
  public static Restore open(Path file) {
    Restore restore = new Restore(file);
    restore.read(document -> {}, dictionary -> {});
    return restore;
  }

  /** What became of the documents of a backup. */
  public record Report(long added, long replaced, long unchanged) {}

  /**
   * Puts everything into a catalogue that never had a change: all or nothing.
   *
   * @throws CorpusException of kind {@code INVALID} for any other catalogue
   */
  public Report into(SqlCatalog catalog) {
    return catalog.together(
        changes -> {
          if (!changes.isNew()) {
            throw new CorpusException(
                Kind.INVALID,
                "the corpus is not empty; to put the documents of the backup over its own, say so"
                    + " by --merge");
          }
          return put(changes);
        });
  }

  /**
   * Puts everything over what a catalogue has: all or nothing. A document of the backup takes the
   * place of the one with its id, and lines of its dictionary that are missing are added.
   */
  public Report over(SqlCatalog catalog) {
    return catalog.together(this::put);
  }

  private Report put(Together changes) {
    Waiting waiting = new Waiting(changes);
    read(
        waiting::take,
        dictionary -> {
          waiting.store();
          changes.use(joined(changes.dictionary(), dictionary));
        });
    waiting.store();
    return new Report(waiting.added, waiting.replaced, waiting.unchanged);
  }

  private static UserDictionary joined(UserDictionary here, UserDictionary other) {
    Set<String> known =
        here.lines().stream().map(UserDictionary.Line::text).collect(Collectors.toSet());
    String missing =
        other.lines().stream()
            .map(UserDictionary.Line::text)
            .filter(line -> !known.contains(line))
            .map(line -> line + "\n")
            .collect(Collectors.joining());
    return known.isEmpty()
        ? other
        : new DictionaryParser(LIMITS).parse(here.text() + missing).orThrow();
  }

  /** Stores documents some at a time. */
  private static final class Waiting {
    private final Together changes;
    private final List<Document> documents = new ArrayList<>();
    private long characters;
    private long added;
    private long replaced;
    private long unchanged;

    Waiting(Together changes) {
      this.changes = changes;
    }

    void take(Document document) {
      documents.add(document);
      characters += document.text().length();
      if (documents.size() >= LIMITS.addBatchDocuments()
          || characters >= LIMITS.addBatchCharacters()) {
        store();
      }
    }

    void store() {
      for (Stored stored : changes.put(documents)) {
        switch (stored.outcome()) {
          case ADDED -> added++;
          case REPLACED -> replaced++;
          case UNCHANGED -> unchanged++;
        }
      }
      documents.clear();
      characters = 0;
    }
  }

  private void read(Consumer<Document> documents, Consumer<UserDictionary> dictionaries) {
    try (InputStream packed = new BufferedInputStream(Files.newInputStream(file));
        InputStream bytes = new GZIPInputStream(packed);
        MappingIterator<Line> lines = Backup.JSON.readerFor(Line.class).readValues(bytes)) {
      check(lines.hasNextValue() ? lines.nextValue().backup() : null);
      long read = 0;
      while (true) {
        if (!lines.hasNextValue()) {
          throw damaged("it has no end", null);
        }
        Line line = lines.nextValue();
        if (line.document() != null) {
          documents.accept(line.document().read());
          read++;
        } else if (line.dictionary() != null) {
          dictionaries.accept(dictionary(line.dictionary()));
        } else if (line.end() != null && line.end().documents() == read && !lines.hasNextValue()) {
          return;
        } else {
          throw damaged("its parts do not fit together", null);
        }
      }
    } catch (NoSuchFileException e) {
      throw new CorpusException(Kind.NOT_FOUND, "there is no file " + file, e);
    } catch (JsonProcessingException | EOFException | IllegalArgumentException e) {
      throw damaged("a line cannot be read", e);
    } catch (ZipException e) {
      throw new CorpusException(
          Kind.UNREADABLE, "%s is no backup, or is damaged".formatted(file), e);
    } catch (IOException e) {
      throw new CorpusException(Kind.FAILED, "cannot read %s: %s".formatted(file, e), e);
    }
  }

  private void check(@Nullable Header header) {
    if (header == null || !header.format().equals(Header.FORMAT)) {
      throw new CorpusException(Kind.UNREADABLE, file + " is no backup");
    }
    if (header.version() > Header.VERSION) {
      throw new CorpusException(
          Kind.INVALID,
          "%s was written by a newer version of this program; update the program".formatted(file));
    }
  }

  private static UserDictionary dictionary(DictionaryLine line) {
    if (!Backup.sha256(line.text()).equals(line.sha256())) {
      throw new IllegalArgumentException("the SHA-256 of the dictionary does not match");
    }
    return new DictionaryParser(LIMITS).parse(line.text()).orThrow();
  }

  private CorpusException damaged(String reason, @Nullable Exception cause) {
    String sentence =
        "the backup %s is damaged (%s); nothing of it was taken".formatted(file, reason);
    return cause == null
        ? new CorpusException(Kind.DAMAGED, sentence)
        : new CorpusException(Kind.DAMAGED, sentence, cause);
  }
}
