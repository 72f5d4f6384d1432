package kr.malmungchi;

import java.time.Duration;
import kr.malmungchi.CorpusException.Kind;

/**
 * Until when the answer to the request of this thread must be there. Whatever can take long asks
 * now and then whether that has passed; without a deadline it never has.
 *
 * <p>It belongs to the thread, since all of an answer is worked out in one, and most of it through
 * code of others that hands nothing on.
 */
public final class Deadline {
  private static final ThreadLocal<Long> END = new ThreadLocal<>();

  private Deadline() {}

  /** Work that may fail as it likes. */
  @FunctionalInterface
  public interface Work<T, E extends Exception> {
    T result() throws E;
  }

  /** The result of work that has so much time from now on. */
  public static <T, E extends Exception> T within(Duration time, Work<T, E> work) throws E {
    END.set(System.nanoTime() + time.toNanos());
    try {
      return work.result();
    } finally {
      END.remove();
    }
  }

  public static boolean isPast() {
    Long end = END.get();
    return end != null && System.nanoTime() - end > 0;
  }

  /**
   * Ends the work if it has passed.
   *
   * @throws CorpusException of kind {@code TOO_SLOW} if it has passed
   */
  public static void check() {
    if (isPast()) {
      throw new CorpusException(
          Kind.TOO_SLOW,
          "the answer would take too long; a shorter question, a date or a document narrows it"
              + " down");
    }
  }
}
