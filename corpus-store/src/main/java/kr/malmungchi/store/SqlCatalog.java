package kr.malmungchi.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import kr.malmungchi.CorpusException;
import kr.malmungchi.catalog.Catalog;
import kr.malmungchi.catalog.CatalogEntry;
import kr.malmungchi.catalog.Changes;
import kr.malmungchi.catalog.Expected;
import kr.malmungchi.catalog.Stored;
import kr.malmungchi.catalog.Upcoming;
import kr.malmungchi.dictionary.UserDictionary;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;

/**
 * A catalogue in a SQL database: a SQLite file, a PostgreSQL server, or whichever of both a {@link
 * Jdbi} leads to.
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
  static final String LISTED =
      """
      SELECT id, revision, origin, title, title_derived, authors, published, kind, site, format,
        fingerprint, overruled, characters, passages
      FROM document
      """;

  private static final int CHANGES_AT_ONCE = 50;

  private final Database database;
  private final Dialect dialect;
  private final String identity;
  private final StoredDictionary dictionary;
  private final StoredChanges changes;

  private SqlCatalog(Database database, Consumer<Database> preparing) {
    this.database = database;
    this.dialect = database.dialect();
    preparing.accept(database);
    this.identity = state().identity();
    this.dictionary = new StoredDictionary(dialect);
    this.changes = new StoredChanges(identity, dialect, dictionary);
  }

  /** Opens a SQLite file for reading and writing, made if it is not there. */
  public static SqlCatalog open(Path file) {
    return open(SqliteDatabase.open(file), Schema::migrate);
  }

  /** Opens a SQLite file for reading, beside a writer in this process or in another one. */
  public static SqlCatalog openReadOnly(Path file) {
    return open(SqliteDatabase.openReadOnly(file), Schema::check);
  }

  /** Opens what is kept at an address for reading and writing. */
  public static SqlCatalog open(CatalogAddress address) {
    return switch (address) {
      case CatalogAddress.File(Path path) -> open(path);
      case CatalogAddress.Server server -> open(new PostgresDatabase(server), Schema::migrate);
    };
  }

  /** Opens what is kept at an address as it is, for reading. */
  public static SqlCatalog openReadOnly(CatalogAddress address) {
    return switch (address) {
      case CatalogAddress.File(Path path) -> openReadOnly(path);
      case CatalogAddress.Server server -> open(new PostgresDatabase(server), Schema::check);
    };
  }

  /** Opens a database for reading and writing; its connections stay the caller's to close. */
  public static SqlCatalog open(Jdbi jdbi) {
    return open(borrowed(jdbi), Schema::migrate);
  }

  /** Opens a database as it is; its connections stay the caller's to close. */
  public static SqlCatalog openReadOnly(Jdbi jdbi) {
    return open(borrowed(jdbi), Schema::check);
  }

  private static Database borrowed(Jdbi jdbi) {
    return Attempts.of(() -> new Database.Borrowed(jdbi));
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
    return state().revision();
  }

  private State state() {
    return dialect.read(() -> database.ask(State::of));
  }

  private static long revision(Handle handle) throws SQLException {
    return State.of(handle.getConnection()).revision();
  }

  /** Whose revisions these are, and the newest of them. */
  private record State(String identity, long revision) {

    static State of(Connection connection) throws SQLException {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("SELECT identity, revision FROM catalog")) {
        if (row.next()) {
          String identity = row.getString(1);
          long revision = row.getLong(2);
          if (identity != null && !row.wasNull()) {
            return new State(identity, revision);
          }
        }
        throw DatabaseFailure.damaged();
      }
    }
  }

  @Override
  public List<Stored> put(List<Document> documents) {
    return together(changes -> changes.put(documents));
  }

  @Override
  public Stored put(Document document, Expected expected) {
    return together(changes -> changes.put(document, expected));
  }

  @Override
  public Stored decide(Document document, long seen) {
    return together(changes -> changes.decide(document, seen));
  }

  @Override
  public boolean remove(DocumentId id, Expected expected) {
    return together(changes -> changes.remove(id, expected));
  }

  @Override
  public Optional<Document> find(DocumentId id) {
    return read(
        handle ->
            handle
                .createQuery("SELECT * FROM document WHERE id = :id AND removed = 0")
                .bind("id", id.value())
                .map((row, context) -> DocumentRow.document(row, dialect))
                .findOne());
  }

  @Override
  public Optional<CatalogEntry> entry(DocumentId id) {
    return read(
        handle ->
            handle
                .createQuery(LISTED + "WHERE id = :id AND removed = 0")
                .bind("id", id.value())
                .map((row, context) -> DocumentRow.entry(row, dialect))
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
                .map((row, context) -> DocumentRow.entry(row, dialect))
                .list());
  }

  @Override
  public List<DocumentId> findByOrigin(String origin) {
    return read(
        handle ->
            handle
                .createQuery(
                    "SELECT id FROM document WHERE origin = :origin AND removed = 0 ORDER BY id")
                .bind("origin", dialect.stored(origin))
                .map((row, context) -> DocumentRow.id(row))
                .list());
  }

  @Override
  public Optional<String> fingerprint(DocumentId id) {
    return read(
        handle ->
            handle
                .createQuery("SELECT fingerprint FROM document WHERE id = :id AND removed = 0")
                .bind("id", id.value())
                .map((row, context) -> DocumentRow.fingerprint(row, dialect))
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
    return dialect.read(() -> database.ask(dictionary::read)).dictionary();
  }

  @Override
  public boolean use(UserDictionary other) {
    return together(changes -> changes.use(other));
  }

  @Override
  public boolean use(UserDictionary other, UserDictionary seen) {
    return together(changes -> changes.use(other, seen));
  }

  @Override
  public Changes changesSince(long since, int limit) {
    return read(handle -> changes.since(handle, since, revision(handle), limit));
  }

  @Override
  public List<Upcoming> upcoming(long since, int limit) {
    return read(handle -> StoredChanges.upcoming(handle, since, limit));
  }

  /**
   * Hands over everything that the catalogue has at this moment, oldest first, in parts of a
   * bounded size; others go on writing meanwhile.
   */
  public void readAtOneMoment(Consumer<Changes> reader) {
    dialect.<Long>readAtOneMoment(
        database.jdbi(),
        handle -> {
          long newest = revision(handle);
          long upTo = 0;
          do {
            Changes part = changes.since(handle, upTo, newest, CHANGES_AT_ONCE);
            reader.accept(part);
            upTo = part.upTo();
          } while (upTo < newest);
          return newest;
        });
  }

  /**
   * Makes several changes, all or none.
   *
   * @param change may be called again if the connection to the database was lost
   */
  public <T> T together(Function<Together, T> change) {
    return dialect.write(database.jdbi(), handle -> change.apply(new Together(handle, dialect)));
  }

  /** The keys that are kept beside; closed with this catalogue. */
  public ApiKeys keys() {
    return ApiKeys.open(database.jdbi());
  }

  @Override
  public void close() {
    database.close();
  }

  private <T> T read(HandleCallback<T, SQLException> reading) {
    return dialect.read(() -> database.jdbi().withHandle(reading));
  }
}
