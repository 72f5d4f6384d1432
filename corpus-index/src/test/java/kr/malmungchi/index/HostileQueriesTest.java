package kr.malmungchi.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import kr.malmungchi.CorpusException;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.corpus.SearchOptions;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.lexicon.Completion;
import kr.malmungchi.reading.Source;
import kr.malmungchi.search.Hit;
import kr.malmungchi.search.HostileQueries;
import kr.malmungchi.search.Order;
import kr.malmungchi.search.SearchResult;
import kr.malmungchi.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever is typed gives an answer, or a sentence that says why not. */
@Timeout(300)
class HostileQueriesTest {
  private static final int QUERIES = Integer.getInteger("malmungchi.queries", 5_000);
  private static final List<Order> ORDERS = List.of(Order.values());

  @Test
  void anythingTypedGivesAnAnswer() {
    try (Corpus corpus = Corpus.of(new MemoryCatalog(), LuceneEngine.inMemory())) {
      corpus.add(Path.of("../seeds"));
      HostileQueries queries = new HostileQueries(20260101);
      Random options = new Random(7);
      for (int i = 0; i < QUERIES; i++) {
        String typed = queries.next();
        try {
          check(corpus.search(typed, options(options)));
        } catch (CorpusException e) {
          assertThat(e.kind()).as(typed).isEqualTo(CorpusException.Kind.INVALID);
        } catch (RuntimeException e) {
          throw new AssertionError("query %d: %s".formatted(i, typed), e);
        }
      }
    }
  }

  @Test
  void anythingBegunGivesCompletionsThatAreThere() {
    try (Corpus corpus = Corpus.of(new MemoryCatalog(), LuceneEngine.inMemory())) {
      corpus.add(Path.of("../seeds"));
      HostileQueries queries = new HostileQueries(20260102);
      for (int i = 0; i < QUERIES; i++) {
        String typed = queries.next();
        try {
          for (Completion completion : corpus.suggest(typed, 5)) {
            assertThat(completion.passages()).as(typed).isPositive();
          }
        } catch (CorpusException e) {
          assertThat(e.kind()).as(typed).isEqualTo(CorpusException.Kind.INVALID);
        }
      }
    }
  }

  @Test
  void anyTextIsLikeSomethingOrNothing() {
    try (Corpus corpus = Corpus.of(new MemoryCatalog(), LuceneEngine.inMemory())) {
      corpus.add(Path.of("../seeds"));
      HostileQueries queries = new HostileQueries(20260103);
      for (int i = 0; i < 300; i++) {
        byte[] text = ("글 " + queries.next()).getBytes(StandardCharsets.UTF_8);
        DocumentId id = new DocumentId("hostile");
        if (corpus.add(Source.bytes(id, "글.txt", text)).document().isPresent()) {
          assertThat(corpus.similar(id, 3)).noneMatch(hit -> hit.document().id().equals(id));
          Span whole = new Span(0, corpus.document(id).text().length());
          assertThat(corpus.similar(id, whole, 3)).hasSizeLessThanOrEqualTo(3);
        }
      }
    }
  }

  private static SearchOptions options(Random random) {
    return SearchOptions.usual()
        .withSize(1 + random.nextInt(5))
        .withOrder(ORDERS.get(random.nextInt(ORDERS.size())))
        .withExact(random.nextInt(4) == 0)
        .withDiverse(random.nextInt(4) == 0)
        .withExplain(random.nextInt(8) == 0);
  }

  private static void check(SearchResult result) {
    assertThat(result.warnings()).hasSizeLessThanOrEqualTo(11);
    for (Hit hit : result.hits()) {
      for (Span span : hit.highlights()) {
        assertThat(hit.passage().span().contains(span)).isTrue();
      }
    }
  }

  @Test
  void namesOfAnyLengthAreStoredAndFound() {
    try (Corpus corpus = Corpus.of(new MemoryCatalog(), LuceneEngine.inMemory())) {
      String name = "긴이름😀".repeat(20_000);
      String text = "---\nauthor: %s\n---\n# %s\n\n글이 있다.\n".formatted(name, name);
      corpus.add(
          Source.bytes(
              new DocumentId("long"), name + ".md", text.getBytes(StandardCharsets.UTF_8)));
      assertThat(corpus.search("글이").total()).isEqualTo(1);
      assertThat(corpus.search("글이 저자:" + name.substring(0, 3_000)).total()).isEqualTo(1);
    }
  }

  @Test
  void unspacedQuestionsOfAnyLengthAreLookedFor() {
    try (Corpus corpus = Corpus.of(new MemoryCatalog(), LuceneEngine.inMemory())) {
      corpus.add(Path.of("../seeds"));
      StringBuilder typed = new StringBuilder();
      Random random = new Random(3);
      while (typed.length() < 10_000) {
        typed.append((char) (0xAC00 + random.nextInt(11_172)));
        typed.append(random.nextInt(100) == 0 ? " " : "");
      }
      assertThat(corpus.search(typed.substring(0, 10_000)).warnings()).hasSizeLessThan(2);
      for (String shape : List.of("\"%s\"", "제목:\"%s\"", "(%s) OR (%s)", "%s*", "-(%s) 가")) {
        String words = typed.substring(0, 4_000);
        SearchResult result = corpus.search(shape.formatted(words, words));
        assertThat(result.total()).as(shape).isNotNegative();
      }
    }
  }
}
