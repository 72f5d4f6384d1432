package kr.malmungchi.corpus;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.malmungchi.search.Filter;
import kr.malmungchi.search.Misreading;

/**
 * Which passages to look at for facts, and which page of the facts to show.
 *
 * @param question what the passages are about; empty for all of them
 * @param filters conditions on their documents
 * @param exact whether only the question's words as written count
 * @param without readings of the question that do not count
 * @param size how many facts a page has
 * @param cursor where to go on: {@code next} of the page before, of the same request
 */
public record FactRequest(
    Optional<String> question,
    List<Filter> filters,
    boolean exact,
    Set<Misreading> without,
    int size,
    Optional<String> cursor) {
  private static final int USUAL_SIZE = 50;

  public FactRequest {
    filters = List.copyOf(filters);
    without = ImmutableSet.copyOf(without);
  }

  public static FactRequest all() {
    return new FactRequest(
        Optional.empty(), List.of(), false, Set.of(), USUAL_SIZE, Optional.empty());
  }

  public static FactRequest about(String question) {
    return new FactRequest(
        Optional.of(question), List.of(), false, Set.of(), USUAL_SIZE, Optional.empty());
  }

  public FactRequest withSize(int facts) {
    return new FactRequest(question, filters, exact, without, facts, cursor);
  }

  public FactRequest withoutReadings(Set<Misreading> misreadings) {
    return new FactRequest(question, filters, exact, misreadings, size, cursor);
  }

  public FactRequest withCursor(Optional<String> next) {
    return new FactRequest(question, filters, exact, without, size, next);
  }

  public FactRequest withFilters(List<Filter> conditions) {
    return new FactRequest(question, conditions, exact, without, size, cursor);
  }
}
