package kr.malmungchi.store;

import com.google.common.base.Strings;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.Limits;
import kr.malmungchi.catalog.Change;
import kr.malmungchi.dictionary.DictionaryParser;
import kr.malmungchi.dictionary.ParsedDictionary;
import kr.malmungchi.dictionary.UserDictionary;

/**
 * Reads the table {@code dictionary}. Each search asks for it, so its text is read only when its
 * revision is another than the last one.
 */
final class StoredDictionary {
  private final Dialect dialect;
  private volatile Change.Dictionary newest = new Change.Dictionary(0, UserDictionary.EMPTY);

  StoredDictionary(Dialect dialect) {
    this.dialect = dialect;
  }

  Change.Dictionary read(Connection connection) throws SQLException {
    Change.Dictionary known = newest;
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            SELECT revision, sha256, CASE WHEN revision = ? THEN '' ELSE text END AS text
            FROM dictionary
            """)) {
      statement.setLong(1, known.revision());
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          throw DatabaseFailure.damaged();
        }
        if (row.getLong("revision") != known.revision()) {
          known = change(row);
          newest = known;
        }
        return known;
      }
    }
  }

  private Change.Dictionary change(ResultSet row) throws SQLException {
    String text = dialect.text(Strings.nullToEmpty(row.getString("text")));
    ParsedDictionary parsed = new DictionaryParser(Limits.defaults()).parse(text);
    if (!sha256(text).equals(row.getString("sha256")) || !parsed.faults().isEmpty()) {
      throw new CorpusException(
          Kind.DAMAGED,
          "the dictionary cannot be read back: what is stored of it is damaged, or was stored by a"
              + " newer version of this program");
    }
    return new Change.Dictionary(row.getLong("revision"), parsed.dictionary());
  }

  static String sha256(String text) {
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
  }
}
