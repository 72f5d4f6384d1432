package kr.malmungchi.corpus;

import java.util.List;
import kr.malmungchi.quotation.Quote;

/**
 * What somebody said.
 *
 * @param page the quotations of one page, by the dates of their documents and their places
 * @param speakers who is quoted, on all pages: those quoted most first
 */
public record QuotesAnswer(FactPage<Quote> page, List<Quoted> speakers) {

  /** A speaker under the name that is written most, with the number of quotations. */
  public record Quoted(String speaker, int quotes) {}

  public QuotesAnswer {
    speakers = List.copyOf(speakers);
  }
}
