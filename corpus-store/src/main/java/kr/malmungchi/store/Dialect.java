package kr.malmungchi.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.store.DatabaseFailure.Work;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** The few things in which SQLite and PostgreSQL differ for a catalogue. */
sealed interface Dialect {
  Dialect SQLITE = new Sqlite();
  Dialect POSTGRESQL = new Postgresql();

  /** The folders of the migrations, for Flyway. */
  List<String> migrations();

  /** Refuses a database that cannot hold a catalogue; true otherwise. */
  boolean check(Connection connection) throws SQLException;

  /**
   * Asks for the newest revision in a transaction that changes the catalogue. From then on until
   * its end no other one does: revisions become visible in the order of their numbers, and who
   * reads up to the newest has missed none below it.
   */
  String revisionForChange();

  /** The form in which the database can hold a text. */
  String stored(String text);

  /** The text of a form. */
  String text(String stored);

  /** Reads, again if the connection was lost. */
  <T> T read(Work<T> reading);

  /** Reads as of one moment, however long it takes, while others write. */
  <T> T readAtOneMoment(Jdbi jdbi, HandleCallback<T, SQLException> reading);

  /** Changes in one transaction, begun again where that is safe. */
  <T> T write(Jdbi jdbi, HandleCallback<T, SQLException> writing);

  /** One writer at a time is SQLite's own rule: a transaction begins by waiting for the others. */
  record Sqlite() implements Dialect {

    @Override
    public List<String> migrations() {
      return List.of("classpath:kr/malmungchi/store/migration");
    }

    @Override
    public boolean check(Connection connection) {
      return true;
    }

    @Override
    public String revisionForChange() {
      return "SELECT revision FROM catalog";
    }

    @Override
    public String stored(String text) {
      return text;
    }

    @Override
    public String text(String stored) {
      return stored;
    }

    @Override
    public <T> T read(Work<T> reading) {
      return DatabaseFailure.mapped(reading);
    }

    @Override
    public <T> T readAtOneMoment(Jdbi jdbi, HandleCallback<T, SQLException> reading) {
      return DatabaseFailure.mapped(
          () ->
              jdbi.withHandle(
                  handle -> {
                    // The driver's own way to begin would wait for writers, and keep them waiting.
                    handle.execute("BEGIN DEFERRED");
                    try {
                      return reading.withHandle(handle);
                    } finally {
                      handle.execute("COMMIT");
                    }
                  }));
    }

    @Override
    public <T> T write(Jdbi jdbi, HandleCallback<T, SQLException> writing) {
      return DatabaseFailure.mapped(() -> jdbi.inTransaction(writing));
    }
  }

  /** Writers wait for each other at the one row of the table {@code catalog}. */
  record Postgresql() implements Dialect {

    @Override
    public List<String> migrations() {
      return List.of(
          "classpath:kr/malmungchi/store/migration", "classpath:kr/malmungchi/store/postgresql");
    }

    @Override
    public boolean check(Connection connection) throws SQLException {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("SHOW server_encoding")) {
        row.next();
        if (!row.getString(1).equals("UTF8")) {
          throw new CorpusException(
              Kind.FAILED,
              "the database keeps texts in %s, which lacks characters; make one by createdb -E UTF8"
                  .formatted(row.getString(1)));
        }
        return true;
      }
    }

    @Override
    public String revisionForChange() {
      return "SELECT revision FROM catalog FOR UPDATE";
    }

    @Override
    public String stored(String text) {
      return NulEscape.escaped(text);
    }

    @Override
    public String text(String stored) {
      return NulEscape.unescaped(stored);
    }

    @Override
    public <T> T read(Work<T> reading) {
      return Attempts.of(() -> DatabaseFailure.mapped(reading));
    }

    @Override
    public <T> T readAtOneMoment(Jdbi jdbi, HandleCallback<T, SQLException> reading) {
      return DatabaseFailure.mapped(
          () -> jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, reading));
    }

    @Override
    public <T> T write(Jdbi jdbi, HandleCallback<T, SQLException> writing) {
      return Attempts.of(() -> new AmbiguousCommit<>(jdbi, writing).result());
    }
  }
}
