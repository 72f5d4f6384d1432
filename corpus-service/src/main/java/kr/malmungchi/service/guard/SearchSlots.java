package kr.malmungchi.service.guard;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.Callback;

/**
 * Lets so many requests search at once, and a few more wait a moment: the rest are told to come
 * back, instead of making all of them slow.
 */
final class SearchSlots {
  private static final long WAIT_MILLISECONDS = 1_000;

  /** What asks the index or reads whole documents; what a person waits for beside it does not. */
  private static final Pattern COSTLY =
      Pattern.compile(
          "/api/v1/(?:search|suggest|summary|timeline|quotes|names|agreements)\\b.*"
              + "|/api/v1/documents/[^/]+/(?:summary|similar)",
          Pattern.DOTALL);

  private final Semaphore free;
  private final int mostWaiting;

  SearchSlots(int slots) {
    this.free = new Semaphore(slots, /* fair= */ true);
    this.mostWaiting = 2 * slots;
  }

  static boolean needsOne(String path) {
    return COSTLY.matcher(path).matches();
  }

  boolean take() throws InterruptedException {
    return free.tryAcquire()
        || (free.getQueueLength() < mostWaiting
            && free.tryAcquire(WAIT_MILLISECONDS, TimeUnit.MILLISECONDS));
  }

  /** The callback of a request that has a slot, which it gives back once, whatever happens. */
  Returning returning(Callback callback) {
    return new Returning(callback);
  }

  final class Returning extends Callback.Nested {
    private final AtomicBoolean returned = new AtomicBoolean();

    private Returning(Callback callback) {
      super(callback);
    }

    @Override
    public void completed() {
      if (returned.compareAndSet(false, true)) {
        free.release();
      }
    }
  }
}
