package kr.malmungchi.store;

import com.google.common.collect.Maps;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/**
 * A SQLite file, opened so that what was committed survives a crash of the program and a loss of
 * power, and so that readers, also in other processes, go on while one writes.
 *
 * <p>Connections stay open between uses. Opening one costs more than most queries, and SQLite
 * copies its write-ahead log back into the file whenever the last one closes.
 */
public final class SqliteDatabase extends Database implements AutoCloseable {
  private static final int BUSY_MILLISECONDS = 10_000;
  private static final int LOG_BYTES_KEPT = 64 << 20;

  private final IdleConnections connections;
  private @Nullable Jdbi jdbi;

  private SqliteDatabase(Path file, SQLiteConfig config) {
    this.connections = new IdleConnections(() -> connected(url(file), config));
  }

  /**
   * For reading and writing; a file that is not there yet is made at the first use.
   *
   * @throws CorpusException of kind {@code DAMAGED} as {@link #checkHeader}
   */
  public static SqliteDatabase open(Path file) {
    checkHeader(file);
    return new SqliteDatabase(file, writing());
  }

  /** For reading beside a writer; {@code NOT_FOUND} if there is no such file. */
  public static SqliteDatabase openReadOnly(Path file) {
    if (Files.notExists(file)) {
      throw new CorpusException(Kind.NOT_FOUND, "there is no catalogue at " + file);
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(BUSY_MILLISECONDS);
    return new SqliteDatabase(file, config);
  }

  /**
   * For whoever is about to write by connections of its own.
   *
   * @throws CorpusException of kind {@code DAMAGED} for a file that SQLite would call read-only,
   *     since its header is damaged
   */
  public static void checkHeader(Path file) {
    FileHeader.fault(file)
        .ifPresent(
            fault -> {
              throw new CorpusException(Kind.DAMAGED, fault + "; " + DatabaseFailure.WAY_BACK);
            });
  }

  /** Where a pool of connections finds the file. */
  public static String url(Path file) {
    // As a URI: the driver would take a question mark in a plain path for the start of settings.
    return "jdbc:sqlite:" + file.toUri();
  }

  /**
   * What a pool of connections hands to the driver with each. The driver has no property for {@code
   * PRAGMA trusted_schema=OFF}; that is for the pool's initialization query.
   */
  public static Map<String, String> connectionProperties() {
    return Maps.fromProperties(writing().toProperties());
  }

  private static SQLiteConfig writing() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLISECONDS);
    config.setJournalSizeLimit(LOG_BYTES_KEPT);
    config.enforceForeignKeys(true);
    // A transaction that first reads and then writes could not wait for another writer.
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    return config;
  }

  private static Connection connected(String url, SQLiteConfig config) throws SQLException {
    Connection connection = config.createConnection(url);
    // The driver has no properties for these two.
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA trusted_schema=OFF");
      statement.execute("PRAGMA cell_size_check=ON");
    }
    return connection;
  }

  @Override
  Dialect dialect() {
    return Dialect.SQLITE;
  }

  @Override
  <T> T ask(Question<T> question) {
    try {
      Connection connection = connections.openConnection();
      try {
        return question.on(connection);
      } finally {
        connections.closeConnection(connection);
      }
    } catch (SQLException e) {
      throw DatabaseFailure.of(e);
    }
  }

  @Override
  public synchronized Jdbi jdbi() {
    if (jdbi == null) {
      jdbi = Jdbi.create(connections);
    }
    return jdbi;
  }

  @Override
  public void close() {
    connections.close();
  }
}
