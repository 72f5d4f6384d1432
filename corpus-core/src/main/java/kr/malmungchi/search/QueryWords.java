package kr.malmungchi.search;

import com.google.common.base.Splitter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.malmungchi.document.Kind;
import kr.malmungchi.text.TableLines;

/**
 * Knows the words for fields and kinds, Korean and English; the table is {@code query-words.txt}.
 * Loaded when a question first has a colon.
 */
final class QueryWords {
  private static final Splitter COLUMNS = Splitter.on('\t').trimResults().omitEmptyStrings();
  private static final QueryWords LOADED = load();

  /** What a question may ask of a document beside its words. */
  enum Field {
    TITLE,
    SECTION,
    AUTHOR,
    DATE,
    KIND,
    DOCUMENT;

    boolean asksForWords() {
      return this == TITLE || this == SECTION;
    }
  }

  private final Map<String, Field> fields = new HashMap<>();
  private final Map<String, Kind> kinds = new HashMap<>();

  static Optional<Field> field(String word) {
    return Optional.ofNullable(LOADED.fields.get(word.toLowerCase(Locale.ROOT)));
  }

  static Optional<Kind> kind(String word) {
    return Optional.ofNullable(LOADED.kinds.get(word.toLowerCase(Locale.ROOT)));
  }

  private static QueryWords load() {
    QueryWords loaded = new QueryWords();
    for (String line : TableLines.of(QueryWords.class, "query-words.txt")) {
      loaded.add(COLUMNS.splitToList(line));
    }
    return loaded;
  }

  private void add(List<String> columns) {
    String name = columns.get(0);
    List<String> words = columns.subList(1, columns.size());
    if (Arrays.stream(Field.values()).anyMatch(field -> field.name().equals(name))) {
      words.forEach(word -> fields.put(word, Field.valueOf(name)));
    } else {
      words.forEach(word -> kinds.put(word, Kind.valueOf(name)));
    }
  }
}
