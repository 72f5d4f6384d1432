package kr.malmungchi.service.access;

import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.server.ServerFactory;
import io.dropwizard.jetty.ConnectorFactory;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.dropwizard.jetty.HttpsConnectorFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;

/** Tells from the settings whether others than this machine can reach the service. */
public final class Exposure {
  private final DefaultServerFactory server;

  /** Reads the settings of a server; only the usual kind has a port of its own for operators. */
  public Exposure(ServerFactory server) {
    if (!(server instanceof DefaultServerFactory usual)) {
      throw refused("server.type must be \"default\": others mix the administration with the API");
    }
    this.server = usual;
  }

  /** Whether the service answers on an address that is not this machine's own. */
  public boolean isOpen() {
    return server.getApplicationConnectors().stream().anyMatch(Exposure::isOpen);
  }

  /**
   * Lets the service start only where nobody can use it who should not.
   *
   * @throws CorpusException saying what to do first
   */
  public void check(AccessSettings settings, KeyRing keys) {
    for (ConnectorFactory connector : server.getAdminConnectors()) {
      if (isOpen(connector)) {
        throw refused(
            "the administration port would be open to the network at %s; it has no keys: let its"
                    .formatted(address(connector))
                + " bindHost be 127.0.0.1");
      }
    }
    for (ConnectorFactory connector : server.getApplicationConnectors()) {
      if (isOpen(connector)) {
        check(connector, settings, keys);
      }
    }
  }

  private static void check(ConnectorFactory connector, AccessSettings settings, KeyRing keys) {
    if (keys.isEmpty()) {
      throw refused(
          "the service would be open to the network at %s, and no key is made yet; make one first:"
                  .formatted(address(connector))
              + " corpus key create NAME --role admin");
    }
    if (!(connector instanceof HttpsConnectorFactory) && !settings.tlsInFront()) {
      throw refused(
          "keys would cross the network unencrypted at %s; use a connector of type https, or set"
                  .formatted(address(connector))
              + " CORPUS_TLS_IN_FRONT=true if a proxy in front of the service ends TLS");
    }
  }

  private static CorpusException refused(String sentence) {
    return new CorpusException(Kind.INVALID, sentence);
  }

  private static boolean isOpen(ConnectorFactory connector) {
    try {
      return !(connector instanceof HttpConnectorFactory http)
          || http.getBindHost() == null
          || !allLoopback(http.getBindHost());
    } catch (UnknownHostException e) {
      throw new CorpusException(
          Kind.INVALID, "there is no address \"%s\" to bind to".formatted(address(connector)), e);
    }
  }

  private static boolean allLoopback(String host) throws UnknownHostException {
    return List.of(InetAddress.getAllByName(host)).stream()
        .allMatch(InetAddress::isLoopbackAddress);
  }

  private static String address(ConnectorFactory connector) {
    return connector instanceof HttpConnectorFactory http && http.getBindHost() != null
        ? http.getBindHost()
        : "all addresses";
  }
}
