package kr.malmungchi.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import kr.malmungchi.lexicon.Remembered;
import kr.malmungchi.text.Word;
import org.apache.lucene.index.IndexReader;

/** The morphemes of a question's words, each as the corpus reads it. */
final class Morphemes {
  private final KoreanAnalysis analysis;
  private final IndexReader reader;
  private final Remembered<String, List<Token>> remembered;
  private final Object state;

  /**
   * Of one state of a corpus.
   *
   * @param remembered what was read of it before
   */
  Morphemes(
      KoreanAnalysis analysis,
      IndexReader reader,
      Remembered<String, List<Token>> remembered,
      Object state) {
    this.analysis = analysis;
    this.reader = reader;
    this.remembered = remembered;
    this.state = state;
  }

  List<String> of(Word word) throws IOException {
    return tokens(word).stream().map(Token::term).toList();
  }

  /** Those that follow one another where the word stands, without what stands beside them. */
  List<String> inOrder(Word word) throws IOException {
    return tokens(word).stream().filter(token -> !token.stacked()).map(Token::term).toList();
  }

  /** Whether Nori has a word as a common noun. */
  boolean isNoun(String word) {
    return analysis.isNoun(word);
  }

  private List<Token> tokens(Word word) throws IOException {
    return remembered.of(word.form() + ' ' + word.whole(), state, () -> read(word));
  }

  /** Nori is asked only about words that no passage has. */
  private List<Token> read(Word word) throws IOException {
    Optional<List<Token>> observed = Observations.morphemes(word, reader);
    return observed.isPresent() ? observed.get() : analysis.morphemes(word.whole());
  }
}
