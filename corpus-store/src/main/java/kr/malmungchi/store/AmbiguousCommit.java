package kr.malmungchi.store;

import java.sql.SQLException;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * One transaction on PostgreSQL of which is known in the end whether it was committed.
 *
 * <p>If the connection breaks while the commit is under way, nobody has told. The server is then
 * asked by the id of the transaction, which it keeps ({@code pg_xact_status}): unlike a look at the
 * rows, that is right also if another program has changed them again meanwhile.
 */
final class AmbiguousCommit<T> {
  /** A writer that hangs or whose machine is gone keeps the others waiting no longer than this. */
  private static final String BEGUN =
      """
      SELECT set_config('lock_timeout', '30s', true),
        set_config('idle_in_transaction_session_timeout', '60s', true),
        CAST(pg_current_xact_id() AS TEXT) AS transaction
      """;

  private final Jdbi jdbi;
  private final HandleCallback<T, SQLException> writing;
  private String transaction = "";
  private @Nullable T result;

  AmbiguousCommit(Jdbi jdbi, HandleCallback<T, SQLException> writing) {
    this.jdbi = jdbi;
    this.writing = writing;
  }

  /**
   * Runs the transaction.
   *
   * @throws CorpusException if it was not committed, or if that cannot be learned
   */
  T result() {
    try {
      return DatabaseFailure.mapped(() -> jdbi.inTransaction(this::run));
    } catch (CorpusException e) {
      T made = result;
      if (made != null && Attempts.passes(e) && wasCommitted(e)) {
        return made;
      }
      throw e;
    }
  }

  private T run(Handle handle) throws SQLException {
    transaction =
        handle.createQuery(BEGUN).map((row, context) -> row.getString("transaction")).one();
    T made = writing.withHandle(handle);
    result = made;
    return made;
  }

  private boolean wasCommitted(CorpusException failure) {
    String status;
    try {
      status = Attempts.of(this::status);
    } catch (CorpusException e) {
      throw unknown(e);
    }
    return switch (status) {
      case "committed" -> true;
      case "aborted" -> false;
      default -> throw unknown(failure);
    };
  }

  private String status() {
    return DatabaseFailure.mapped(
        () -> {
          String status =
              jdbi.withHandle(
                  handle ->
                      handle
                          .createQuery("SELECT pg_xact_status(CAST(:id AS xid8)) AS status")
                          .bind("id", transaction)
                          .map((row, context) -> String.valueOf(row.getString("status")))
                          .one());
          if (status.equals("in progress")) {
            // The server has not noticed the broken connection yet: ask again.
            throw new SQLException("the transaction is under way", "08007");
          }
          return status;
        });
  }

  /** Not with its failure as the cause, which would let it pass for one that is to be retried. */
  private static CorpusException unknown(CorpusException failure) {
    CorpusException unknown =
        new CorpusException(
            Kind.FAILED,
            "the connection to the catalogue's database broke while a change was being stored, and"
                + " whether it was stored cannot be learned now; look, or make the change again");
    unknown.addSuppressed(failure);
    return unknown;
  }
}
