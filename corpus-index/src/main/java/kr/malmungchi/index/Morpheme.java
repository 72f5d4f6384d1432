package kr.malmungchi.index;

import org.apache.lucene.analysis.ko.POS;

/** A morpheme as Nori tells it; offsets count in the text that was read. */
record Morpheme(String form, POS.Tag tag, int start, int end) {

  Morpheme shifted(int distance) {
    return new Morpheme(form, tag, start + distance, end + distance);
  }

  /** Takes one morpheme after the other. */
  @FunctionalInterface
  interface Taker {
    void take(Morpheme morpheme);
  }
}
