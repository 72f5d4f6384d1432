package kr.malmungchi.index;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Hands syllable pairs to Lucene; they are counted only, so they need no places. */
final class Grams extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  private List<String> heading = List.of();
  private List<String> body = List.of();
  private int at;

  void set(List<String> newHeading, List<String> newBody) {
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
    term.append(at < heading.size() ? heading.get(at) : body.get(at - heading.size()));
    at++;
    return true;
  }
}
