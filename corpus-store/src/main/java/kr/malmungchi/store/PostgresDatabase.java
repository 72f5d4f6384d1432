package kr.malmungchi.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Properties;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;

/**
 * A database of a PostgreSQL server with connections of our own, which stay open between uses. The
 * service has a pool instead.
 */
final class PostgresDatabase extends Database implements AutoCloseable {
  private final Connections connections;
  private final Jdbi jdbi;

  PostgresDatabase(CatalogAddress.Server address) {
    this.connections = new Connections(address.url(), address.properties());
    this.jdbi = Jdbi.create(connections);
  }

  @Override
  Dialect dialect() {
    return Dialect.POSTGRESQL;
  }

  @Override
  <T> T ask(Question<T> question) {
    return DatabaseFailure.mapped(
        () -> jdbi.withHandle(handle -> question.on(handle.getConnection())));
  }

  @Override
  Jdbi jdbi() {
    return jdbi;
  }

  @Override
  public void close() {
    connections.close();
  }

  private static final class Connections implements ConnectionFactory {
    private final String url;
    private final Properties properties;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    Connections(String url, Properties properties) {
      this.url = url;
      this.properties = properties;
    }

    @Override
    public Connection openConnection() throws SQLException {
      synchronized (this) {
        if (!idle.isEmpty()) {
          return idle.pop();
        }
      }
      return DriverManager.getConnection(url, properties);
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
      if (connection.isClosed()) {
        // The driver has closed it since it was lost, and the others probably are so too.
        closeIdle();
      } else if (!keeps(connection)) {
        connection.close();
      }
    }

    private synchronized boolean keeps(Connection connection) {
      if (closed) {
        return false;
      }
      idle.push(connection);
      return true;
    }

    synchronized void close() {
      closed = true;
      try {
        closeIdle();
      } catch (SQLException e) {
        throw DatabaseFailure.of(e);
      }
    }

    private synchronized void closeIdle() throws SQLException {
      while (!idle.isEmpty()) {
        idle.pop().close();
      }
    }
  }
}
