package kr.malmungchi.index;

import java.util.List;
import kr.malmungchi.text.Span;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Hands tokens that are already there to Lucene: first those of the headings, which have no place
 * in the passage, then after a gap, which no phrase crosses, those of the passage at their offsets
 * in the source document.
 */
final class Tokens extends TokenStream {
  private static final int GAP = 100;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  /** Tells where in the source a token of the passage stands. */
  @FunctionalInterface
  interface Places {
    Span of(int start, int end);
  }

  private List<Token> heading = List.of();
  private List<Token> body = List.of();
  private Places places = Span::new;
  private int at;

  /** Of a passage whose tokens count in the source already. */
  void set(List<Token> newHeading, List<Token> newBody) {
    set(newHeading, newBody, Span::new);
  }

  void set(List<Token> newHeading, List<Token> newBody, Places ofBody) {
    heading = newHeading;
    body = newBody;
    places = ofBody;
  }

  @Override
  public void reset() {
    at = 0;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (at >= heading.size() + body.size()) {
      return false;
    }
    boolean inHeading = at < heading.size();
    Token token = inHeading ? heading.get(at) : body.get(at - heading.size());
    term.append(token.term());
    if (!inHeading) {
      Span span = places.of(token.start(), token.end());
      offset.setOffset(span.start(), span.end());
    }
    increment.setPositionIncrement(token.stacked() ? 0 : at == heading.size() && at > 0 ? GAP : 1);
    at++;
    return true;
  }
}
