package kr.malmungchi.corpus;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.malmungchi.search.Interpretation;

/**
 * A page of facts.
 *
 * @param facts those of this page
 * @param total how many there are on all pages
 * @param next the cursor of the next page, if there is one
 * @param reason why there is no fact at all; empty if there is one
 * @param interpretations what the question was also taken for
 * @param warnings what the asker should know, each as one sentence
 */
public record FactPage<T>(
    List<T> facts,
    int total,
    Optional<String> next,
    Optional<Reason> reason,
    List<Interpretation> interpretations,
    List<String> warnings) {

  /** Why there is no fact. */
  public enum Reason {
    /** No passage is about the question, or passes the filters. */
    NOTHING_FOUND,
    /** There are passages, and none tells what was asked for. */
    NOTHING_TOLD;

    /** The name in JSON: {@code nothing-found}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public FactPage {
    checkArgument((total == 0) == reason.isPresent(), "no facts, no reason");
    facts = List.copyOf(facts);
    interpretations = List.copyOf(interpretations);
    warnings = List.copyOf(warnings);
  }
}
