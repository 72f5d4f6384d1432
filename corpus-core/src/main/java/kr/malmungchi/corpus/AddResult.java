package kr.malmungchi.corpus;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.Optional;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Finding;

/**
 * What became of one file.
 *
 * @param document empty if it failed
 * @param reason why it failed, as the end of the sentence "x.txt: …"; empty if it did not
 * @param warnings what its reader gave up or is not sure of; empty if the file was not read
 */
public record AddResult(
    String origin,
    Outcome outcome,
    Optional<DocumentId> document,
    String reason,
    List<Finding> warnings) {

  /** How adding one file can end. */
  public enum Outcome {
    ADDED,
    REPLACED,
    UNCHANGED,
    FAILED
  }

  public AddResult {
    checkArgument(document.isPresent() == (outcome != Outcome.FAILED), "a document, or a failure");
    warnings = List.copyOf(warnings);
  }

  static AddResult of(String origin, Outcome outcome, DocumentId document, List<Finding> warnings) {
    return new AddResult(origin, outcome, Optional.of(document), "", warnings);
  }

  static AddResult failed(String origin, String reason) {
    return new AddResult(origin, Outcome.FAILED, Optional.empty(), reason, List.of());
  }
}
