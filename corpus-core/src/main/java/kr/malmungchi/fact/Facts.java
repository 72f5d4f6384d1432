package kr.malmungchi.fact;

import java.util.List;
import kr.malmungchi.loanword.Gloss;
import kr.malmungchi.name.Mention;
import kr.malmungchi.quotation.Quote;
import kr.malmungchi.timeline.DateExpression;
import kr.malmungchi.timeline.DatedEvent;

/**
 * What a part of a document tells, each kind in the order of the text. A fact belongs to the part
 * in which its words begin.
 *
 * @param dates every date expression, also those that date no event
 * @param events sentences that tell what happened on a date
 * @param quotes what somebody said
 * @param mentions where names stand
 * @param glosses what the text gives in two scripts: 샘 알트만(Sam Altman), 국내 총생산(GDP)
 */
public record Facts(
    List<DateExpression> dates,
    List<DatedEvent> events,
    List<Quote> quotes,
    List<Mention> mentions,
    List<Gloss> glosses) {
  public static final Facts NONE = new Facts(List.of(), List.of(), List.of(), List.of(), List.of());

  public Facts {
    dates = List.copyOf(dates);
    events = List.copyOf(events);
    quotes = List.copyOf(quotes);
    mentions = List.copyOf(mentions);
    glosses = List.copyOf(glosses);
  }
}
