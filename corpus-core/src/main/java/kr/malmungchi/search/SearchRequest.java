package kr.malmungchi.search;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/**
 * A question with all its settings, as engines get it.
 *
 * @param from how many hits to leave out first
 * @param size how many hits to return at the most
 * @param exact whether only words as written count, without morphemes and syllable pairs
 */
public record SearchRequest(
    Query.All query, List<Filter> filters, int from, int size, boolean exact) {

  public SearchRequest {
    filters = List.copyOf(filters);
    checkArgument(from >= 0, "from must not be negative: %s", from);
    checkArgument(size >= 0, "size must not be negative: %s", size);
  }

  public static SearchRequest of(Query.All query, int size) {
    return new SearchRequest(query, List.of(), 0, size, false);
  }
}
