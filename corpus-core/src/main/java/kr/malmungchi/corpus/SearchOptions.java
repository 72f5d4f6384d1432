package kr.malmungchi.corpus;

import java.util.List;
import java.util.Optional;
import kr.malmungchi.search.Filter;

/**
 * How to answer a question.
 *
 * @param size how many hits a page has
 * @param cursor where to go on: {@code next} of the page before
 * @param exact whether only words as written count
 */
public record SearchOptions(
    int size, Optional<String> cursor, boolean exact, List<Filter> filters) {
  private static final int USUAL_SIZE = 10;

  public SearchOptions {
    filters = List.copyOf(filters);
  }

  public static SearchOptions usual() {
    return new SearchOptions(USUAL_SIZE, Optional.empty(), false, List.of());
  }

  public SearchOptions withSize(int hits) {
    return new SearchOptions(hits, cursor, exact, filters);
  }
}
