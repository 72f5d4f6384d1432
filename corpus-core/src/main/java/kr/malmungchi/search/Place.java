package kr.malmungchi.search;

import kr.malmungchi.document.DocumentCard;
import kr.malmungchi.document.Passage;
import kr.malmungchi.text.Span;

/**
 * A place in a document, with a little of what stands around it: 부유[한은]행.
 *
 * @param span in the source text
 * @param text the source text at {@code span}
 */
public record Place(DocumentCard document, Span span, String before, String text, String after) {
  private static final int AROUND = 20;

  /** A place inside a passage. */
  public static Place in(DocumentCard document, Passage passage, Span span) {
    String text = passage.text();
    Span own = span.shifted(-passage.span().start());
    return new Place(
        document,
        span,
        text.substring(boundary(text, own.start() - AROUND), own.start()),
        own.in(text),
        text.substring(own.end(), boundary(text, own.end() + AROUND)));
  }

  /** The place inside the text that is not in the middle of a character. */
  private static int boundary(String text, int at) {
    int inside = Math.max(0, Math.min(text.length(), at));
    boolean half =
        inside > 0
            && inside < text.length()
            && Character.isSurrogatePair(text.charAt(inside - 1), text.charAt(inside));
    return half ? inside - 1 : inside;
  }
}
