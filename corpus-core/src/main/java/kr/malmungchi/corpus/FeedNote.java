package kr.malmungchi.corpus;

/**
 * Remembers beyond the end of the process that a large document is being put into the index: one
 * for which the memory does not suffice ends the process, and would end each that starts after it.
 */
public interface FeedNote {
  /** Remembers nothing. */
  FeedNote NONE =
      new FeedNote() {
        @Override
        public int begin(String catalog, long revision) {
          return 0;
        }

        @Override
        public void end() {}
      };

  /**
   * Notes that it begins.
   *
   * @return how often it has begun before without an end
   */
  int begin(String catalog, long revision);

  /** It came to an end, good or not. */
  void end();
}
