package kr.malmungchi.store;

import com.google.common.base.Strings;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import kr.malmungchi.catalog.Change;
import kr.malmungchi.catalog.Changes;
import kr.malmungchi.catalog.Upcoming;
import org.jdbi.v3.core.Handle;

/** Reads what happened after a revision. */
final class StoredChanges {
  /** How much text of changes is read at once, unless one document has more. */
  private static final long CHARACTERS_AT_ONCE = 4_000_000;

  private final String identity;
  private final Dialect dialect;
  private final StoredDictionary dictionary;

  StoredChanges(String identity, Dialect dialect, StoredDictionary dictionary) {
    this.identity = identity;
    this.dialect = dialect;
    this.dictionary = dictionary;
  }

  /**
   * @param newest the newest revision, asked for before, so that what another program commits
   *     meanwhile is left for the next time
   */
  Changes since(Handle handle, long since, long newest, int limit) throws SQLException {
    long upTo = reach(handle, since, limit).orElse(newest);
    List<Change> documents =
        handle
            .createQuery(
                """
                SELECT * FROM document WHERE revision > :since AND revision <= :upTo
                ORDER BY revision
                """)
            .bind("since", since)
            .bind("upTo", upTo)
            .map((row, context) -> DocumentRow.change(row, dialect))
            .list();
    Change.Dictionary words = dictionary.read(handle.getConnection());
    if (words.revision() <= since || words.revision() > upTo) {
      return new Changes(identity, documents, upTo);
    }
    List<Change> changes =
        Stream.concat(documents.stream(), Stream.of(words))
            .sorted(Comparator.comparingLong(Change::revision))
            .limit(limit)
            .toList();
    boolean all = changes.size() > documents.size();
    return new Changes(identity, changes, all ? upTo : changes.get(changes.size() - 1).revision());
  }

  /**
   * Up to which revision changes are read at once: so many, and with so much text. Empty if that is
   * all of them.
   */
  private static OptionalLong reach(Handle handle, long since, int limit) {
    List<Upcoming> sizes = upcoming(handle, since, limit);
    long characters = 0;
    for (Upcoming size : sizes) {
      characters += size.characters();
      if (characters >= CHARACTERS_AT_ONCE) {
        return OptionalLong.of(size.revision());
      }
    }
    return sizes.size() < limit
        ? OptionalLong.empty()
        : OptionalLong.of(sizes.get(sizes.size() - 1).revision());
  }

  static List<Upcoming> upcoming(Handle handle, long since, int limit) {
    return handle
        .createQuery(
            """
            SELECT revision, id, characters FROM document WHERE revision > :since
            ORDER BY revision LIMIT :limit
            """)
        .bind("since", since)
        .bind("limit", limit)
        .map(
            (row, context) ->
                new Upcoming(
                    row.getLong("revision"),
                    Strings.nullToEmpty(row.getString("id")),
                    row.getLong("characters")))
        .list();
  }
}
