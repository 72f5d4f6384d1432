package kr.malmungchi.service.imports;

import kr.malmungchi.corpus.AddResult.Outcome;

/** How many files came to which end. */
record Counts(int added, int replaced, int unchanged, int failed) {
  static final Counts NONE = new Counts(0, 0, 0, 0);

  int done() {
    return added + replaced + unchanged + failed;
  }

  Counts plus(Outcome outcome) {
    return switch (outcome) {
      case ADDED -> new Counts(added + 1, replaced, unchanged, failed);
      case REPLACED -> new Counts(added, replaced + 1, unchanged, failed);
      case UNCHANGED -> new Counts(added, replaced, unchanged + 1, failed);
      case FAILED -> new Counts(added, replaced, unchanged, failed + 1);
    };
  }
}
