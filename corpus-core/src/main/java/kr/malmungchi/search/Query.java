package kr.malmungchi.search;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.malmungchi.document.DocumentId;

/** What is asked for, in a form that every engine understands. */
public sealed interface Query {

  /** Whether it asks for words of the passage itself, not only for those around it. */
  boolean looksAtText();

  /**
   * Whether it ranks the passages of a question without being a condition of its own: free words
   * and prefixes.
   */
  default boolean isFree() {
    return false;
  }

  /**
   * Free words in the order typed: passages with more of them, and with rarer ones, come first. One
   * suffices.
   *
   * <p>As an alternative of {@link Any} the same words are a condition, which an engine may not
   * stretch to mere likeness: one of them must occur, inflected or not.
   */
  record Words(String text) implements Query {
    public Words {
      checkArgument(!text.isBlank(), "words without a word");
    }

    @Override
    public boolean looksAtText() {
      return true;
    }

    @Override
    public boolean isFree() {
      return true;
    }
  }

  /**
   * A word of which only the beginning is given: 알트 for 알트만, 알트먼과. Of several words the last is
   * begun, and they stand next to each other. It ranks as a free word does.
   *
   * <p>An engine may stop at the {@link kr.malmungchi.Limits#prefixWords()} most frequent words
   * that begin so.
   */
  record Prefix(String text) implements Query {
    public Prefix {
      checkArgument(!text.isBlank(), "a prefix without a letter");
    }

    @Override
    public boolean looksAtText() {
      return true;
    }

    @Override
    public boolean isFree() {
      return true;
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

    @Override
    public boolean looksAtText() {
      return true;
    }
  }

  /** The same in the title of the document. */
  record Title(String text) implements Query {
    public Title {
      checkArgument(!text.isBlank(), "a title without a word");
    }

    @Override
    public boolean looksAtText() {
      return false;
    }
  }

  /**
   * Passages like some text: those with the most of its telling words, which are frequent in the
   * text and rare in the corpus. Two of them must occur, unless there are few.
   *
   * @param texts the text, by passages
   * @param besides whose passages are not looked for: the document that the text is of
   */
  record Like(List<String> texts, Optional<DocumentId> besides) implements Query {
    public Like {
      texts = List.copyOf(texts);
      checkArgument(!texts.isEmpty(), "like no text");
    }

    @Override
    public boolean looksAtText() {
      return true;
    }
  }

  /** A condition on the document, in the middle of a question. */
  record Where(Filter filter) implements Query {
    @Override
    public boolean looksAtText() {
      return false;
    }
  }

  /** One of several: at least one must hold, and each that holds ranks. */
  record Any(List<Query> alternatives) implements Query {
    public Any {
      alternatives = List.copyOf(alternatives);
      checkArgument(!alternatives.isEmpty(), "a choice without alternatives");
    }

    /** Both, with the alternatives of either taken out of it. */
    static Any of(Query one, Query other) {
      return new Any(
          Stream.of(one, other)
              .flatMap(
                  query -> query instanceof Any any ? any.alternatives.stream() : Stream.of(query))
              .toList());
    }

    @Override
    public boolean looksAtText() {
      return alternatives.stream().anyMatch(Query::looksAtText);
    }
  }

  /**
   * Several conditions together.
   *
   * @param wanted every one must hold but free words and prefixes, which rank; see {@link
   *     #needsAWord}
   * @param unwanted none of them may hold
   */
  record All(List<Query> wanted, List<Query> unwanted) implements Query {
    public All {
      wanted = List.copyOf(wanted);
      unwanted = List.copyOf(unwanted);
    }

    /**
     * Whether one of the free words and prefixes must occur, because nothing else says which words
     * a passage has to have.
     */
    public boolean needsAWord() {
      return wanted.stream().anyMatch(Query::isFree)
          && wanted.stream().allMatch(query -> query.isFree() || !query.looksAtText());
    }

    @Override
    public boolean looksAtText() {
      return wanted.stream().anyMatch(Query::looksAtText);
    }
  }
}
