package kr.malmungchi.store;

import com.google.common.base.Strings;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;

/**
 * The keys to the service, in the catalogue's database: whatever services work on one database take
 * the same keys, and a key is made or removed while they run.
 *
 * <pre>{@code
 * try (ApiKeys keys = ApiKeys.open(new CatalogAddress.File(Path.of("catalog.db")))) {
 *   String shownOnce = keys.create("신문사", Role.READ).secret().text();
 * }
 * }</pre>
 */
public final class ApiKeys implements AutoCloseable {
  /** So many a request can be compared with in no time. */
  static final int MOST = 1_000;

  private final Database database;

  /** A key at the only moment at which its secret is known. */
  public record NewKey(ApiKey key, Secret secret) {}

  private ApiKeys(Database database) {
    this.database = database;
  }

  /**
   * The keys in the database of a catalogue.
   *
   * @throws CorpusException {@code NOT_FOUND} or {@code OUTDATED} if a catalogue of this program
   *     has to be made there first
   */
  public static ApiKeys open(CatalogAddress address) {
    return checked(
        switch (address) {
          case CatalogAddress.File(Path path) -> SqliteDatabase.open(path);
          case CatalogAddress.Server server -> new PostgresDatabase(server);
        });
  }

  /** The keys in a database with a catalogue; its connections stay the caller's to close. */
  public static ApiKeys open(Jdbi jdbi) {
    return checked(new Database.Borrowed(jdbi));
  }

  private static ApiKeys checked(Database database) {
    try {
      Schema.check(database);
      return new ApiKeys(database);
    } catch (CorpusException e) {
      database.close();
      throw e;
    }
  }

  /**
   * Makes a key with a new secret.
   *
   * @throws IllegalArgumentException if the name is none
   * @throws CorpusException {@code INVALID} if the name is taken, or there are too many keys
   */
  public NewKey create(String name, Role role) {
    Secret secret = Secret.random();
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    ApiKey key = new ApiKey(name, role, secret.sha256(), now);
    inTransaction(
        handle -> {
          insert(handle, key);
          return key;
        });
    return new NewKey(key, secret);
  }

  private static void insert(Handle handle, ApiKey key) {
    int before = handle.select("SELECT COUNT(*) FROM api_key").mapTo(int.class).one();
    if (before >= MOST) {
      throw new CorpusException(
          Kind.INVALID, "there are %,d keys already; remove some first".formatted(before));
    }
    int inserted =
        handle
            .createUpdate(
                """
                INSERT INTO api_key (name, role, sha256, created)
                VALUES (:name, :role, :sha256, :created)
                ON CONFLICT (name) DO NOTHING
                """)
            .bind("name", key.name())
            .bind("role", key.role().label())
            .bind("sha256", key.sha256())
            .bind("created", key.created().toString())
            .execute();
    if (inserted == 0) {
      throw new CorpusException(
          Kind.INVALID,
          "there is a key \"%s\" already; remove it first, or take another name"
              .formatted(key.name()));
    }
  }

  /** All keys, by name. */
  public List<ApiKey> list() {
    return DatabaseFailure.mapped(
        () ->
            database
                .jdbi()
                .withHandle(
                    handle ->
                        handle
                            .createQuery(
                                "SELECT name, role, sha256, created FROM api_key ORDER BY name")
                            .map((row, context) -> key(row))
                            .list()));
  }

  private static ApiKey key(ResultSet row) throws SQLException {
    String name = Strings.nullToEmpty(row.getString("name"));
    try {
      return new ApiKey(
          name,
          Role.parse(Strings.nullToEmpty(row.getString("role"))),
          Strings.nullToEmpty(row.getString("sha256")),
          Instant.parse(Strings.nullToEmpty(row.getString("created"))));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new CorpusException(
          Kind.DAMAGED,
          "the key \"%s\" cannot be read back: what is stored of it is damaged; remove it and make another"
              .formatted(name),
          e);
    }
  }

  /** Whether there was such a key, which there is no longer. */
  public boolean remove(String name) {
    return inTransaction(
        handle ->
            handle
                    .createUpdate("DELETE FROM api_key WHERE name = :name")
                    .bind("name", name)
                    .execute()
                == 1);
  }

  private <T> T inTransaction(HandleCallback<T, SQLException> work) {
    return DatabaseFailure.mapped(() -> database.jdbi().inTransaction(work));
  }

  @Override
  public void close() {
    database.close();
  }
}
