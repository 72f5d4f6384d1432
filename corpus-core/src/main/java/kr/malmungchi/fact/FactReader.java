package kr.malmungchi.fact;

import kr.malmungchi.document.Document;
import kr.malmungchi.text.Span;
import kr.malmungchi.timeline.TimelineReader;

/** Reads the facts of one document along with its passages, from its beginning to its end. */
public final class FactReader {
  private final TimelineReader timeline;

  public FactReader(Document document) {
    this.timeline = new TimelineReader(document);
  }

  /** The facts that begin in the next passage; ask in the order of the passages. */
  public Facts in(Span passage) {
    return new Facts(timeline.datesBefore(passage.end()), timeline.eventsBefore(passage.end()));
  }
}
