package kr.malmungchi.corpus;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import kr.malmungchi.document.DocumentId;

/**
 * What became of one file.
 *
 * @param document empty if it failed
 * @param reason why it failed, as the end of the sentence "x.txt: …"; empty if it did not
 */
public record AddResult(
    String origin, Outcome outcome, Optional<DocumentId> document, String reason) {

  /** How adding one file can end. */
  public enum Outcome {
    ADDED,
    REPLACED,
    UNCHANGED,
    FAILED
  }

  public AddResult {
    checkArgument(document.isPresent() == (outcome != Outcome.FAILED), "a document, or a failure");
  }

  static AddResult failed(String origin, String reason) {
    return new AddResult(origin, Outcome.FAILED, Optional.empty(), reason);
  }
}
