package kr.malmungchi.corpus;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.malmungchi.search.Filter;
import kr.malmungchi.search.Misreading;
import kr.malmungchi.search.Order;

/**
 * How to answer a question.
 *
 * @param size how many hits a page has
 * @param cursor where to go on: {@code next} of the page before, under the same question and
 *     options
 * @param exact whether only words as written count
 * @param diverse whether the best passage of each section comes before its second ones
 * @param without readings of the question that do not count
 * @param explain whether each hit says what its score is made of
 */
public record SearchOptions(
    int size,
    Optional<String> cursor,
    List<Filter> filters,
    Order order,
    boolean exact,
    Set<Misreading> without,
    boolean diverse,
    boolean explain) {
  private static final int USUAL_SIZE = 10;

  public SearchOptions {
    filters = List.copyOf(filters);
    without = ImmutableSet.copyOf(without);
  }

  public static SearchOptions usual() {
    return new SearchOptions(
        USUAL_SIZE, Optional.empty(), List.of(), Order.RELEVANCE, false, Set.of(), false, false);
  }

  public SearchOptions withSize(int hits) {
    return new SearchOptions(hits, cursor, filters, order, exact, without, diverse, explain);
  }

  public SearchOptions withCursor(Optional<String> next) {
    return new SearchOptions(size, next, filters, order, exact, without, diverse, explain);
  }

  public SearchOptions withFilters(List<Filter> conditions) {
    return new SearchOptions(size, cursor, conditions, order, exact, without, diverse, explain);
  }

  public SearchOptions withOrder(Order other) {
    return new SearchOptions(size, cursor, filters, other, exact, without, diverse, explain);
  }

  public SearchOptions withExact(boolean only) {
    return new SearchOptions(size, cursor, filters, order, only, without, diverse, explain);
  }

  public SearchOptions withoutReadings(Set<Misreading> misreadings) {
    return new SearchOptions(size, cursor, filters, order, exact, misreadings, diverse, explain);
  }

  public SearchOptions withDiverse(boolean turns) {
    return new SearchOptions(size, cursor, filters, order, exact, without, turns, explain);
  }

  public SearchOptions withExplain(boolean shares) {
    return new SearchOptions(size, cursor, filters, order, exact, without, diverse, shares);
  }
}
