package kr.malmungchi.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.hash.Hashing;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.backup.Line.DictionaryLine;
import kr.malmungchi.backup.Line.DocumentLine;
import kr.malmungchi.backup.Line.End;
import kr.malmungchi.backup.Line.Header;
import kr.malmungchi.catalog.Change;
import kr.malmungchi.catalog.Changes;
import kr.malmungchi.store.SqlCatalog;

/**
 * Writes a whole catalogue, as it is at one moment, into one file that any catalogue can take back,
 * whatever database it is kept in.
 *
 * <p>The file is JSON lines under gzip, in the order of the changes: a header, the documents with
 * their texts, structures, verdicts and hashes, the user's dictionary, and an end that tells the
 * number of documents. Removed documents are not in it.
 *
 * <pre>{@code
 * {"backup":{"format":"malmungchi","version":1}}
 * {"document":{"id":"summer","title":"여름","titleDerived":true,...,"sha256":"...","text":"비가 왔다."}}
 * {"dictionary":{"text":"전자문서지갑\n","sha256":"..."}}
 * {"end":{"documents":1}}
 * }</pre>
 */
public final class Backup {
  /** A structure is as long as its text at the most, and a text is bounded when it is read. */
  private static final int LONGEST_TEXT = 1 << 30;

  static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).build())
                  .build())
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private final SqlCatalog catalog;

  public Backup(SqlCatalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Writes the file under another name first, so that a file of this name is always whole. What
   * earlier ones have left that were killed is deleted.
   *
   * @return how many documents it has
   */
  public long write(Path file) {
    Path whole = file.toAbsolutePath();
    try {
      LeftParts.delete(whole);
      // Only its owner can read it.
      Path part = Files.createTempFile(whole.getParent(), LeftParts.prefix(whole), LeftParts.END);
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        LeftParts.hold(channel);
        long documents = write(Channels.newOutputStream(channel));
        channel.force(true);
        move(part, whole);
        return documents;
      } catch (IOException | CorpusException e) {
        Files.deleteIfExists(part);
        throw e;
      }
    } catch (IOException e) {
      throw new CorpusException(Kind.FAILED, "cannot write %s: %s".formatted(file, e), e);
    }
  }

  private static void move(Path part, Path whole) throws IOException {
    try {
      Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Writes the same into a stream, which it leaves open.
   *
   * @return how many documents it has
   */
  public long write(OutputStream stream) throws IOException {
    try (GZIPOutputStream packed = new GZIPOutputStream(new Unclosed(stream))) {
      Lines lines = new Lines(packed);
      lines.write(Line.of(new Header(Header.FORMAT, Header.VERSION)));
      catalog.readAtOneMoment(lines::write);
      lines.write(Line.of(new End(lines.documents)));
      return lines.documents;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static final class Lines {
    private final OutputStream packed;
    private long documents;

    Lines(OutputStream packed) {
      this.packed = packed;
    }

    void write(Changes changes) {
      for (Change change : changes.changes()) {
        switch (change) {
          case Change.Put put -> {
            write(Line.of(DocumentLine.of(put.document())));
            documents++;
          }
          case Change.Dictionary words -> {
            String text = words.dictionary().text();
            write(Line.of(new DictionaryLine(text, sha256(text))));
          }
          case Change.Removed removed -> {
            // Nothing is left of it to be kept.
          }
          case Change.Damaged(long revision, String id, String reason) ->
              throw new CorpusException(
                  Kind.DAMAGED,
                  "document \"%s\" is damaged: %s; add or remove it, then export again"
                      .formatted(id, reason));
        }
      }
    }

    void write(Line line) {
      try {
        JSON.writeValue(packed, line);
        packed.write('\n');
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static String sha256(String text) {
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
  }

  /** Closing it writes what waits, and no more. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream stream) {
      super(stream);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
      out.write(bytes, start, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
