package kr.malmungchi.corpus;

import java.util.ArrayList;
import java.util.List;
import kr.malmungchi.Deadline;
import kr.malmungchi.agreement.Statement;
import kr.malmungchi.document.Passage;
import kr.malmungchi.search.FoundFacts.Telling;
import kr.malmungchi.text.Sentence;
import kr.malmungchi.text.SentenceSplitter;
import kr.malmungchi.text.Span;
import kr.malmungchi.timeline.DateExpression;
import kr.malmungchi.timeline.DatedEvent;

/** Turns passages into their sentences, each with the dates that it has or is told under. */
final class Statements {
  private static final SentenceSplitter SPLITTER = new SentenceSplitter();

  private Statements() {}

  static List<Statement> of(List<Telling> passages) {
    List<Statement> statements = new ArrayList<>();
    for (Telling telling : passages) {
      Deadline.check();
      Passage passage = telling.passage();
      for (Span block : passage.blocks()) {
        for (Sentence sentence : SPLITTER.split(passage.normalized(block))) {
          Span place = sentence.span().shifted(passage.span().start());
          statements.add(
              new Statement(
                  telling.document(),
                  passage.section(),
                  place,
                  passage.normalized(place),
                  dates(place, telling)));
        }
      }
    }
    return statements;
  }

  private static List<DateExpression> dates(Span sentence, Telling telling) {
    List<DateExpression> dates =
        telling.facts().dates().stream().filter(date -> sentence.contains(date.span())).toList();
    return dates.isEmpty()
        ? telling.facts().events().stream()
            .filter(event -> event.sentence().equals(sentence))
            .map(DatedEvent::when)
            .toList()
        : dates;
  }
}
