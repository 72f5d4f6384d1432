package kr.malmungchi.service.guard;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells from where a request comes: what the connection says, unless that is one of our own
 * proxies. Then it is the last address in {@code X-Forwarded-For} that is not one of them; what
 * stands before was written by the caller.
 */
public final class ClientAddresses {
  private static final Splitter HOPS = Splitter.on(',').trimResults();

  private final Set<InetAddress> proxies;

  /**
   * Knows the proxies of the settings.
   *
   * @throws IllegalArgumentException if one of them is no address
   */
  public ClientAddresses(GuardSettings settings) {
    this.proxies =
        settings.proxies().stream()
            .map(InetAddresses::forString)
            .collect(ImmutableSet.toImmutableSet());
  }

  public InetAddress of(String connected, @Nullable String forwardedFor) {
    InetAddress client = InetAddresses.forString(connected);
    if (forwardedFor == null) {
      return client;
    }
    List<String> hops = HOPS.splitToList(forwardedFor);
    for (String hop : Lists.reverse(hops)) {
      if (!proxies.contains(client) || !InetAddresses.isInetAddress(hop)) {
        return client;
      }
      client = InetAddresses.forString(hop);
    }
    return client;
  }
}
