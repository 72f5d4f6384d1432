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
 * The keys that hold now. One made by another process holds at once, since none is refused by what
 * was read before it was shown; one removed stops within half a second. A request with a key that
 * holds costs the database nothing.
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
    long since = System.nanoTime();
    List<ApiKey> keys = store.list();
    everAny |= !keys.isEmpty();
    return new Known(keys, since);
  }

  private List<ApiKey> keys() {
    return readSince(System.nanoTime() - FRESH_NANOSECONDS);
  }

  /** Requests that wait for one reading share it. */
  private List<ApiKey> readSince(long moment) {
    if (known.since - moment < 0) {
      synchronized (this) {
        if (known.since - moment < 0) {
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

  /** The key with this secret. */
  Optional<ApiKey> of(Secret secret) {
    long shown = System.nanoTime();
    Optional<ApiKey> found = among(keys(), secret);
    return found.isPresent() ? found : among(readSince(shown), secret);
  }

  /** Compares with every key, each in the same time, so that none can be guessed by its parts. */
  private static Optional<ApiKey> among(List<ApiKey> keys, Secret secret) {
    byte[] shown = secret.sha256().getBytes(US_ASCII);
    Optional<ApiKey> found = Optional.empty();
    for (ApiKey key : keys) {
      if (MessageDigest.isEqual(shown, key.sha256().getBytes(US_ASCII))) {
        found = Optional.of(key);
      }
    }
    return found;
  }
}
