package kr.malmungchi.service.guard;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.net.HostAndPort;
import com.google.common.net.InetAddresses;
import java.util.Set;

/**
 * By which names this service may be called.
 *
 * <p>A page of another site can let its own name lead to this machine (DNS rebinding), and its
 * requests then look like ones of our own page; only their Host header tells. No page can do that
 * with a number for a name, so addresses are always taken.
 */
record HostNames(Set<String> names) {
  private static final CharMatcher BRACKETS = CharMatcher.anyOf("[]");

  boolean has(String hostHeader) {
    try {
      String host = Ascii.toLowerCase(HostAndPort.fromString(hostHeader).getHost());
      return host.equals("localhost")
          || InetAddresses.isInetAddress(BRACKETS.trimFrom(host))
          || names.contains(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
