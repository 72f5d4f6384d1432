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
 * @param variants what free words may also mean; not looked for in an exact search
 */
public record SearchRequest(
    Query.All query,
    List<Filter> filters,
    Order order,
    Optional<Bookmark> after,
    int size,
    boolean exact,
    boolean diverse,
    boolean explain,
    List<Variant> variants) {

  public SearchRequest {
    filters = List.copyOf(filters);
    variants = List.copyOf(variants);
    checkArgument(size >= 0, "size must not be negative: %s", size);
  }

  public static SearchRequest of(Query.All query, int size) {
    return new SearchRequest(
        query, List.of(), Order.RELEVANCE, Optional.empty(), size, false, false, false, List.of());
  }

  /** The same, with these words looked for beside those of the query. */
  public SearchRequest with(List<Variant> others) {
    return new SearchRequest(
        query, filters, order, after, size, exact, diverse, explain, others);
  }

  public SearchRequest withSize(int hits) {
    return new SearchRequest(query, filters, order, after, hits, exact, diverse, explain, variants);
  }

  public SearchRequest filteredBy(List<Filter> conditions) {
    return new SearchRequest(query, conditions, order, after, size, exact, diverse, explain, variants);
  }

  public SearchRequest orderedBy(Order other) {
    return new SearchRequest(query, filters, other, after, size, exact, diverse, explain, variants);
  }

  public SearchRequest after(Optional<Bookmark> bookmark) {
    return new SearchRequest(query, filters, order, bookmark, size, exact, diverse, explain, variants);
  }

  public SearchRequest exactly() {
    return new SearchRequest(query, filters, order, after, size, true, diverse, explain, variants);
  }

  public SearchRequest diversely() {
    return new SearchRequest(query, filters, order, after, size, exact, true, explain, variants);
  }

  public SearchRequest explained() {
    return new SearchRequest(query, filters, order, after, size, exact, diverse, true, variants);
  }

  /** Whether sections take turns in this request. */
  public boolean takesTurns() {
    return diverse && order == Order.RELEVANCE;
  }
}
