package kr.malmungchi.service.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kr.malmungchi.store.ApiKey;
import kr.malmungchi.store.ApiKeys;
import kr.malmungchi.store.Secret;

/**
 * The keys that hold now, half a second old at most: one made or removed by another process counts
 * within a second, and a request costs the database nothing.
 */
public final class KeyRing {
  private static final long FRESH_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(500);

  private final ApiKeys store;
  private volatile Known known;
  private volatile boolean everAny;

  private record Known(List<ApiKey> keys, long since) {}

  public KeyRing(ApiKeys store) {
    this.store = store;
    this.known = read();
  }

  private Known read() {
    List<ApiKey> keys = store.list();
    everAny |= !keys.isEmpty();
    return new Known(keys, System.nanoTime());
  }

  private List<ApiKey> keys() {
    if (System.nanoTime() - known.since > FRESH_NANOSECONDS) {
      synchronized (this) {
        if (System.nanoTime() - known.since > FRESH_NANOSECONDS) {
          known = read();
        }
      }
    }
    return known.keys;
  }

  boolean isEmpty() {
    return keys().isEmpty();
  }

  /**
   * Whether there is or was a key since the service started: taking the last one away must shut
   * everybody out, and not let everybody in.
   */
  boolean hadAny() {
    return !isEmpty() || everAny;
  }

  /** Compares with every key, each in the same time, so that none can be guessed by its parts. */
  Optional<ApiKey> of(Secret secret) {
    byte[] shown = secret.sha256().getBytes(US_ASCII);
    Optional<ApiKey> found = Optional.empty();
    for (ApiKey key : keys()) {
      if (MessageDigest.isEqual(shown, key.sha256().getBytes(US_ASCII))) {
        found = Optional.of(key);
      }
    }
    return found;
  }
}
