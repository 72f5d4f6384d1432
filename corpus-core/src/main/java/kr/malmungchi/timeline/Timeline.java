package kr.malmungchi.timeline;

import java.util.List;
import kr.malmungchi.document.Document;

/** Turns a document into its dated events. */
public final class Timeline {
  /** The events in the order of the text; see {@link TimelineReader} for which these are. */
  public List<DatedEvent> of(Document document) {
    return new TimelineReader(document).eventsBefore(Integer.MAX_VALUE);
  }
}
