package kr.malmungchi.service.guard;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.util.Callback;

/**
 * Lets so many requests of a kind go on at once, and a few more wait a moment: the rest are told to
 * come back, instead of making all of them slow.
 */
final class Slots {
  private static final long WAIT_MILLISECONDS = 1_000;

  private final Semaphore free;
  private final int mostWaiting;

  Slots(int most) {
    this.free = new Semaphore(most, /* fair= */ true);
    this.mostWaiting = 2 * most;
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
