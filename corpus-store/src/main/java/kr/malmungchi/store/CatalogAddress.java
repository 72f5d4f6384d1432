package kr.malmungchi.store;

import static com.google.common.base.Preconditions.checkArgument;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;

/**
 * Where a catalogue is kept: {@code jdbc:sqlite:/path/catalog.db} or {@code
 * jdbc:postgresql://host/database}.
 *
 * <p>It comes from the settings of whoever runs the program, never from a request: a driver does
 * whatever an address tells it to.
 */
public sealed interface CatalogAddress {
  String SQLITE = "jdbc:sqlite:";
  String POSTGRESQL = "jdbc:postgresql:";

  /** A SQLite file. */
  record File(Path path) implements CatalogAddress {}

  /**
   * A database of a PostgreSQL server, version 18 or later.
   *
   * @param url without user and password
   * @param user empty for the name of the operating system's user
   */
  record Server(String url, String user, String password) implements CatalogAddress {

    public Server {
      checkArgument(url.startsWith(POSTGRESQL), "not an address of PostgreSQL: \"%s\"", url);
    }

    /** What the driver is told beside the address. */
    public Map<String, String> connectionProperties() {
      // A server that is gone is noticed, and tables are found by their names alone.
      return Map.of(
          "connectTimeout", "10", "tcpKeepAlive", "true", "ApplicationName", "malmungchi");
    }

    Properties properties() {
      Properties properties = new Properties();
      properties.putAll(connectionProperties());
      if (!user.isEmpty()) {
        properties.setProperty("user", user);
        properties.setProperty("password", password);
      }
      return properties;
    }

    /** Without the password. */
    @Override
    public String toString() {
      return url;
    }
  }

  /**
   * Reads an address.
   *
   * @param user empty for none; SQLite knows none
   * @throws CorpusException of kind {@code INVALID} for any other kind of address
   */
  static CatalogAddress of(String url, String user, String password) {
    if (url.startsWith(POSTGRESQL)) {
      return server(url, user, password);
    }
    if (url.startsWith(SQLITE) && isPlainPath(url.substring(SQLITE.length()))) {
      return new File(Path.of(url.substring(SQLITE.length())));
    }
    throw new CorpusException(
        Kind.INVALID,
        "not an address of a catalogue: it must be jdbc:sqlite:FILE, without further settings, or"
            + " jdbc:postgresql://HOST/DATABASE");
  }

  private static CatalogAddress server(String url, String user, String password) {
    // Addresses stand in logs and in lists of processes.
    if (url.contains("password=") || url.contains("user=") || url.contains("@")) {
      throw new CorpusException(
          Kind.INVALID,
          "the address of the catalogue must not name user and password; they have settings of"
              + " their own");
    }
    return new Server(url, user, password);
  }

  /** The driver would read settings behind a question mark, and a file's URI as one. */
  private static boolean isPlainPath(String path) {
    return !path.isBlank()
        && !path.startsWith("file:")
        && !path.startsWith(":")
        && path.indexOf('?') < 0
        && path.indexOf('\0') < 0;
  }
}
