package kr.malmungchi.dictionary;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Joiner;
import java.util.List;
import java.util.stream.Stream;

/** One thing that a user says about words; one line of a dictionary. */
public sealed interface Rule {

  /** The rule as a line of a dictionary. */
  String line();

  /** Whether both say something about the same words, in whatever spacing, case and order. */
  boolean isLike(Rule other);

  /**
   * A word that is never cut: 전자문서지갑.
   *
   * @param parts what it is made of, which is found by itself too: 세종, 특별, 자치 and 시 of 세종특별자치시;
   *     mostly empty
   */
  record Word(String word, List<String> parts) implements Rule {
    public Word {
      parts = List.copyOf(parts);
      checkArgument(
          parts.isEmpty() || String.join("", parts).equals(word),
          "parts that do not make up %s: %s",
          word,
          parts);
    }

    @Override
    public String line() {
      return Joiner.on(' ').join(Stream.concat(Stream.of(word), parts.stream()).iterator());
    }

    @Override
    public boolean isLike(Rule other) {
      return other instanceof Word(String same, List<String> unused)
          && Terms.key(word).equals(Terms.key(same));
    }
  }

  /** Words of which a question for one finds all: 한국은행 = 한은 = Bank of Korea. */
  record Synonyms(List<String> members) implements Rule {
    public Synonyms {
      members = List.copyOf(members);
      checkArgument(members.size() > 1, "not several words: %s", members);
    }

    @Override
    public String line() {
      return String.join(" = ", members);
    }

    @Override
    public boolean isLike(Rule other) {
      return other instanceof Synonyms(List<String> same)
          && Terms.keys(members).equals(Terms.keys(same));
    }
  }

  /** A question for {@code from} finds {@code to} as well, not the other way: 금통위 ⇒ 금융통화위원회. */
  record OneWay(String from, String to) implements Rule {
    @Override
    public String line() {
      return from + " => " + to;
    }

    @Override
    public boolean isLike(Rule other) {
      return other instanceof OneWay(String same, String too)
          && Terms.key(from).equals(Terms.key(same))
          && Terms.key(to).equals(Terms.key(too));
    }
  }

  /** Two names that are not the same, however alike they look: 김민수 ≠ 김민서. */
  record Apart(String one, String other) implements Rule {
    @Override
    public String line() {
      return one + " != " + other;
    }

    @Override
    public boolean isLike(Rule rule) {
      return rule instanceof Apart(String same, String too)
          && Terms.keys(List.of(one, other)).equals(Terms.keys(List.of(same, too)));
    }
  }
}
