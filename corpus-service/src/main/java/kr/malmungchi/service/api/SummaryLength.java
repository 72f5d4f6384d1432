package kr.malmungchi.service.api;

import java.util.Optional;
import kr.malmungchi.service.problem.Problem;
import kr.malmungchi.summary.Length;

/** How long a summary may be, from the parameters of a request. */
final class SummaryLength {
  private static final int USUAL_SENTENCES = 5;

  private SummaryLength() {}

  static Length of(Optional<Integer> sentences, Optional<Integer> characters) {
    if (sentences.isPresent() && characters.isPresent()) {
      throw Problem.ofParameter("characters", "say either sentences or characters, not both")
          .asException();
    }
    return characters.isPresent()
        ? new Length.Characters(characters.get())
        : new Length.Sentences(sentences.orElse(USUAL_SENTENCES));
  }
}
