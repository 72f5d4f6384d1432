package kr.malmungchi.search;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/**
 * A question with all its settings, as engines get it.
 *
 * @param from how many hits to leave out first
 * @param size how many hits to return at the most
 * @param exact whether only words as written count, without morphemes and syllable pairs
 * @param variants what free words may also mean; not looked for in an exact search
 */
public record SearchRequest(
    Query.All query,
    List<Filter> filters,
    int from,
    int size,
    boolean exact,
    List<Variant> variants) {

  public SearchRequest {
    filters = List.copyOf(filters);
    variants = List.copyOf(variants);
    checkArgument(from >= 0, "from must not be negative: %s", from);
    checkArgument(size >= 0, "size must not be negative: %s", size);
  }

  public SearchRequest(Query.All query, List<Filter> filters, int from, int size, boolean exact) {
    this(query, filters, from, size, exact, List.of());
  }

  /** The same, with these words looked for beside those of the query. */
  public SearchRequest with(List<Variant> others) {
    return new SearchRequest(query, filters, from, size, exact, others);
  }

  public static SearchRequest of(Query.All query, int size) {
    return new SearchRequest(query, List.of(), 0, size, false);
  }
}
