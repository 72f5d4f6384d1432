package kr.malmungchi.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.catalog.Catalog;
import kr.malmungchi.catalog.Catalog.Outcome;
import kr.malmungchi.catalog.CatalogEntry;
import kr.malmungchi.catalog.Expected;
import kr.malmungchi.catalog.Stored;
import kr.malmungchi.dictionary.UserDictionary;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.PassageCutter;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Changes of a catalogue that are made in one transaction: all or none. */
public final class Together {
  private static final String PUT =
      """
      INSERT INTO document (
        id, revision, removed, origin, title, title_derived, authors, published, kind, site,
        format, fingerprint, overruled, characters, passages, sha256, structure, text)
      VALUES (
        :id, :revision, 0, :origin, :title, :title_derived, :authors, :published, :kind, :site,
        :format, :fingerprint, :overruled, :characters, :passages, :sha256, :structure, :text)
      ON CONFLICT (id) DO UPDATE SET
        revision = excluded.revision,
        removed = excluded.removed,
        origin = excluded.origin,
        title = excluded.title,
        title_derived = excluded.title_derived,
        authors = excluded.authors,
        published = excluded.published,
        kind = excluded.kind,
        site = excluded.site,
        format = excluded.format,
        fingerprint = excluded.fingerprint,
        overruled = excluded.overruled,
        characters = excluded.characters,
        passages = excluded.passages,
        sha256 = excluded.sha256,
        structure = excluded.structure,
        text = excluded.text
      """;

  private static final String REMOVE =
      """
      UPDATE document SET
        revision = :revision, removed = 1, origin = '', title = '', title_derived = 0,
        authors = '', published = NULL, kind = '', site = NULL, format = '', fingerprint = '',
        overruled = '', characters = 0, passages = 0, sha256 = '', structure = '', text = ''
      WHERE id = :id AND removed = 0
      """;

  private final Handle handle;
  private final Dialect dialect;
  private final StoredDictionary dictionary;
  private final PassageCutter cutter = new PassageCutter();

  Together(Handle handle, Dialect dialect) {
    this.handle = handle;
    this.dialect = dialect;
    // Not that of the catalogue: it must not remember what is not committed.
    this.dictionary = new StoredDictionary(dialect);
  }

  /** Whether the catalogue never had a change. */
  public boolean isNew() {
    return revisionForChange() == 0;
  }

  /** See {@link Dialect#revisionForChange}. */
  private long revisionForChange() {
    return handle
        .createQuery(dialect.revisionForChange())
        .mapTo(Long.class)
        .findOne()
        .orElseThrow(DatabaseFailure::damaged);
  }

  /** As {@link Catalog#put}. */
  public List<Stored> put(List<Document> documents) {
    return put(documents, CatalogEntry::keepingVerdict);
  }

  private List<Stored> put(
      List<Document> documents, BiFunction<CatalogEntry, Document, Document> keeping) {
    Map<DocumentId, Optional<Row>> rows = new HashMap<>();
    List<Stored> stored = new ArrayList<>(documents.size());
    long before = revisionForChange();
    long revision = before;
    PreparedBatch batch = handle.prepareBatch(PUT);
    for (Document put : documents) {
      Optional<Row> older = rows.computeIfAbsent(put.id(), id -> row(id));
      Document document = older.map(row -> keeping.apply(row.entry, put)).orElse(put);
      if (older.isPresent() && older.get().isOf(document)) {
        stored.add(new Stored(Outcome.UNCHANGED, older.get().entry));
        continue;
      }
      CatalogEntry entry = CatalogEntry.of(document, ++revision, cutter.count(document));
      DocumentRow.bind(batch, dialect, document);
      batch.bind("revision", revision).bind("passages", entry.passages()).add();
      rows.put(document.id(), Optional.of(new Row(document.fingerprint(), entry)));
      stored.add(new Stored(older.isPresent() ? Outcome.REPLACED : Outcome.ADDED, entry));
    }
    batch.execute();
    advance(before, revision);
    return stored;
  }

  /** As {@link Catalog#put(Document, Expected)}. */
  Stored put(Document document, Expected expected) {
    check(document.id(), expected);
    return put(List.of(document)).get(0);
  }

  /** As {@link Catalog#decide}. */
  Stored decide(Document document, long seen) {
    check(document.id(), new Expected.Revision(Set.of(seen)));
    return put(List.of(document), (older, decided) -> decided).get(0);
  }

  /** Others' changes wait from here on, so what holds now holds until the end. */
  private void check(DocumentId id, Expected expected) {
    var unused = revisionForChange();
    expected.check(
        id,
        handle
            .createQuery("SELECT revision FROM document WHERE id = :id AND removed = 0")
            .bind("id", id.value())
            .mapTo(long.class)
            .stream()
            .mapToLong(Long::longValue)
            .findFirst());
  }

  /** As {@link Catalog#remove(DocumentId, Expected)}. */
  public boolean remove(DocumentId id, Expected expected) {
    check(id, expected);
    long before = revisionForChange();
    int removed =
        handle.createUpdate(REMOVE).bind("id", id.value()).bind("revision", before + 1).execute();
    advance(before, before + removed);
    return removed == 1;
  }

  public UserDictionary dictionary() {
    return DatabaseFailure.mapped(() -> dictionary.read(handle.getConnection())).dictionary();
  }

  /** As {@link Catalog#use}. */
  public boolean use(UserDictionary other) {
    long before = revisionForChange();
    if (other.equals(dictionary())) {
      return false;
    }
    handle
        .createUpdate("UPDATE dictionary SET revision = :revision, sha256 = :sha256, text = :text")
        .bind("revision", before + 1)
        .bind("sha256", StoredDictionary.sha256(other.text()))
        .bind("text", dialect.stored(other.text()))
        .execute();
    advance(before, before + 1);
    return true;
  }

  /** As {@link Catalog#use(UserDictionary, UserDictionary)}. */
  boolean use(UserDictionary other, UserDictionary seen) {
    var unused = revisionForChange();
    if (!seen.equals(dictionary())) {
      throw new CorpusException(Kind.CHANGED, "the dictionary is another one");
    }
    return use(other);
  }

  /** What tells whether a document has changed. */
  private record Row(String fingerprint, CatalogEntry entry) {

    private boolean isOf(Document document) {
      return fingerprint.equals(document.fingerprint()) && entry.describes(document);
    }
  }

  private Optional<Row> row(DocumentId id) {
    return handle
        .createQuery(SqlCatalog.LISTED + "WHERE id = :id AND removed = 0")
        .bind("id", id.value())
        .map((row, context) -> row(row))
        .findOne();
  }

  private Row row(ResultSet row) throws SQLException {
    return new Row(DocumentRow.fingerprint(row, dialect), DocumentRow.entry(row, dialect));
  }

  private void advance(long before, long newest) {
    if (newest == before) {
      return;
    }
    int advanced =
        handle
            .createUpdate("UPDATE catalog SET revision = :newest WHERE revision = :before")
            .bind("newest", newest)
            .bind("before", before)
            .execute();
    if (advanced != 1) {
      throw new CorpusException(
          Kind.HELD, "another program changed the catalogue at the same moment; try again");
    }
  }
}
