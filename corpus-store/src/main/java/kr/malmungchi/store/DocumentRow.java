package kr.malmungchi.store;

import static com.google.common.base.Preconditions.checkArgument;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedSet;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import kr.malmungchi.CorpusException;
import kr.malmungchi.catalog.CatalogEntry;
import kr.malmungchi.catalog.Change;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentCard;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.document.PartialDate;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Turns a document into a row of the table {@code document} and back.
 *
 * <p>The row carries the SHA-256 of the document, since a database hardly notices a flipped bit by
 * itself.
 */
final class DocumentRow {
  /** Stands after each author: a character that is made for this and that no name contains. */
  private static final String UNIT_SEPARATOR = "\u001f";

  private static final int HASHED_AT_ONCE = 8_192;

  private static final Splitter RULES = Splitter.on(' ').omitEmptyStrings();

  private DocumentRow() {}

  static void bind(PreparedBatch batch, Document document) {
    Metadata metadata = document.metadata();
    String structure = StoredStructure.of(document).json();
    batch
        .bind("id", document.id().value())
        .bind("origin", metadata.origin())
        .bind("title", metadata.title())
        .bind("title_derived", metadata.titleDerived() ? 1 : 0)
        .bind("authors", authors(document))
        .bind("published", metadata.published().map(PartialDate::toString))
        .bind("kind", metadata.kind().label())
        .bind("site", metadata.site())
        .bind("overruled", String.join(" ", document.structure().overruled()))
        .bind("format", metadata.format())
        .bind("fingerprint", document.fingerprint())
        .bind("characters", document.text().length())
        .bind("sha256", sha256(document, structure))
        .bind("structure", structure)
        .bind("text", document.text());
  }

  private static String authors(Document document) {
    StringBuilder authors = new StringBuilder();
    for (String author : document.metadata().authors()) {
      if (author.contains(UNIT_SEPARATOR)) {
        throw new CorpusException(
            CorpusException.Kind.INVALID,
            "document \"%s\" cannot be stored: an author's name contains the control character U+001F"
                .formatted(document.id()));
      }
      authors.append(author).append(UNIT_SEPARATOR);
    }
    return authors.toString();
  }

  /** Over everything that the document consists of, each part followed by a zero byte. */
  private static String sha256(Document document, String structure) {
    Metadata metadata = document.metadata();
    List<String> parts =
        new ArrayList<>(
            List.of(
                document.id().value(),
                metadata.origin(),
                metadata.title(),
                String.valueOf(metadata.titleDerived()),
                authors(document),
                metadata.published().map(PartialDate::toString).orElse(""),
                metadata.kind().label(),
                metadata.format(),
                document.fingerprint(),
                structure,
                document.text()));
    // Only if there is one: the catalogues of earlier versions know no site.
    metadata.site().ifPresent(parts::add);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        update(digest, part);
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (CharacterCodingException e) {
      throw new CorpusException(
          CorpusException.Kind.INVALID,
          "document \"%s\" cannot be stored without loss: it contains half of a surrogate pair"
              .formatted(document.id()),
          e);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /** Piece by piece: the bytes of a very large text are not to stand in memory beside it. */
  private static void update(MessageDigest digest, String part) throws CharacterCodingException {
    // An encoder of its own refuses what getBytes would turn into a question mark.
    CharsetEncoder encoder = UTF_8.newEncoder();
    CharBuffer characters = CharBuffer.wrap(part);
    ByteBuffer bytes = ByteBuffer.allocate(HASHED_AT_ONCE);
    CoderResult result;
    do {
      result = encoder.encode(characters, bytes, true);
      if (result.isError()) {
        result.throwException();
      }
      digest.update(bytes.flip());
      bytes.clear();
    } while (result.isOverflow());
  }

  /** The document of a row with all columns. */
  static Document document(ResultSet row) throws SQLException {
    try {
      // First, while there is nothing else: reading a string takes several times its memory.
      String text = row.getString("text");
      String structure = row.getString("structure");
      Document document =
          new Document(
              new DocumentId(row.getString("id")),
              metadata(row),
              text,
              row.getString("fingerprint"),
              StoredStructure.parse(structure).structure());
      checkArgument(
          sha256(document, structure).equals(row.getString("sha256")),
          "the SHA-256 does not match");
      return document;
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw damaged(row, e);
    }
  }

  static Change change(ResultSet row) throws SQLException {
    long revision = row.getLong("revision");
    String id = row.getString("id");
    try {
      return row.getInt("removed") == 1
          ? new Change.Removed(revision, new DocumentId(id))
          : new Change.Put(revision, document(row));
    } catch (CorpusException | IllegalArgumentException e) {
      // One damaged document must not keep engines from the others.
      return new Change.Damaged(revision, id, String.valueOf(e.getMessage()));
    }
  }

  /** What lists show of a row, which needs neither structure nor text. */
  static CatalogEntry entry(ResultSet row) throws SQLException {
    try {
      return new CatalogEntry(
          new DocumentCard(new DocumentId(row.getString("id")), metadata(row)),
          row.getLong("revision"),
          ImmutableSortedSet.copyOf(RULES.split(row.getString("overruled"))),
          row.getInt("characters"),
          row.getInt("passages"));
    } catch (IllegalArgumentException e) {
      throw damaged(row, e);
    }
  }

  private static Metadata metadata(ResultSet row) throws SQLException {
    return new Metadata(
        row.getString("title"),
        row.getInt("title_derived") == 1,
        authors(row),
        Optional.ofNullable(row.getString("published")).flatMap(PartialDate::parse),
        Kind.of(row.getString("kind")).orElse(Kind.UNKNOWN),
        Optional.ofNullable(row.getString("site")),
        row.getString("origin"),
        row.getString("format"));
  }

  private static List<String> authors(ResultSet row) throws SQLException {
    List<String> authors = Splitter.on(UNIT_SEPARATOR).splitToList(row.getString("authors"));
    return authors.subList(0, authors.size() - 1);
  }

  private static CorpusException damaged(ResultSet row, Exception cause) throws SQLException {
    return new CorpusException(
        CorpusException.Kind.DAMAGED,
        ("document \"%s\" cannot be read back: what is stored of it is damaged, or was stored by a"
                + " newer version of this program; remove it and add its file again")
            .formatted(row.getString("id")),
        cause);
  }
}
