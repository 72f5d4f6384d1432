package kr.malmungchi.store;

import com.google.common.base.Throwables;
import java.sql.SQLException;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says in one sentence for a person what a database has refused. */
final class DatabaseFailure {
  static final String WAY_BACK =
      "move it away and bring back the last export by corpus import, or add the documents again";

  private static final String DAMAGED =
      "the catalogue's database is damaged; corpus doctor tells more: bring back the last export"
          + " into a new one by corpus import, or add the documents again";

  private DatabaseFailure() {}

  /** What a database may refuse to do. */
  @FunctionalInterface
  interface Work<T> {
    T result() throws SQLException;
  }

  static <T> T mapped(Work<T> work) {
    try {
      return work.result();
    } catch (JdbiException | SQLException e) {
      throw of(e);
    }
  }

  static CorpusException of(Exception failure) {
    return Throwables.getCausalChain(failure).stream()
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .findFirst()
        .map(cause -> of(cause, failure))
        .orElseGet(
            () -> failed("the catalogue's database failed: " + failure.getMessage(), failure));
  }

  private static CorpusException of(SQLException cause, Exception failure) {
    return cause instanceof SQLiteException ? ofSqlite(cause, failure) : ofStandard(cause, failure);
  }

  private static CorpusException ofSqlite(SQLException cause, Exception failure) {
    return switch (SQLiteErrorCode.getErrorCode(cause.getErrorCode())) {
      case SQLITE_FULL -> full(failure);
      case SQLITE_CORRUPT -> damaged(failure);
      case SQLITE_NOTADB ->
          new CorpusException(
              Kind.DAMAGED, "the catalogue's file is not a database; " + WAY_BACK, failure);
      case SQLITE_BUSY, SQLITE_LOCKED ->
          new CorpusException(
              Kind.HELD, "another program is writing to the catalogue; try again later", failure);
      case SQLITE_READONLY, SQLITE_PERM ->
          failed("the catalogue cannot be written to; check the permissions of its file", failure);
      case SQLITE_CANTOPEN ->
          failed(
              "the catalogue's file cannot be opened; check its folder and its permissions",
              failure);
      case SQLITE_IOERR ->
          failed(
              "the disk failed under the catalogue (%s); check it, then try again"
                  .formatted(cause.getMessage()),
              failure);
      default -> failed("the catalogue's database failed: " + cause.getMessage(), failure);
    };
  }

  /** By the class of the SQL state, as PostgreSQL sets it. */
  private static CorpusException ofStandard(SQLException cause, Exception failure) {
    String state = String.valueOf(cause.getSQLState());
    if (state.equals("53100")) {
      return full(failure);
    }
    if (state.startsWith("XX")) {
      return damaged(failure);
    }
    if (state.startsWith("08") || state.startsWith("57P")) {
      return failed("the catalogue's database cannot be reached; check that it runs", failure);
    }
    if (state.startsWith("28")) {
      return failed(
          "the catalogue's database refuses this user; check the settings of user and password",
          failure);
    }
    if (state.equals("3D000")) {
      return failed("there is no such database on the server; make it first", failure);
    }
    if (state.equals("55P03") || state.startsWith("40")) {
      return new CorpusException(
          Kind.HELD, "another program is writing to the catalogue; try again later", failure);
    }
    return failed("the catalogue's database failed: " + cause.getMessage(), failure);
  }

  private static CorpusException full(Exception failure) {
    return new CorpusException(
        Kind.NO_SPACE,
        "the disk is full; nothing of the last change was stored: free some space and try again",
        failure);
  }

  private static CorpusException damaged(Exception failure) {
    return new CorpusException(Kind.DAMAGED, DAMAGED, failure);
  }

  /** What must be in every catalogue is not there. */
  static CorpusException damaged() {
    return new CorpusException(Kind.DAMAGED, DAMAGED);
  }

  private static CorpusException failed(String message, Exception failure) {
    return new CorpusException(Kind.FAILED, message, failure);
  }
}
