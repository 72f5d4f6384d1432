package kr.malmungchi.service.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import kr.malmungchi.corpus.SearchOptions;
import kr.malmungchi.document.PartialDate;
import kr.malmungchi.search.Filter;
import kr.malmungchi.search.Order;
import kr.malmungchi.service.problem.Problem;

/**
 * The parameters that say what to look for and where, of the API and of the page. They are
 * converted here, as those of {@link FactParameters}.
 */
public final class SearchParameters {
  @QueryParam("q")
  private Optional<String> question = Optional.empty();

  @BeanParam private FilterParameters filters = new FilterParameters();

  @QueryParam("from")
  private Optional<String> from = Optional.empty();

  @QueryParam("to")
  private Optional<String> to = Optional.empty();

  @QueryParam("sort")
  private Optional<String> sort = Optional.empty();

  @QueryParam("cursor")
  private Optional<String> cursor = Optional.empty();

  @QueryParam("exact")
  private Optional<String> exact = Optional.empty();

  @QueryParam("without")
  private List<String> without = List.of();

  public Optional<String> question() {
    return question;
  }

  public Optional<String> cursor() {
    return cursor;
  }

  public List<String> without() {
    return without;
  }

  /** A page of {@code size} hits. */
  public SearchOptions options(int size) {
    List<Filter> conditions = filters.filters();
    Optional<PartialDate> first = date("from", from);
    Optional<PartialDate> last = date("to", to);
    if (first.isPresent() || last.isPresent()) {
      conditions.add(
          new Filter.Published(first.map(PartialDate::first), last.map(PartialDate::last)));
    }
    return SearchOptions.usual()
        .withSize(size)
        .withCursor(cursor)
        .withFilters(conditions)
        .withOrder(
            sort.map(text -> Problem.parsed("sort", text, ParsedTypes::order))
                .orElse(Order.RELEVANCE))
        .withExact(
            exact.map(text -> Problem.parsed("exact", text, ParsedTypes::flag)).orElse(false))
        .withoutReadings(Misreadings.of(without));
  }

  private static Optional<PartialDate> date(String parameter, Optional<String> text) {
    return text.map(date -> Problem.parsed(parameter, date, ParsedTypes::date));
  }
}
