package kr.malmungchi.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.malmungchi.catalog.CatalogEntry;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.corpus.AddReport;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Section;
import kr.malmungchi.search.Filter;
import kr.malmungchi.search.Hit;
import kr.malmungchi.search.Query;
import kr.malmungchi.search.SearchEngine;
import kr.malmungchi.search.SearchRequest;
import kr.malmungchi.search.SearchResult;
import kr.malmungchi.summary.Length;
import kr.malmungchi.summary.OutlineSummary;
import kr.malmungchi.summary.Summary;
import kr.malmungchi.summary.SummaryPlace;
import kr.malmungchi.summary.SummarySentence;
import kr.malmungchi.text.Sentence;
import kr.malmungchi.text.SentenceSplitter;
import kr.malmungchi.text.Span;
import kr.malmungchi.text.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the promises over whole real documents: the project's own and, where they are there, those
 * of the shared folder.
 */
class SeedsTest {
  private static final String OWN = "../seeds";
  private static final String SHARED = "../../shared/seeds";

  /** Added once, since no test changes them. */
  private static final Map<String, Added> ADDED = new HashMap<>();

  private record Added(Corpus corpus, SearchEngine engine) {}

  @AfterAll
  static void close() {
    ADDED.values().forEach(added -> added.corpus.close());
  }

  @ParameterizedTest
  @ValueSource(strings = {OWN, SHARED})
  void everySentenceFindsItselfAsAPhrase(String folder) {
    Added added = added(folder);
    SentenceSplitter splitter = new SentenceSplitter();
    List<String> lost = new ArrayList<>();
    for (Document document : documents(added.corpus)) {
      document.blocks().stream()
          .flatMap(block -> splitter.split(document.normalized(block.span())).stream())
          .filter(sentence -> !Words.of(sentence.text()).isEmpty())
          .filter(sentence -> !finds(added.engine, document.id(), sentence))
          .forEach(sentence -> lost.add(sentence.text()));
    }
    assertThat(lost).isEmpty();
  }

  private static boolean finds(SearchEngine engine, DocumentId document, Sentence sentence) {
    Query.All phrase = new Query.All(List.of(new Query.Phrase(sentence.text())), List.of());
    SearchRequest request =
        SearchRequest.of(phrase, 400)
            .filteredBy(List.of(new Filter.InDocument(document)))
            .exactly();
    return engine.search(request).hits().stream()
        .anyMatch(hit -> hit.passage().span().touches(sentence.span()));
  }

  @ParameterizedTest
  @ValueSource(strings = {OWN, SHARED})
  void everyPlaceInAnAnswerHoldsItsWords(String folder) {
    Corpus corpus = added(folder).corpus;
    for (String question : List.of("인공지능 기본법", "샘 알트만 해임", "반도체 투자", "데이터센터 전력")) {
      SearchResult result = corpus.search(question);
      assertThat(result.hits()).isNotEmpty();
      for (Hit hit : result.hits()) {
        Document document = corpus.document(hit.document().id());
        assertThat(document.text(hit.passage().span())).isEqualTo(hit.passage().text());
        assertThat(hit.highlights())
            .allSatisfy(span -> assertThat(hit.passage().span().contains(span)).isTrue());
      }
      assertCited(corpus, corpus.summary(question, 5));
    }
    documents(corpus).forEach(document -> assertCited(corpus, corpus.summary(document.id(), 5)));
  }

  @ParameterizedTest
  @ValueSource(strings = {OWN, SHARED})
  void summariesOfAnyLengthCiteTheirWordsAndAreTheSameAgain(String folder) {
    Corpus corpus = added(folder).corpus;
    for (Document document : documents(corpus)) {
      for (int size : List.of(1, 2, 3, 8, 30, 200)) {
        Summary sentences = corpus.summary(document.id(), new Length.Sentences(size));
        Summary characters = corpus.summary(document.id(), new Length.Characters(size * 50));
        assertCited(corpus, sentences);
        assertCited(corpus, characters);
        assertThat(corpus.summary(document.id(), size)).isEqualTo(sentences);
        assertThat(sentences.sentences()).hasSizeLessThanOrEqualTo(size);
      }
      assertCited(corpus, corpus.outlineSummary(document.id()));
    }
  }

  private static void assertCited(Corpus corpus, OutlineSummary outline) {
    outline.sentences().forEach(sentence -> assertCited(corpus, sentence));
    outline.sections().forEach(inner -> assertCited(corpus, inner));
  }

  private static void assertCited(Corpus corpus, Summary summary) {
    summary.sentences().forEach(sentence -> assertCited(corpus, sentence));
    assertThat(summary.reason().isPresent()).isEqualTo(summary.sentences().isEmpty());
  }

  private static void assertCited(Corpus corpus, SummarySentence sentence) {
    Document document = corpus.document(sentence.document().id());
    assertThat(document.text(sentence.span())).isEqualTo(sentence.text());
    assertThat(document.root().pathAt(sentence.span().start())).isEqualTo(sentence.section());
    for (SummaryPlace place : sentence.alsoAt()) {
      assertThat(letters(corpus.document(place.document().id()).text(place.span())))
          .isEqualTo(letters(sentence.text()));
    }
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {OWN, SHARED})
  void everyLineWithWordsIsInABlockAHeadingOrMarkedAsFurniture(String folder) {
    Corpus corpus = added(folder).corpus;
    for (Document document : documents(corpus)) {
      boolean[] known = new boolean[document.text().length()];
      document.blocks().forEach(block -> mark(known, block.span()));
      document.furniture().forEach(part -> mark(known, part.span()));
      markHeadings(known, document.root());
      StringBuilder unknown = new StringBuilder();
      for (int i = 0; i < known.length; i++) {
        if (!known[i] && Character.isLetterOrDigit(document.text().charAt(i))) {
          unknown.append(document.text().charAt(i));
        }
      }
      assertThat(unknown.toString()).as(document.metadata().origin()).isEmpty();
    }
  }

  private static void markHeadings(boolean[] known, Section section) {
    mark(known, section.heading());
    section.sections().forEach(inner -> markHeadings(known, inner));
  }

  private static void mark(boolean[] known, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      known[i] = true;
    }
  }

  private static Added added(String folder) {
    assumeThat(Files.isDirectory(Path.of(folder))).as("no documents in " + folder).isTrue();
    return ADDED.computeIfAbsent(folder, SeedsTest::add);
  }

  private static Added add(String folder) {
    SearchEngine engine = LuceneEngine.inMemory();
    Corpus corpus = Corpus.of(new MemoryCatalog(), engine);
    AddReport report = corpus.add(Path.of(folder));
    assertThat(report.failures()).isEmpty();
    return new Added(corpus, engine);
  }

  private static List<Document> documents(Corpus corpus) {
    return corpus.documents(100, Optional.empty()).documents().stream()
        .map(CatalogEntry::card)
        .map(card -> corpus.document(card.id()))
        .toList();
  }
}
