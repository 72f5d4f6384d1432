package kr.malmungchi.fact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.ToIntFunction;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.Passage;
import kr.malmungchi.loanword.Gloss;
import kr.malmungchi.loanword.Glosses;
import kr.malmungchi.loanword.Loanwords;
import kr.malmungchi.name.Mention;
import kr.malmungchi.name.NameFinder;
import kr.malmungchi.quotation.Quotations;
import kr.malmungchi.quotation.Quote;
import kr.malmungchi.text.NormalizedText;
import kr.malmungchi.text.Span;
import kr.malmungchi.timeline.TimelineReader;

/** Reads the facts of one document along with its passages, from its beginning to its end. */
public final class FactReader {
  private final TimelineReader timeline;
  private final Waiting<Quote> quotes;
  private final Waiting<Mention> mentions;
  private final Glosses glosses = new Glosses(Loanwords.standard());

  public FactReader(Document document) {
    this.timeline = new TimelineReader(document);
    this.quotes = new Waiting<>(new Quotations().of(document), quote -> quote.span().start());
    this.mentions = new Waiting<>(new NameFinder().of(document), mention -> mention.span().start());
  }

  /** The facts that begin in the next passage; ask in the order of the passages. */
  public Facts in(Passage passage) {
    int end = passage.span().end();
    return new Facts(
        timeline.datesBefore(end),
        timeline.eventsBefore(end),
        quotes.before(end),
        mentions.before(end),
        glosses(passage));
  }

  private List<Gloss> glosses(Passage passage) {
    if (passage.text().indexOf('(') < 0) {
      return List.of();
    }
    NormalizedText text = passage.normalized();
    return glosses.in(text.text()).stream()
        .map(
            gloss -> {
              Span here = text.source(gloss.span().start(), gloss.span().end());
              Span place = here.shifted(passage.span().start());
              return new Gloss(gloss.hangul(), gloss.latin(), place, gloss.confidence());
            })
        .toList();
  }

  /** Facts that no passage has had yet, in the order of the text. */
  private static final class Waiting<T> {
    private final Deque<T> facts;
    private final ToIntFunction<T> start;

    Waiting(Collection<T> facts, ToIntFunction<T> start) {
      this.facts = new ArrayDeque<>(facts);
      this.start = start;
    }

    List<T> before(int end) {
      List<T> before = new ArrayList<>();
      while (!facts.isEmpty() && start.applyAsInt(facts.peek()) < end) {
        before.add(facts.remove());
      }
      return before;
    }
  }
}
