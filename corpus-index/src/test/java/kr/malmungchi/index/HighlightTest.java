package kr.malmungchi.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.malmungchi.Limits;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.dictionary.DictionaryParser;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.reading.Source;
import kr.malmungchi.search.Hit;
import kr.malmungchi.text.Examples;
import kr.malmungchi.text.ExamplesFile;
import kr.malmungchi.text.Span;
import org.junit.jupiter.params.ParameterizedTest;

/** Which characters of the source are marked, for each way in which a word may match. */
final class HighlightTest {
  private static final DocumentId ID = new DocumentId("d");

  /** The first line asks, the others are the document; marks stand in brackets. */
  @ParameterizedTest
  @ExamplesFile("index/highlight-examples.txt")
  void marksWhatMatched(Examples example) {
    int firstLine = example.input().indexOf('\n');
    String text = example.input().substring(firstLine + 1);
    try (Corpus corpus = Corpus.of(new MemoryCatalog(), LuceneEngine.inMemory())) {
      corpus.use(new DictionaryParser(Limits.defaults()).parse("한은 = 한국은행").orThrow());
      corpus.add(Source.bytes(ID, "d.txt", text.getBytes(StandardCharsets.UTF_8)));
      List<Hit> hits = corpus.search(example.input().substring(0, firstLine)).hits();
      assertThat(hits).hasSize(1);
      String marked = marked(text, hits.get(0).highlights());
      assertThat(marked.replace("\n", "\\n")).isEqualTo(String.join("\\n", example.expected()));
    }
  }

  private static String marked(String text, List<Span> highlights) {
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (Span span : highlights) {
      marked.append(text, at, span.start()).append('[').append(span.in(text)).append(']');
      at = span.end();
    }
    return marked.append(text, at, text.length()).toString().strip();
  }
}
