package kr.malmungchi.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import kr.malmungchi.text.Word;
import org.apache.lucene.index.IndexReader;

/** The morphemes of a question's words, each as the corpus reads it. */
final class Morphemes {
  private final KoreanAnalysis analysis;
  private final IndexReader reader;

  Morphemes(KoreanAnalysis analysis, IndexReader reader) {
    this.analysis = analysis;
    this.reader = reader;
  }

  /** Nori is asked only about words that no passage has. */
  List<String> of(Word word) throws IOException {
    Optional<List<String>> observed = Observations.morphemes(word, reader);
    return observed.isPresent()
        ? observed.get()
        : analysis.morphemes(word.whole()).stream().map(Token::term).toList();
  }
}
