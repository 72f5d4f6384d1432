package kr.malmungchi.summary;

/** How long a summary may be. */
public sealed interface Length {

  /** Whether so many sentences of so many characters together are not too much. */
  boolean holds(int sentences, int characters);

  /** About how many sentences of so many characters each it has room for, at least one. */
  int sentences(double charactersEach);

  /** At most so many sentences, also those that come joined as one. */
  record Sentences(int number) implements Length {
    @Override
    public boolean holds(int sentences, int characters) {
      return sentences <= number;
    }

    @Override
    public int sentences(double charactersEach) {
      return number;
    }
  }

  /** At most so many characters (UTF-16 units) in all sentences together. */
  record Characters(int number) implements Length {
    @Override
    public boolean holds(int sentences, int characters) {
      return characters <= number;
    }

    @Override
    public int sentences(double charactersEach) {
      return Math.max(1, (int) (number / Math.max(1, charactersEach)));
    }
  }
}
