package kr.malmungchi.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;

/**
 * Where a catalogue is kept.
 *
 * <p>A program that only searches needs no more of its catalogue than the revision. Loading JDBI
 * for that would cost it a tenth of the search, so the state is asked for over plain JDBC.
 */
abstract class Database {

  abstract Dialect dialect();

  /** Asks over plain JDBC; SQLite does it without loading JDBI. */
  <T> T ask(Question<T> question) {
    return DatabaseFailure.mapped(
        () -> jdbi().withHandle(handle -> question.on(handle.getConnection())));
  }

  /** For everything else. */
  abstract Jdbi jdbi();

  abstract void close();

  /** Reads over a connection that it leaves open. */
  @FunctionalInterface
  interface Question<T> {
    T on(Connection connection) throws SQLException;
  }

  /** A database whose connections are another's to close. */
  static final class Borrowed extends Database {
    private static final String POSTGRESQL = "PostgreSQL";

    private final Jdbi jdbi;
    private final Dialect dialect;

    Borrowed(Jdbi jdbi) {
      this.jdbi = jdbi;
      String product = ask(connection -> connection.getMetaData().getDatabaseProductName());
      this.dialect = product.equals(POSTGRESQL) ? Dialect.POSTGRESQL : Dialect.SQLITE;
    }

    @Override
    Dialect dialect() {
      return dialect;
    }

    @Override
    Jdbi jdbi() {
      return jdbi;
    }

    @Override
    void close() {}
  }
}
