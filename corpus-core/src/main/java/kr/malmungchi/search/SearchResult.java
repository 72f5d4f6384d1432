package kr.malmungchi.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The answer to a question.
 *
 * @param query the question as typed
 * @param interpretations what was looked for beside the words typed
 * @param answer the short answer, if one is likely enough to be right
 * @param suggestions what may have been meant, but is not sure enough to be looked for: offered
 *     when a word of the question is in no passage, or when nothing was found
 * @param next the cursor of the next page, if there is one
 * @param warnings what the asker should know: an unbalanced quotation mark, an index that lags
 *     behind
 */
public record SearchResult(
    String query,
    List<Interpretation> interpretations,
    Optional<Answer> answer,
    List<Suggestion> suggestions,
    long total,
    List<Hit> hits,
    List<Facet> facets,
    Optional<String> next,
    List<String> warnings) {

  public SearchResult {
    interpretations = List.copyOf(interpretations);
    suggestions = List.copyOf(suggestions);
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
    warnings = List.copyOf(warnings);
  }

  /** The same with one more warning. */
  public SearchResult withWarning(String warning) {
    List<String> more = new ArrayList<>(warnings);
    more.add(warning);
    return new SearchResult(
        query, interpretations, answer, suggestions, total, hits, facets, next, more);
  }
}
