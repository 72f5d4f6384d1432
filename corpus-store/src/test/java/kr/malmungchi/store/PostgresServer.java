package kr.malmungchi.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/**
 * A real PostgreSQL server for all tests of a module, started when the first of them asks for it
 * and gone with the process.
 */
public final class PostgresServer {
  private static final String BINARIES = "postgres-linux-x86_64.txz";
  private static final String USER = "postgres";

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private final EmbeddedPostgres server;

  private PostgresServer(EmbeddedPostgres server) {
    this.server = server;
  }

  /** Holds the server; loaded by its first use. */
  private static final class Shared {
    private static final PostgresServer SERVER = new PostgresServer(start());
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres started =
          EmbeddedPostgres.builder()
              .setLocaleConfig("locale", "C.UTF-8")
              .setLocaleConfig("encoding", "UTF8")
              .setServerConfig("fsync", "off") // The tests kill connections, not the machine.
              .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
              .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
              .start();
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    try {
                      started.close();
                    } catch (IOException e) {
                      throw new UncheckedIOException(e);
                    }
                  }));
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The server; the test is skipped where there is none for the platform. */
  public static PostgresServer shared() {
    Assumptions.assumeTrue(
        PostgresServer.class.getClassLoader().getResource(BINARIES) != null
            && System.getProperty("os.name").equals("Linux")
            && System.getProperty("os.arch").equals("amd64"),
        "skipped: the tests on PostgreSQL need Linux on x86-64");
    return Shared.SERVER;
  }

  /** A new and empty database, in which lists would go in another order than that of bytes. */
  public CatalogAddress.Server newDatabase() {
    String name = "test_" + DATABASES.incrementAndGet();
    execute(
        "CREATE DATABASE %s TEMPLATE template0 ENCODING UTF8 LOCALE_PROVIDER icu ICU_LOCALE 'ko'"
            .formatted(name));
    return address("jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), name));
  }

  /** Another way to the same server. */
  public static CatalogAddress.Server address(String url) {
    return (CatalogAddress.Server) CatalogAddress.of(url, USER, "");
  }

  public int port() {
    return server.getPort();
  }

  /** Runs a statement as the administrator. */
  public void execute(String sql) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
