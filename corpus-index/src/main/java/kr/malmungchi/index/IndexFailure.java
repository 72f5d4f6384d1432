package kr.malmungchi.index;

import java.io.IOException;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.FullDisk;

/** Says what could not be done with an index, and why. */
final class IndexFailure {
  private IndexFailure() {}

  static CorpusException of(String what, Exception e) {
    String why = e.getCause() instanceof IOException cause ? cause.getMessage() : e.getMessage();
    return new CorpusException(
        FullDisk.isCauseOf(e) ? Kind.NO_SPACE : Kind.FAILED, what + ": " + why, e);
  }
}
