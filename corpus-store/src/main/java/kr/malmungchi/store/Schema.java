package kr.malmungchi.store;

import com.google.common.base.Splitter;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;

/**
 * Knows the form of the database that this program works on, and brings an older one there.
 *
 * <p>Flyway costs a program more time than its first search, so it is only started when there is
 * something to migrate.
 */
final class Schema {
  private static final int VERSION = 4;
  private static final String HISTORY = "schema_history";

  /** Held here, since the log system itself forgets loggers and their levels. */
  private static final Logger FLYWAY_LOGGER = Logger.getLogger("org.flywaydb");

  private Schema() {}

  /** Makes or updates the tables, if they are not those of this program. */
  static void migrate(Database database) {
    if (version(database) < VERSION) {
      database.ask(database.dialect()::check);
      flyway(database);
    }
  }

  /** Refuses a database without the tables of this program. */
  static void check(Database database) {
    int version = version(database);
    if (version == 0) {
      throw new CorpusException(Kind.NOT_FOUND, "the database holds no catalogue yet");
    }
    if (version < VERSION) {
      throw new CorpusException(
          Kind.OUTDATED,
          "the catalogue was made by an older version of this program; open it for writing once to"
              + " update it");
    }
  }

  private static int version(Database database) {
    int version = database.ask(Schema::version);
    if (version > VERSION) {
      throw new CorpusException(
          Kind.DAMAGED,
          "the catalogue was made by a newer version of this program; update the program");
    }
    return version;
  }

  private static int version(Connection connection) throws SQLException {
    try {
      return newest(connection);
    } catch (SQLException e) {
      // Asking for the table first would cost each start more than the query itself. Another
      // program may have made it since, so a table that is there now is read again.
      return hasHistory(connection) ? newest(connection) : 0;
    }
  }

  private static int newest(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT MAX(CAST(version AS INTEGER)) FROM " + HISTORY)) {
      row.next();
      return row.getInt(1);
    }
  }

  private static boolean hasHistory(Connection connection) throws SQLException {
    try (ResultSet tables =
        connection
            .getMetaData()
            .getTables(connection.getCatalog(), connection.getSchema(), HISTORY, null)) {
      return tables.next();
    }
  }

  private static void flyway(Database database) {
    if (FLYWAY_LOGGER.getLevel() == null) {
      FLYWAY_LOGGER.setLevel(Level.WARNING);
    }
    try {
      Flyway.configure(Schema.class.getClassLoader())
          .dataSource(new JdbiDataSource(database.jdbi()))
          .locations(database.dialect().migrations().toArray(String[]::new))
          .table(HISTORY)
          .placeholders(Map.of("identity", UUID.randomUUID().toString()))
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw failure(e);
    }
  }

  private static CorpusException failure(FlywayException e) {
    if (e.getCause() != null) {
      return DatabaseFailure.of(e);
    }
    String reason = Splitter.on('\n').split(String.valueOf(e.getMessage())).iterator().next();
    return new CorpusException(
        Kind.DAMAGED, "the database is not a catalogue of this program: " + reason, e);
  }

  /** Flyway closes the connections that it gets; it may need two at once. */
  private record JdbiDataSource(Jdbi jdbi) implements DataSource {
    @Override
    public Connection getConnection() {
      return DatabaseFailure.mapped(() -> jdbi.open().getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) {
      return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
      throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
      throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
      throw new SQLFeatureNotSupportedException();
    }

    @Override
    public int getLoginTimeout() {
      return 0;
    }

    @Override
    public Logger getParentLogger() {
      return FLYWAY_LOGGER;
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
      throw new SQLFeatureNotSupportedException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
      return false;
    }
  }
}
