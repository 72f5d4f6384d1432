package kr.malmungchi.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.catalog.Catalog;
import kr.malmungchi.catalog.CatalogEntry;
import kr.malmungchi.catalog.Change;
import kr.malmungchi.catalog.Changes;
import kr.malmungchi.catalog.Expected;
import kr.malmungchi.dictionary.UserDictionary;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.document.PassageCutter;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * A catalogue in a SQL database: a SQLite file, or whatever a {@link Jdbi} leads to.
 *
 * <pre>{@code
 * try (Catalog catalog = SqlCatalog.open(Path.of("corpus-data", "catalog.db"))) {
 *   catalog.put(List.of(document));
 * }
 * }</pre>
 *
 * <p>Every failure of the database comes out as a {@link CorpusException}.
 */
public final class SqlCatalog implements Catalog {
  private static final String LISTED =
      """
      SELECT id, revision, origin, title, title_derived, authors, published, kind, site, format,
        fingerprint, overruled, characters, passages
      FROM document
      """;

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

  /** How much text of changes is read at once, unless one document has more. */
  private static final long CHARACTERS_AT_ONCE = 4_000_000;

  private final Database database;
  private final String identity;
  private final PassageCutter cutter = new PassageCutter();
  private final StoredDictionary dictionary = new StoredDictionary();

  private SqlCatalog(Database database, Consumer<Database> preparing) {
    this.database = database;
    preparing.accept(database);
    this.identity = database.ask(State::of).identity();
  }

  /** Opens a SQLite file for reading and writing, made if it is not there. */
  public static SqlCatalog open(Path file) {
    return open(SqliteDatabase.open(file), Schema::migrate);
  }

  /** Opens a SQLite file for reading, beside a writer in this process or in another one. */
  public static SqlCatalog openReadOnly(Path file) {
    return open(SqliteDatabase.openReadOnly(file), Schema::check);
  }

  /** Opens a database for reading and writing; its connections stay the caller's to close. */
  public static SqlCatalog open(Jdbi jdbi) {
    return open(new Database.Borrowed(jdbi), Schema::migrate);
  }

  /** Opens a database as it is; its connections stay the caller's to close. */
  public static SqlCatalog openReadOnly(Jdbi jdbi) {
    return open(new Database.Borrowed(jdbi), Schema::check);
  }

  private static SqlCatalog open(Database database, Consumer<Database> preparing) {
    try {
      return new SqlCatalog(database, preparing);
    } catch (CorpusException e) {
      database.close();
      throw e;
    }
  }

  @Override
  public String identity() {
    return identity;
  }

  @Override
  public long revision() {
    return database.ask(State::of).revision();
  }

  private static long revision(Handle handle) throws SQLException {
    return State.of(handle.getConnection()).revision();
  }

  /** Whose revisions these are, and the newest of them. */
  private record State(String identity, long revision) {

    static State of(Connection connection) throws SQLException {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("SELECT identity, revision FROM catalog")) {
        row.next();
        return new State(row.getString("identity"), row.getLong("revision"));
      }
    }
  }

  @Override
  public List<Outcome> put(List<Document> documents) {
    return write(handle -> put(handle, documents));
  }

  @Override
  public Outcome put(Document document, Expected expected) {
    return write(
        handle -> {
          expected.check(document.id(), revision(handle, document.id()));
          return put(handle, List.of(document)).get(0);
        });
  }

  private static OptionalLong revision(Handle handle, DocumentId id) {
    return handle
        .createQuery("SELECT revision FROM document WHERE id = :id AND removed = 0")
        .bind("id", id.value())
        .mapTo(long.class)
        .stream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  private List<Outcome> put(Handle handle, List<Document> documents) throws SQLException {
    Map<DocumentId, Optional<Stamp>> stamps = new HashMap<>();
    List<Outcome> outcomes = new ArrayList<>(documents.size());
    long before = revision(handle);
    long revision = before;
    PreparedBatch rows = handle.prepareBatch(PUT);
    for (Document document : documents) {
      Stamp stamp =
          new Stamp(document.fingerprint(), document.metadata(), document.structure().overruled());
      Outcome outcome =
          stamps
              .computeIfAbsent(document.id(), id -> stamp(handle, id))
              .map(older -> older.equals(stamp) ? Outcome.UNCHANGED : Outcome.REPLACED)
              .orElse(Outcome.ADDED);
      if (outcome != Outcome.UNCHANGED) {
        DocumentRow.bind(rows, document);
        rows.bind("revision", ++revision).bind("passages", cutter.count(document)).add();
        stamps.put(document.id(), Optional.of(stamp));
      }
      outcomes.add(outcome);
    }
    rows.execute();
    advance(handle, before, revision);
    return outcomes;
  }

  /** What tells whether a document has changed. */
  private record Stamp(String fingerprint, Metadata metadata, Set<String> overruled) {}

  private static Optional<Stamp> stamp(Handle handle, DocumentId id) {
    return handle
        .createQuery(LISTED + "WHERE id = :id AND removed = 0")
        .bind("id", id.value())
        .map((row, context) -> stamp(row))
        .findOne();
  }

  private static Stamp stamp(ResultSet row) throws SQLException {
    CatalogEntry entry = DocumentRow.entry(row);
    return new Stamp(row.getString("fingerprint"), entry.card().metadata(), entry.overruled());
  }

  private static void advance(Handle handle, long before, long newest) {
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

  @Override
  public boolean remove(DocumentId id, Expected expected) {
    return write(
        handle -> {
          expected.check(id, revision(handle, id));
          long before = revision(handle);
          int removed =
              handle
                  .createUpdate(REMOVE)
                  .bind("id", id.value())
                  .bind("revision", before + 1)
                  .execute();
          advance(handle, before, before + removed);
          return removed == 1;
        });
  }

  @Override
  public Optional<Document> find(DocumentId id) {
    return read(
        handle ->
            handle
                .createQuery("SELECT * FROM document WHERE id = :id AND removed = 0")
                .bind("id", id.value())
                .map((row, context) -> DocumentRow.document(row))
                .findOne());
  }

  @Override
  public Optional<CatalogEntry> entry(DocumentId id) {
    return read(
        handle ->
            handle
                .createQuery(LISTED + "WHERE id = :id AND removed = 0")
                .bind("id", id.value())
                .map((row, context) -> DocumentRow.entry(row))
                .findOne());
  }

  @Override
  public List<CatalogEntry> entries(Optional<DocumentId> after, int size) {
    return read(
        handle ->
            handle
                .createQuery(LISTED + "WHERE removed = 0 AND id > :after ORDER BY id LIMIT :size")
                .bind("after", after.map(DocumentId::value).orElse(""))
                .bind("size", size)
                .map((row, context) -> DocumentRow.entry(row))
                .list());
  }

  @Override
  public List<DocumentId> findByOrigin(String origin) {
    return read(
        handle ->
            handle
                .createQuery(
                    "SELECT id FROM document WHERE origin = :origin AND removed = 0 ORDER BY id")
                .bind("origin", origin)
                .map((row, context) -> new DocumentId(row.getString("id")))
                .list());
  }

  @Override
  public Optional<String> fingerprint(DocumentId id) {
    return read(
        handle ->
            handle
                .createQuery("SELECT fingerprint FROM document WHERE id = :id AND removed = 0")
                .bind("id", id.value())
                .mapTo(String.class)
                .findOne());
  }

  @Override
  public long size() {
    return read(
        handle ->
            handle
                .select("SELECT COUNT(*) FROM document WHERE removed = 0")
                .mapTo(long.class)
                .one());
  }

  @Override
  public UserDictionary dictionary() {
    return database.ask(dictionary::read).dictionary();
  }

  @Override
  public boolean use(UserDictionary other) {
    return write(
        handle -> use(handle, other, dictionary.read(handle.getConnection()).dictionary()));
  }

  @Override
  public boolean use(UserDictionary other, UserDictionary seen) {
    return write(
        handle -> {
          UserDictionary now = dictionary.read(handle.getConnection()).dictionary();
          if (!seen.equals(now)) {
            throw new CorpusException(Kind.CHANGED, "the dictionary is another one");
          }
          return use(handle, other, now);
        });
  }

  private static boolean use(Handle handle, UserDictionary other, UserDictionary now)
      throws SQLException {
    if (other.equals(now)) {
      return false;
    }
    long before = revision(handle);
    handle
        .createUpdate("UPDATE dictionary SET revision = :revision, sha256 = :sha256, text = :text")
        .bind("revision", before + 1)
        .bind("sha256", StoredDictionary.sha256(other.text()))
        .bind("text", other.text())
        .execute();
    advance(handle, before, before + 1);
    return true;
  }

  @Override
  public Changes changesSince(long since, int limit) {
    return read(
        handle -> {
          // Asked first, so that what another program commits meanwhile is left for the next time.
          long newest = revision(handle);
          long upTo = reach(handle, since, limit).orElse(newest);
          List<Change> documents =
              handle
                  .createQuery(
                      """
                      SELECT * FROM document WHERE revision > :since AND revision <= :upTo
                      ORDER BY revision
                      """)
                  .bind("since", since)
                  .bind("upTo", upTo)
                  .map((row, context) -> DocumentRow.change(row))
                  .list();
          Change.Dictionary words = dictionary.read(handle.getConnection());
          if (words.revision() <= since || words.revision() > upTo) {
            return new Changes(identity, documents, upTo);
          }
          List<Change> changes =
              Stream.concat(documents.stream(), Stream.of(words))
                  .sorted(Comparator.comparingLong(Change::revision))
                  .limit(limit)
                  .toList();
          boolean all = changes.size() > documents.size();
          return new Changes(
              identity, changes, all ? upTo : changes.get(changes.size() - 1).revision());
        });
  }

  /**
   * Up to which revision changes are read at once: so many, and with so much text. Empty if that is
   * all of them.
   */
  private static OptionalLong reach(Handle handle, long since, int limit) {
    List<Size> sizes =
        handle
            .createQuery(
                """
                SELECT revision, characters FROM document WHERE revision > :since
                ORDER BY revision LIMIT :limit
                """)
            .bind("since", since)
            .bind("limit", limit)
            .map((row, context) -> new Size(row.getLong("revision"), row.getInt("characters")))
            .list();
    long characters = 0;
    for (Size size : sizes) {
      characters += size.characters;
      if (characters >= CHARACTERS_AT_ONCE) {
        return OptionalLong.of(size.revision);
      }
    }
    return sizes.size() < limit
        ? OptionalLong.empty()
        : OptionalLong.of(sizes.get(sizes.size() - 1).revision);
  }

  private record Size(long revision, int characters) {}

  @Override
  public void close() {
    database.close();
  }

  private <T> T read(HandleCallback<T, SQLException> reading) {
    return DatabaseFailure.mapped(() -> database.jdbi().withHandle(reading));
  }

  private <T> T write(HandleCallback<T, SQLException> writing) {
    return DatabaseFailure.mapped(() -> database.jdbi().inTransaction(writing));
  }
}
