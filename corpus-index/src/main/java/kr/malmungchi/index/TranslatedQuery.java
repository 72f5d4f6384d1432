package kr.malmungchi.index;

import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;

/**
 * A request as Lucene takes it.
 *
 * @param parts what its score is the sum of
 * @param alternatives see {@link VariantTerms#alternatives()}
 */
record TranslatedQuery(Query query, List<Part> parts, List<List<Set<Term>>> alternatives) {

  TranslatedQuery {
    parts = List.copyOf(parts);
    alternatives = List.copyOf(alternatives);
  }
}
