package kr.malmungchi.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.morph.TokenInfoFST;
import org.apache.lucene.util.fst.FST;

/** Follows a text through the words of a dictionary, character by character. */
final class WordWalk {
  private final TokenInfoFST words;
  private final FST.BytesReader bytes;
  private final FST.Arc<Long> arc = new FST.Arc<>();
  private boolean atFirst;
  private int output;

  WordWalk(TokenInfoFST words) {
    this.words = words;
    this.bytes = words.getBytesReader();
  }

  void begin() {
    words.getFirstArc(arc);
    atFirst = true;
    output = 0;
  }

  /** Goes on by a character, if any word does; otherwise the walk is over. */
  boolean follow(char c) {
    try {
      if (words.findTargetArc(c, arc, arc, atFirst, bytes) == null) {
        return false;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    atFirst = false;
    output += arc.output().intValue();
    return true;
  }

  /** Whether a word ends here. */
  boolean isWord() {
    return arc.isFinal();
  }

  /** The number of the word that ends here. */
  int number() {
    return output + arc.nextFinalOutput().intValue();
  }
}
