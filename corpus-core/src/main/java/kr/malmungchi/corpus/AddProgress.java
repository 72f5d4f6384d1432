package kr.malmungchi.corpus;

/** Hears of each file when its fate is known: stored durably, unchanged or failed. */
@FunctionalInterface
public interface AddProgress {
  AddProgress NONE = (result, done, total) -> {};

  void file(AddResult result, int done, int total);
}
