package kr.malmungchi.corpus;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import kr.malmungchi.CorpusException;
import kr.malmungchi.Limits;
import kr.malmungchi.agreement.Agreement;
import kr.malmungchi.agreement.Agreements;
import kr.malmungchi.agreement.Statement;
import kr.malmungchi.corpus.Questions.ToldFacts;
import kr.malmungchi.corpus.QuotesAnswer.Quoted;
import kr.malmungchi.corpus.TimelineAnswer.Dated;
import kr.malmungchi.dictionary.Rule;
import kr.malmungchi.dictionary.UserDictionary;
import kr.malmungchi.document.DocumentCard;
import kr.malmungchi.document.PartialDate;
import kr.malmungchi.fact.Facts;
import kr.malmungchi.name.Name;
import kr.malmungchi.name.NameDecisions;
import kr.malmungchi.name.NameDirectory;
import kr.malmungchi.name.NameKind;
import kr.malmungchi.name.Spelling;
import kr.malmungchi.quotation.Quote;
import kr.malmungchi.search.Filter;
import kr.malmungchi.search.FoundFacts;
import kr.malmungchi.search.NameCounts;
import kr.malmungchi.search.SearchEngine;
import kr.malmungchi.search.SearchEngine.Checkpoint;
import kr.malmungchi.timeline.Chronology;
import kr.malmungchi.timeline.DateRange;
import kr.malmungchi.timeline.DatedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Answers what the documents tell: when what happened, who said what, who is named, where sources
 * agree.
 *
 * <p>Of a question only the passages count that match it well, see {@link Questions#facts}.
 */
public final class CorpusFacts {
  private static final int MOST_SPEAKERS = 100;

  /** The oldest document first, those of unknown date last. */
  private static final Comparator<DocumentCard> DOCUMENT_DATE =
      comparing(
              (DocumentCard card) ->
                  card.metadata().published().map(PartialDate::first).orElse(LocalDate.MAX))
          .thenComparing(DocumentCard::id);

  private static final Comparator<Quote> BY_DOCUMENT_DATE =
      comparing(Quote::document, DOCUMENT_DATE).thenComparing(Quote::span);

  private record Directory(Checkpoint checkpoint, NameDirectory names) {}

  private final SearchEngine engine;
  private volatile @Nullable Directory directory;
  private final Questions questions;
  private final Limits limits;
  private final Supplier<Optional<String>> warning;

  /** The warning holds for every answer at the moment. */
  CorpusFacts(
      SearchEngine engine, Questions questions, Limits limits, Supplier<Optional<String>> warning) {
    this.engine = engine;
    this.questions = questions;
    this.limits = limits;
    this.warning = warning;
  }

  /** What may have happened from one day to another, both included, in the order of time. */
  public TimelineAnswer timeline(
      FactRequest request, Optional<LocalDate> from, Optional<LocalDate> to) {
    Corpus.checkSize("size", request.size(), limits.factPage());
    ToldFacts told = questions.facts(request, List.of(new Filter.Telling(from, to)));
    Chronology chronology =
        new Chronology(told.all(Facts::events).toList())
            .between(from.orElse(LocalDate.MIN), to.orElse(LocalDate.MAX));
    return new TimelineAnswer(
        page(chronology.events(), CorpusFacts::name, told, request, "timeline " + from + " " + to),
        chronology.byDate().asMap().values().stream().map(CorpusFacts::dated).toList());
  }

  private static String name(DatedEvent event) {
    return event.document().id() + " " + event.when() + event.sentence();
  }

  private static Dated dated(Collection<DatedEvent> told) {
    DateRange date = told.iterator().next().when().range();
    long documents = told.stream().map(event -> event.document().id()).distinct().count();
    return new Dated(date, told.size(), (int) documents);
  }

  /**
   * What was said, by one speaker under any spelling or by all.
   *
   * @param speaker a name, or a word of one
   */
  public QuotesAnswer quotes(FactRequest request, Optional<String> speaker) {
    Corpus.checkSize("size", request.size(), limits.factPage());
    NameDirectory names = directory();
    Filter.Quoting quoting =
        new Filter.Quoting(speaker.map(name -> spellings(name, names)).orElse(List.of()));
    ToldFacts told = questions.facts(request, List.of(quoting));
    List<Quote> quotes =
        told.all(Facts::quotes).filter(quoting::isMetBy).sorted(BY_DOCUMENT_DATE).toList();
    return new QuotesAnswer(
        page(
            quotes,
            quote -> quote.document().id() + " " + quote.span(),
            told,
            request,
            "quotes " + speaker),
        speakers(quotes, names));
  }

  private static List<String> spellings(String name, NameDirectory names) {
    List<String> spellings = new ArrayList<>(List.of(name));
    names
        .find(name)
        .ifPresent(found -> found.spellings().forEach(one -> spellings.add(one.text())));
    return spellings;
  }

  private static List<Quoted> speakers(List<Quote> quotes, NameDirectory names) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Quote quote : quotes) {
      quote
          .speaker()
          .ifPresent(
              speaker ->
                  counts.merge(
                      names.find(speaker.name()).map(Name::display).orElse(speaker.name()),
                      1,
                      Integer::sum));
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(MOST_SPEAKERS)
        .map(entry -> new Quoted(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Who and what is mentioned, those mentioned most first. */
  public FactPage<NameInUse> names(FactRequest request, Optional<NameKind> kind) {
    Corpus.checkSize("size", request.size(), limits.factPage());
    ToldFacts told = questions.facts(request, List.of());
    List<NameInUse> names =
        uses(told).stream()
            .filter(use -> kind.map(use.name().kind()::equals).orElse(true))
            .toList();
    return page(names, use -> use.name().display(), told, request, "names " + kind);
  }

  /**
   * A name by any of its spellings.
   *
   * @throws CorpusException of kind {@code NOT_FOUND} if nobody is called so
   */
  public NameInUse name(String spelling) {
    Optional<Name> name = directory().find(spelling);
    if (name.isPresent()) {
      List<String> spellings = name.get().spellings().stream().map(Spelling::text).toList();
      ToldFacts told = questions.facts(FactRequest.all(), List.of(new Filter.Naming(spellings)));
      Optional<NameInUse> use =
          uses(told).stream().filter(one -> one.name().equals(name.get())).findFirst();
      if (use.isPresent()) {
        return use.get();
      }
    }
    throw new CorpusException(
        CorpusException.Kind.NOT_FOUND,
        "no name \"%s\"; the list of names shows them".formatted(spelling));
  }

  /**
   * What several places tell of one thing, side by side: dates of one deed, amounts of one thing.
   */
  public FactPage<Agreement> agreements(FactRequest request) {
    Corpus.checkSize("size", request.size(), limits.factPage());
    ToldFacts told = questions.facts(request, List.of());
    List<Agreement> agreements = new Agreements().among(Statements.of(byDate(told)));
    return page(agreements, CorpusFacts::name, told, request, "agreements");
  }

  private static String name(Agreement agreement) {
    Statement first = agreement.tellings().get(0).statement();
    return agreement.about() + " " + first.document().id() + " " + first.span();
  }

  private static List<FoundFacts.Telling> byDate(ToldFacts told) {
    return told.passages().stream()
        .sorted(comparing(FoundFacts.Telling::document, DOCUMENT_DATE))
        .toList();
  }

  private List<NameInUse> uses(ToldFacts told) {
    return new NameUses(directory(), byDate(told)).all();
  }

  /** Made anew when searches see another change. */
  private NameDirectory directory() {
    Checkpoint now = engine.checkpoint();
    Directory last = directory;
    if (last == null || !last.checkpoint.equals(now)) {
      NameCounts counts = engine.names();
      last =
          new Directory(
              now,
              NameDirectory.of(
                  counts.names(), counts.glosses(), decisions(questions.dictionary())));
      directory = last;
    }
    return last.names;
  }

  private static NameDecisions decisions(UserDictionary dictionary) {
    List<NameDecisions.Merge> merges = new ArrayList<>();
    List<NameDecisions.Split> splits = new ArrayList<>();
    for (Rule rule : dictionary.rules()) {
      switch (rule) {
        case Rule.Synonyms(List<String> members) -> merges.add(new NameDecisions.Merge(members));
        case Rule.Apart(String one, String other) ->
            splits.add(new NameDecisions.Split(one, other));
        case Rule.OneWay oneWay -> {
          // An abbreviation is no other spelling.
        }
        case Rule.Word word -> {
          // Says nothing about another.
        }
      }
    }
    return new NameDecisions(merges, splits);
  }

  /** Whether there are passages, whatever they tell. */
  private FactPage.Reason reason(FactRequest request) {
    return questions.facts(request, List.of()).passages().isEmpty()
        ? FactPage.Reason.NOTHING_FOUND
        : FactPage.Reason.NOTHING_TOLD;
  }

  private <T> FactPage<T> page(
      List<T> facts, Function<T, String> name, ToldFacts told, FactRequest request, String asked) {
    String question =
        asked + " " + request.question() + request.filters() + request.exact() + request.without();
    int start =
        request.cursor().map(cursor -> Cursor.fact(cursor, question, facts, name)).orElse(0);
    List<T> page = facts.subList(start, Math.min(facts.size(), start + request.size()));
    int end = start + page.size();
    List<String> warnings = new ArrayList<>(told.warnings());
    warning.get().ifPresent(warnings::add);
    return new FactPage<>(
        page,
        facts.size(),
        end < facts.size()
            ? Optional.of(Cursor.afterFact(end, name.apply(facts.get(end - 1)), question))
            : Optional.empty(),
        facts.isEmpty() ? Optional.of(reason(request)) : Optional.empty(),
        told.interpretations(),
        warnings);
  }
}
