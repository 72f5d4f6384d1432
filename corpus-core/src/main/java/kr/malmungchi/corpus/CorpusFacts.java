package kr.malmungchi.corpus;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import kr.malmungchi.Limits;
import kr.malmungchi.corpus.Questions.ToldFacts;
import kr.malmungchi.corpus.TimelineAnswer.Dated;
import kr.malmungchi.fact.Facts;
import kr.malmungchi.search.Filter;
import kr.malmungchi.timeline.DatedEvent;

/**
 * Answers what the documents tell: when what happened.
 *
 * <p>Of a question only the passages count that match it well, see {@link Questions#facts}.
 */
public final class CorpusFacts {
  private final Questions questions;
  private final Limits limits;
  private final Supplier<Optional<String>> warning;

  /** The warning holds for every answer at the moment. */
  CorpusFacts(Questions questions, Limits limits, Supplier<Optional<String>> warning) {
    this.questions = questions;
    this.limits = limits;
    this.warning = warning;
  }

  /** What may have happened from one day to another, both included, in the order of time. */
  public TimelineAnswer timeline(
      FactRequest request, Optional<LocalDate> from, Optional<LocalDate> to) {
    Corpus.checkSize("size", request.size(), limits.pageSize());
    ToldFacts told = questions.facts(request, new Filter.Telling(from, to));
    List<DatedEvent> events =
        told.all(Facts::events)
            .filter(
                event -> from.map(day -> !event.when().range().last().isBefore(day)).orElse(true))
            .filter(event -> to.map(day -> !event.when().range().first().isAfter(day)).orElse(true))
            .sorted(DatedEvent.BY_DATE)
            .toList();
    String asked = "timeline " + from + " " + to;
    return new TimelineAnswer(
        page(
            events,
            event -> event.document().id() + " " + event.when() + event.sentence(),
            told,
            request,
            asked),
        dates(events));
  }

  private static List<Dated> dates(List<DatedEvent> events) {
    Map<String, List<DatedEvent>> byDate =
        events.stream()
            .collect(
                groupingBy(event -> event.when().range().toString(), LinkedHashMap::new, toList()));
    return byDate.values().stream()
        .map(
            told ->
                new Dated(
                    told.get(0).when().range(),
                    told.size(),
                    (int) told.stream().map(event -> event.document().id()).distinct().count()))
        .toList();
  }

  private <T> FactPage<T> page(
      List<T> facts, Function<T, String> name, ToldFacts told, FactRequest request, String asked) {
    String question = asked + " " + request.question() + request.filters() + request.exact();
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
        told.interpretations(),
        warnings);
  }
}
