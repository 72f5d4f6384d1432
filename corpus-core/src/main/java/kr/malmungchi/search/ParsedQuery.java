package kr.malmungchi.search;

import java.util.List;

/**
 * A question as it was typed and as it was understood.
 *
 * @param warnings what was taken literally or left out, each as one sentence
 */
public record ParsedQuery(String text, Query.All query, List<String> warnings) {

  public ParsedQuery {
    warnings = List.copyOf(warnings);
  }

  /** Whether there is nothing to look for. */
  public boolean isEmpty() {
    return query.wanted().isEmpty();
  }
}
