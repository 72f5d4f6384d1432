package kr.malmungchi.search;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/** What is asked for, in a form that every engine understands. */
public sealed interface Query {

  /**
   * Free words in the order typed: passages with more of them, and with rarer ones, come first. One
   * suffices.
   */
  record Words(String text) implements Query {
    public Words {
      checkArgument(!text.isBlank(), "words without a word");
    }
  }

  /**
   * These words next to each other, in this order; particles, case, punctuation and line breaks do
   * not count.
   */
  record Phrase(String text) implements Query {
    public Phrase {
      checkArgument(!text.isBlank(), "a phrase without a word");
    }
  }

  /**
   * Several conditions together.
   *
   * @param wanted every phrase must occur; words rank
   * @param unwanted none of them may occur
   */
  record All(List<Query> wanted, List<Query> unwanted) implements Query {
    public All {
      wanted = List.copyOf(wanted);
      unwanted = List.copyOf(unwanted);
    }
  }
}
