package kr.malmungchi.search;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.Optional;

/**
 * A question with all its settings, as engines get it.
 *
 * @param after the last hit of the page before; empty for the first page
 * @param size how many hits to return at the most
 * @param exact whether only words as written count, without morphemes and syllable pairs
 * @param diverse whether the best passage of each section comes before all second ones, among the
 *     first {@link kr.malmungchi.Limits#diverseWindow()} passages; only in the order of relevance
 * @param explain whether to say what each score is made of
 */
public record SearchRequest(
    Query.All query,
    List<Filter> filters,
    Order order,
    Optional<Bookmark> after,
    int size,
    boolean exact,
    boolean diverse,
    boolean explain) {

  public SearchRequest {
    filters = List.copyOf(filters);
    checkArgument(size >= 0, "size must not be negative: %s", size);
  }

  public static SearchRequest of(Query.All query, int size) {
    return new SearchRequest(
        query, List.of(), Order.RELEVANCE, Optional.empty(), size, false, false, false);
  }

  public SearchRequest withSize(int hits) {
    return new SearchRequest(query, filters, order, after, hits, exact, diverse, explain);
  }

  public SearchRequest filteredBy(List<Filter> conditions) {
    return new SearchRequest(query, conditions, order, after, size, exact, diverse, explain);
  }

  public SearchRequest orderedBy(Order other) {
    return new SearchRequest(query, filters, other, after, size, exact, diverse, explain);
  }

  public SearchRequest after(Optional<Bookmark> bookmark) {
    return new SearchRequest(query, filters, order, bookmark, size, exact, diverse, explain);
  }

  public SearchRequest exactly() {
    return new SearchRequest(query, filters, order, after, size, true, diverse, explain);
  }

  public SearchRequest diversely() {
    return new SearchRequest(query, filters, order, after, size, exact, true, explain);
  }

  public SearchRequest explained() {
    return new SearchRequest(query, filters, order, after, size, exact, diverse, true);
  }

  /** Whether sections take turns in this request. */
  public boolean takesTurns() {
    return diverse && order == Order.RELEVANCE;
  }
}
