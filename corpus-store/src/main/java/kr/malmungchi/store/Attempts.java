package kr.malmungchi.store;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.Uninterruptibles;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import kr.malmungchi.CorpusException;

/**
 * Does again what failed for a reason that passes: a connection that was lost, a server that starts
 * anew, two transactions that stood in each other's way. Three seconds at the most are waited.
 */
final class Attempts {
  private static final int MOST = 7;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

  /** Classes of SQL states and whole ones, as PostgreSQL sets them. */
  private static final String CONNECTION = "08";

  private static final Set<String> PASSING =
      Set.of(
          "40001", // serialization failure
          "40P01", // deadlock
          "53300", // too many connections
          "57P01", // shut down by the administrator
          "57P02", // shut down by a crash
          "57P03"); // starting up

  private Attempts() {}

  static <T> T of(Supplier<T> work) {
    Duration pause = FIRST_PAUSE;
    for (int attempt = 1; ; attempt++) {
      try {
        return work.get();
      } catch (CorpusException e) {
        if (attempt == MOST || !passes(e)) {
          throw e;
        }
      }
      Uninterruptibles.sleepUninterruptibly(pause);
      pause = pause.multipliedBy(2);
    }
  }

  static boolean passes(CorpusException failure) {
    return Throwables.getCausalChain(failure).stream()
        .filter(SQLException.class::isInstance)
        .map(cause -> String.valueOf(((SQLException) cause).getSQLState()))
        .anyMatch(state -> state.startsWith(CONNECTION) || PASSING.contains(state));
  }
}
