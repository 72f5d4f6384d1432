package kr.malmungchi.service.guard;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.google.common.net.InetAddresses;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * Counts the requests of each key, and of each address that shows none: a bucket of tokens each.
 *
 * <p>This machine's own address is not limited: who works there needs no service to load it. So
 * many buckets are kept; the one longest unused goes first, and is full when it comes back.
 */
public final class RateLimits {
  private static final int MOST_BUCKETS = 20_000;
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  /** Who has one IPv6 address has all that share its first half. */
  private static final int NETWORK_BYTES = 8;

  private final LoadingCache<String, Bucket> buckets;

  public RateLimits(GuardSettings settings) {
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_BUCKETS)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build(
                caller ->
                    Bucket.builder()
                        .addLimit(
                            limit ->
                                limit
                                    .capacity(settings.requestsAtOnce())
                                    .refillGreedy(
                                        settings.requestsPerSecond(), Duration.ofSeconds(1)))
                        .build());
  }

  /** How many seconds to wait before the next request, if this one is too many. */
  public OptionalLong ofKey(String name) {
    return take("key " + name);
  }

  /** The same for a request without a key. */
  public OptionalLong ofAddress(InetAddress address) {
    return address.isLoopbackAddress() ? OptionalLong.empty() : take("from " + network(address));
  }

  private static String network(InetAddress address) {
    return address instanceof Inet6Address
        ? Arrays.toString(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
        : InetAddresses.toAddrString(address);
  }

  private OptionalLong take(String caller) {
    ConsumptionProbe probe = buckets.get(caller).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? OptionalLong.empty()
        : OptionalLong.of(Math.max(1, Math.ceilDiv(probe.getNanosToWaitForRefill(), SECOND)));
  }
}
