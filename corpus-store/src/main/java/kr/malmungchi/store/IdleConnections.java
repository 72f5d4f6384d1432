package kr.malmungchi.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jdbi.v3.core.ConnectionFactory;

/** Connections that stay open between uses, as many as were ever used at once. */
final class IdleConnections implements ConnectionFactory {
  private final ConnectionFactory opener;
  private final Deque<Connection> idle = new ArrayDeque<>();
  private boolean closed;

  /**
   * @param opener makes a connection when none is idle
   */
  IdleConnections(ConnectionFactory opener) {
    this.opener = opener;
  }

  @Override
  public Connection openConnection() throws SQLException {
    synchronized (this) {
      if (!idle.isEmpty()) {
        return idle.pop();
      }
    }
    return opener.openConnection();
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
