package kr.malmungchi.index;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * A request as Lucene takes it.
 *
 * @param parts what its score is the sum of
 */
record TranslatedQuery(Query query, List<Part> parts) {

  TranslatedQuery {
    parts = List.copyOf(parts);
  }
}
