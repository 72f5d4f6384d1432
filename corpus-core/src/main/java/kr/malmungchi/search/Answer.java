package kr.malmungchi.search;

import java.util.List;
import java.util.Optional;
import kr.malmungchi.document.DocumentCard;
import kr.malmungchi.text.Span;

/**
 * The sentence that answers a question, and the words of it that do so by themselves: 2023년 11월 17일
 * to 언제.
 *
 * @param text exactly the words of the source at {@code span}; empty if only the sentence as a
 *     whole answers
 * @param span of the words, or of the sentence
 * @param sentence exactly the words of the source
 * @param section the titles of the sections around it, outermost first
 * @param confidence the share of such answers that was right when it was measured, from 0 to 1
 */
public record Answer(
    Optional<String> text,
    Span span,
    String sentence,
    DocumentCard document,
    List<String> section,
    double confidence) {

  public Answer {
    section = List.copyOf(section);
  }
}
