package kr.malmungchi.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.malmungchi.Limits;
import kr.malmungchi.answer.AnswerFinder;
import kr.malmungchi.answer.AskedWords;
import kr.malmungchi.catalog.Catalog;
import kr.malmungchi.corpus.Corrections.Corrected;
import kr.malmungchi.dictionary.UserDictionary;
import kr.malmungchi.fact.Facts;
import kr.malmungchi.interpretation.Interpreter;
import kr.malmungchi.interpretation.Interpreter.Interpreted;
import kr.malmungchi.lexicon.Completion;
import kr.malmungchi.lexicon.RememberedVocabulary;
import kr.malmungchi.lexicon.Suggester;
import kr.malmungchi.lexicon.Vocabulary;
import kr.malmungchi.search.Answer;
import kr.malmungchi.search.Filter;
import kr.malmungchi.search.FoundFacts;
import kr.malmungchi.search.FoundPassages;
import kr.malmungchi.search.Interpretation;
import kr.malmungchi.search.Misreading;
import kr.malmungchi.search.Order;
import kr.malmungchi.search.ParsedQuery;
import kr.malmungchi.search.Query;
import kr.malmungchi.search.QueryParser;
import kr.malmungchi.search.SearchEngine;
import kr.malmungchi.search.SearchRequest;
import kr.malmungchi.search.SearchResult;
import kr.malmungchi.search.Suggestion;
import kr.malmungchi.summary.Length;
import kr.malmungchi.summary.QuestionSummarizer;
import kr.malmungchi.summary.Summary;

/** Answers what people type: parses it, interprets it by the catalogue's words, asks the engine. */
final class Questions {
  private static final int PASSAGES_FOR_SUMMARY = 40;

  /** Which share of the best score a passage has that is about the question. */
  private static final double ABOUT = 0.4;

  private static final Query.All EVERYTHING = new Query.All(List.of(), List.of());

  private final Catalog catalog;
  private final SearchEngine engine;
  private final Limits limits;
  private final QueryParser parser;
  private final Interpreter interpreter = new Interpreter();
  private final AnswerFinder answers = new AnswerFinder();
  private final QuestionSummarizer summarizer = new QuestionSummarizer();

  Questions(Catalog catalog, SearchEngine engine, Limits limits) {
    this.catalog = catalog;
    this.engine = engine;
    this.limits = limits;
    this.parser = new QueryParser(limits);
  }

  /** What is found, with a warning that holds for every answer at the moment. */
  SearchResult answer(Asking asking, Optional<String> warning) {
    asking.check(limits);
    SearchResult result = answer(asking);
    return warning.map(result::withWarning).orElse(result);
  }

  private SearchResult answer(Asking asking) {
    ParsedQuery parsed = parser.parse(asking.words());
    Vocabulary vocabulary = new RememberedVocabulary(engine.vocabulary());
    SearchOptions options = asking.options();
    Interpreted read = interpreted(parsed, options.exact(), options.without(), vocabulary);
    FoundPassages found = found(asking, parsed, read);
    return new SearchResult(
        asking.words(),
        read.interpretations(),
        answer(asking, parsed, read, found),
        suggestions(asking, parsed, read, found.total(), vocabulary),
        found.total(),
        found.hits(),
        found.facets(),
        found.next().map(asking::cursorAfter),
        parsed.warnings());
  }

  /** From the best passages, so only on a first page in the order of relevance. */
  private Optional<Answer> answer(
      Asking asking, ParsedQuery parsed, Interpreted read, FoundPassages found) {
    SearchOptions options = asking.options();
    return options.order() == Order.RELEVANCE && options.cursor().isEmpty() && !options.exact()
        ? answers.find(AskedWords.of(parsed.wantedWords(), read.variants()), found.hits())
        : Optional.empty();
  }

  private FoundPassages found(Asking asking, ParsedQuery parsed, Interpreted read) {
    return parsed.isEmpty()
        ? FoundPassages.NONE
        : engine.search(asking.request(parsed.query()).with(read.variants()));
  }

  /**
   * Questions with other words. One word that is found suffices for many passages, so little is
   * found where a word is in none; where nothing is found, phrases and titles are read otherwise
   * too.
   */
  private List<Suggestion> suggestions(
      Asking asking, ParsedQuery parsed, Interpreted read, long total, Vocabulary vocabulary) {
    if (asking.options().exact() || asking.options().cursor().isPresent() || parsed.isEmpty()) {
      return List.of();
    }
    List<Interpretation> readings = new ArrayList<>(read.suggestions());
    if (total == 0) {
      Interpreted anywhere = interpreted(parsed.withAllWordsFree(), false, Set.of(), vocabulary);
      readings.addAll(anywhere.interpretations());
      readings.addAll(anywhere.suggestions());
    }
    List<Suggestion> suggestions = new ArrayList<>();
    for (Corrected corrected : Corrections.of(parsed.text(), readings)) {
      Asking other = asking.insteadFor(corrected.question());
      ParsedQuery otherParsed = parser.parse(corrected.question());
      Interpreted otherRead = interpreted(otherParsed, false, Set.of(), vocabulary);
      long passages =
          otherParsed.isEmpty()
              ? 0
              : engine.count(other.request(otherParsed.query()).with(otherRead.variants()));
      if (passages > 0) {
        suggestions.add(new Suggestion(corrected.question(), passages, corrected.reading()));
      }
    }
    return suggestions;
  }

  List<Completion> complete(String typed, int size) {
    parser.checkLength(typed);
    return Suggester.complete(typed, size, engine.vocabulary());
  }

  UserDictionary dictionary() {
    return catalog.dictionary();
  }

  Summary summary(String question, Length length) {
    ParsedQuery parsed = parser.parse(question);
    if (parsed.isEmpty()) {
      return Summary.empty(Summary.Reason.NOTHING_FOUND, 0, 0);
    }
    Interpreted read = interpreted(parsed, false, Set.of());
    FoundPassages found =
        engine.search(SearchRequest.of(parsed.query(), PASSAGES_FOR_SUMMARY).with(read.variants()));
    return summarizer.summarize(
        AskedWords.of(parsed.wantedWords(), read.variants()), found.hits(), length);
  }

  /**
   * What the passages tell that match a request.
   *
   * @param passages those that match best first
   */
  record ToldFacts(
      List<FoundFacts.Telling> passages,
      List<Interpretation> interpretations,
      List<String> warnings) {

    <T> Stream<T> all(Function<Facts, List<T>> kind) {
      return passages.stream().flatMap(passage -> kind.apply(passage.facts()).stream());
    }
  }

  /**
   * The facts of all passages that a question is about and that pass the filters. A passage with
   * one frequent word of a long question is not about it: those are left out that score less than
   * {@link #ABOUT} of the best.
   */
  ToldFacts facts(FactRequest request, List<Filter> telling) {
    List<Filter> filters = new ArrayList<>(request.filters());
    filters.addAll(telling);
    Query.All query = EVERYTHING;
    Interpreted read = Interpreted.NOTHING;
    List<String> warnings = new ArrayList<>();
    if (request.question().isPresent()) {
      ParsedQuery parsed = parser.parse(request.question().get());
      warnings.addAll(parsed.warnings());
      if (parsed.isEmpty()) {
        return new ToldFacts(List.of(), List.of(), warnings);
      }
      query = parsed.query();
      read = interpreted(parsed, request.exact(), request.without());
    }
    SearchRequest search =
        SearchRequest.of(query, limits.factPassages()).filteredBy(filters).with(read.variants());
    FoundFacts found = engine.facts(request.exact() ? search.exactly() : search);
    if (found.total() > found.passages().size()) {
      warnings.add(
          "only the best %,d of %,d passages were looked at; a question, a date or a document narrows them down"
              .formatted(found.passages().size(), found.total()));
    }
    return new ToldFacts(about(found.passages()), read.interpretations(), warnings);
  }

  private static List<FoundFacts.Telling> about(List<FoundFacts.Telling> passages) {
    if (passages.isEmpty()) {
      return passages;
    }
    double least = passages.get(0).score() * ABOUT;
    return passages.stream().filter(passage -> passage.score() >= least).toList();
  }

  private Interpreted interpreted(ParsedQuery parsed, boolean exact, Set<Misreading> misreadings) {
    return interpreted(parsed, exact, misreadings, new RememberedVocabulary(engine.vocabulary()));
  }

  private Interpreted interpreted(
      ParsedQuery parsed, boolean exact, Set<Misreading> misreadings, Vocabulary vocabulary) {
    return exact
        ? Interpreted.NOTHING
        : interpreter.interpret(parsed, vocabulary, catalog.dictionary(), misreadings);
  }
}
