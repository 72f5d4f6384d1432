package kr.malmungchi.quotation;

import java.util.Optional;
import kr.malmungchi.document.Document;
import kr.malmungchi.text.Span;

/** Knows which words of a block of quotation are quoted: all, without the marks around them. */
final class SetApart {
  private static final String SIGNS = ">\"'“”‘’「」『』«»*_";

  private SetApart() {}

  static Optional<Span> words(Document document, Span block) {
    String text = document.text();
    Span words = block.trimmed(text);
    int start = words.start();
    int end = words.end();
    while (start < end && (SIGNS.indexOf(text.charAt(start)) >= 0 || text.charAt(start) == ' ')) {
      start++;
    }
    while (start < end && SIGNS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
  }
}
