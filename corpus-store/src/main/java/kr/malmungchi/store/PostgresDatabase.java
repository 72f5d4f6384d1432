package kr.malmungchi.store;

import java.sql.DriverManager;
import org.jdbi.v3.core.Jdbi;

/**
 * A database of a PostgreSQL server with connections of our own, which stay open between uses. The
 * service has a pool instead.
 */
final class PostgresDatabase extends Database implements AutoCloseable {
  private final IdleConnections connections;
  private final Jdbi jdbi;

  PostgresDatabase(CatalogAddress.Server address) {
    this.connections =
        new IdleConnections(() -> DriverManager.getConnection(address.url(), address.properties()));
    this.jdbi = Jdbi.create(connections);
  }

  @Override
  Dialect dialect() {
    return Dialect.POSTGRESQL;
  }

  @Override
  Jdbi jdbi() {
    return jdbi;
  }

  @Override
  public void close() {
    connections.close();
  }
}
