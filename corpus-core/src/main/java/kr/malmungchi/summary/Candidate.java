package kr.malmungchi.summary;

import java.util.List;
import kr.malmungchi.document.DocumentCard;
import kr.malmungchi.text.Span;

/**
 * A sentence that a summary may choose.
 *
 * @param order its place among all sentences
 * @param origin what it was read from: a document or a passage
 * @param part tells the section of a document that it stands in; of passages the number, from 0
 * @param text its normalised words
 */
record Candidate(int order, Origin origin, int part, Span span, String text, Pairs pairs) {

  /** Longer ones are texts without sentence ends; nobody reads them as one. */
  private static final int LONGEST = 1_000;

  /** What a sentence was read from. */
  interface Origin {
    DocumentCard card();

    /** The source at a span. */
    String words(Span span);

    /** The titles of the sections around a place. */
    List<String> section(int offset);
  }

  /** How many of these, which are in the order of one text, begin before an offset. */
  static int firstFrom(int offset, List<Candidate> inOrder) {
    int low = 0;
    int high = inOrder.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (inOrder.get(middle).span.start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether it says something, and more than its citation. */
  boolean tells() {
    boolean title =
        !origin.card().metadata().titleDerived()
            && words().equals(origin.card().metadata().title());
    return span.length() <= LONGEST && pairs.isTelling() && !title;
  }

  String words() {
    return origin.words(span);
  }

  List<String> path() {
    return origin.section(span.start());
  }
}
