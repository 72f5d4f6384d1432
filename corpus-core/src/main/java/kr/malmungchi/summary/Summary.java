package kr.malmungchi.summary;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Sentences that say the most, word for word.
 *
 * @param documents how many documents it rests on
 * @param passages how many passages it rests on
 * @param reason why there is no sentence; empty if there is one
 */
public record Summary(
    List<SummarySentence> sentences, int documents, int passages, Optional<Reason> reason) {

  /** Why a summary is empty. */
  public enum Reason {
    /** No passage has anything of the question. */
    NOTHING_FOUND,
    /** The document has no body: it is empty, or all of it is furniture. */
    NO_BODY,
    /** No sentence is whole, long enough to say something and short enough to be read. */
    NO_SENTENCE,
    /** Every sentence is longer than the summary may be. */
    TOO_SHORT;

    /** The name in JSON: {@code nothing-found}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Summary {
    sentences = List.copyOf(sentences);
    checkArgument(sentences.isEmpty() == reason.isPresent(), "no sentences, no reason");
  }

  /** A summary without a sentence. */
  public static Summary empty(Reason reason, int documents, int passages) {
    return new Summary(List.of(), documents, passages, Optional.of(reason));
  }

  static Summary of(
      List<SummarySentence> sentences, int documents, int passages, Reason otherwise) {
    return sentences.isEmpty()
        ? empty(otherwise, documents, passages)
        : new Summary(sentences, documents, passages, Optional.empty());
  }
}
