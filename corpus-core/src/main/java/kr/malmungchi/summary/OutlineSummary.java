package kr.malmungchi.summary;

import java.util.List;
import java.util.Optional;
import kr.malmungchi.document.Section;
import kr.malmungchi.summary.Summary.Reason;

/**
 * A section with one or two sentences that say the most of it and of all below it; the root stands
 * for the whole document. No sentence comes twice, unless a section has no other.
 *
 * @param sentences none where nothing is said
 */
public record OutlineSummary(
    Section section, List<SummarySentence> sentences, List<OutlineSummary> sections) {

  public OutlineSummary {
    sentences = List.copyOf(sentences);
    sections = List.copyOf(sections);
  }

  /** Why the whole has no sentence; empty if it has one. */
  public Optional<Reason> reason() {
    return sentences.isEmpty() ? Optional.of(Reason.NO_SENTENCE) : Optional.empty();
  }
}
