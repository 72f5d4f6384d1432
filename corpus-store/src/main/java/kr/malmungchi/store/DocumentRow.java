package kr.malmungchi.store;

import com.google.common.base.Splitter;
import com.google.common.base.Strings;
import com.google.common.collect.ImmutableSortedSet;
import java.sql.ResultSet;
import java.sql.SQLException;
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

  private static final Splitter RULES = Splitter.on(' ').omitEmptyStrings();

  private DocumentRow() {}

  static void bind(PreparedBatch batch, Dialect dialect, Document document) {
    Metadata metadata = document.metadata();
    StoredDocument stored = StoredDocument.of(document);
    batch
        .bind("id", document.id().value())
        .bind("origin", dialect.stored(metadata.origin()))
        .bind("title", dialect.stored(metadata.title()))
        .bind("title_derived", metadata.titleDerived() ? 1 : 0)
        .bind("authors", dialect.stored(authors(document)))
        .bind("published", metadata.published().map(PartialDate::toString))
        .bind("kind", metadata.kind().label())
        .bind("site", metadata.site().map(dialect::stored))
        .bind("overruled", String.join(" ", document.structure().overruled()))
        .bind("format", dialect.stored(metadata.format()))
        .bind("fingerprint", dialect.stored(document.fingerprint()))
        .bind("characters", document.text().length())
        .bind("sha256", stored.sha256())
        .bind("structure", stored.structure())
        .bind("text", dialect.stored(document.text()));
  }

  /** All authors as one text. */
  static String authors(Document document) {
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

  /** The document of a row with all columns. */
  static Document document(ResultSet row, Dialect dialect) throws SQLException {
    try {
      // First, while there is nothing else: reading a string takes several times its memory.
      String text = dialect.text(text(row, "text"));
      return StoredDocument.read(
              new DocumentId(text(row, "id")),
              metadata(row, dialect),
              text,
              fingerprint(row, dialect),
              text(row, "structure"),
              text(row, "sha256"))
          .document();
    } catch (IllegalArgumentException e) {
      throw damaged(row, e);
    }
  }

  static Change change(ResultSet row, Dialect dialect) throws SQLException {
    long revision = row.getLong("revision");
    String id = text(row, "id");
    try {
      return row.getInt("removed") == 1
          ? new Change.Removed(revision, new DocumentId(id))
          : new Change.Put(revision, document(row, dialect));
    } catch (CorpusException | IllegalArgumentException e) {
      // One damaged document must not keep engines from the others.
      return new Change.Damaged(revision, id, String.valueOf(e.getMessage()));
    }
  }

  /** What lists show of a row, which needs neither structure nor text. */
  static CatalogEntry entry(ResultSet row, Dialect dialect) throws SQLException {
    try {
      return new CatalogEntry(
          new DocumentCard(new DocumentId(text(row, "id")), metadata(row, dialect)),
          row.getLong("revision"),
          ImmutableSortedSet.copyOf(RULES.split(text(row, "overruled"))),
          row.getInt("characters"),
          row.getInt("passages"));
    } catch (IllegalArgumentException e) {
      throw damaged(row, e);
    }
  }

  /** The id alone. */
  static DocumentId id(ResultSet row) throws SQLException {
    try {
      return new DocumentId(text(row, "id"));
    } catch (IllegalArgumentException e) {
      throw damaged(row, e);
    }
  }

  /** What tells of which bytes the document was read. */
  static String fingerprint(ResultSet row, Dialect dialect) throws SQLException {
    return dialect.text(text(row, "fingerprint"));
  }

  private static Metadata metadata(ResultSet row, Dialect dialect) throws SQLException {
    return new Metadata(
        dialect.text(text(row, "title")),
        row.getInt("title_derived") == 1,
        authors(dialect.text(text(row, "authors"))),
        Optional.ofNullable(row.getString("published")).flatMap(PartialDate::parse),
        Kind.of(text(row, "kind")).orElse(Kind.UNKNOWN),
        Optional.ofNullable(row.getString("site")).map(dialect::text),
        dialect.text(text(row, "origin")),
        dialect.text(text(row, "format")));
  }

  /** Damage may leave nothing where a text must be; the checksum tells. */
  private static String text(ResultSet row, String column) throws SQLException {
    return Strings.nullToEmpty(row.getString(column));
  }

  private static List<String> authors(String stored) {
    List<String> authors = Splitter.on(UNIT_SEPARATOR).splitToList(stored);
    return authors.subList(0, authors.size() - 1);
  }

  private static CorpusException damaged(ResultSet row, Exception cause) throws SQLException {
    return new CorpusException(
        CorpusException.Kind.DAMAGED,
        ("document \"%s\" cannot be read back: what is stored of it is damaged, or was stored by a"
                + " newer version of this program; remove it and add its file again")
            .formatted(text(row, "id")),
        cause);
  }
}
