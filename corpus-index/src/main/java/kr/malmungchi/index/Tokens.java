package kr.malmungchi.index;

import java.util.List;
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

  private List<Token> heading = List.of();
  private List<Token> body = List.of();
  private int at;

  void set(List<Token> newHeading, List<Token> newBody) {
    heading = newHeading;
    body = newBody;
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
    offset.setOffset(inHeading ? 0 : token.start(), inHeading ? 0 : token.end());
    increment.setPositionIncrement(token.stacked() ? 0 : at == heading.size() && at > 0 ? GAP : 1);
    at++;
    return true;
  }
}
