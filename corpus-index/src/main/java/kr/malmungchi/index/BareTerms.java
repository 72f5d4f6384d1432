package kr.malmungchi.index;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Hands terms to Lucene whose places nobody asks for: first those of the headings, then those of
 * the passage.
 */
final class BareTerms extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  private Collection<String> heading = List.of();
  private Collection<String> body = List.of();
  private Iterator<String> left = heading.iterator();
  private boolean inBody;

  void set(Collection<String> newHeading, Collection<String> newBody) {
    heading = newHeading;
    body = newBody;
  }

  @Override
  public void reset() {
    left = heading.iterator();
    inBody = false;
  }

  @Override
  public boolean incrementToken() {
    if (!left.hasNext() && !inBody) {
      left = body.iterator();
      inBody = true;
    }
    if (!left.hasNext()) {
      return false;
    }
    clearAttributes();
    term.append(left.next());
    return true;
  }
}
