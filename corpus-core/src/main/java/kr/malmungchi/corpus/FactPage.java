package kr.malmungchi.corpus;

import java.util.List;
import java.util.Optional;
import kr.malmungchi.search.Interpretation;

/**
 * A page of facts.
 *
 * @param facts those of this page
 * @param total how many there are on all pages
 * @param next the cursor of the next page, if there is one
 * @param interpretations what the question was also taken for
 * @param warnings what the asker should know, each as one sentence
 */
public record FactPage<T>(
    List<T> facts,
    int total,
    Optional<String> next,
    List<Interpretation> interpretations,
    List<String> warnings) {

  public FactPage {
    facts = List.copyOf(facts);
    interpretations = List.copyOf(interpretations);
    warnings = List.copyOf(warnings);
  }
}
