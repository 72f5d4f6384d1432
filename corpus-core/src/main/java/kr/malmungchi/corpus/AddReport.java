package kr.malmungchi.corpus;

import java.util.List;
import kr.malmungchi.corpus.AddResult.Outcome;

/**
 * What became of every file that was to be added, in their order; the counts add up to their
 * number.
 */
public record AddReport(List<AddResult> results) {

  public AddReport {
    results = List.copyOf(results);
  }

  public int count(Outcome outcome) {
    return (int) results.stream().filter(result -> result.outcome() == outcome).count();
  }

  public List<AddResult> failures() {
    return results.stream().filter(result -> result.outcome() == Outcome.FAILED).toList();
  }

  /** The files whose reader gave something up or is not sure of something. */
  public List<AddResult> doubtful() {
    return results.stream().filter(result -> !result.warnings().isEmpty()).toList();
  }
}
