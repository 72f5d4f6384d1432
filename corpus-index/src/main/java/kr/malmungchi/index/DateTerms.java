package kr.malmungchi.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.malmungchi.text.Span;
import kr.malmungchi.timeline.DateExpression;
import kr.malmungchi.timeline.DateFinder;
import kr.malmungchi.timeline.DatePrecision;
import kr.malmungchi.timeline.DateRange;

/**
 * Turns dates into terms of the value layer: 2023. 11. 22. is {@code 2023-11-22}, its month {@code
 * 2023-11}, and {@code --11-22} for questions that name no year.
 */
final class DateTerms {
  /** A date that names no year: 11월 22일. */
  private static final Pattern YEARLESS =
      Pattern.compile("(?<![0-9년] ?)(1[0-2]|0?[1-9])월 ?([12][0-9]|3[01]|0?[1-9])일");

  private static final int MONTH = 7;

  private DateTerms() {}

  /** The terms of those dates that lie in a passage, with their places in the source. */
  static List<Token> of(List<DateExpression> dates, Span passage) {
    List<Token> tokens = new ArrayList<>();
    for (DateExpression date : dates) {
      Span place = date.span();
      boolean first = true;
      for (String term : passage.contains(place) ? terms(date.range()) : List.<String>of()) {
        tokens.add(new Token(term, !first, place.start(), place.end()));
        first = false;
      }
    }
    return tokens;
  }

  /** A day is found by its month and, in any year, by its day as well. */
  private static List<String> terms(DateRange range) {
    List<String> terms = new ArrayList<>();
    switch (range.precision()) {
      case DAY -> {
        addDay(range.first(), terms);
        if (!range.last().equals(range.first())) {
          addDay(range.last(), terms);
        }
      }
      case MONTH -> terms.add(range.first().toString().substring(0, MONTH));
      case WEEK, QUARTER, SEASON, HALF, YEAR, DECADE, CENTURY -> {
        // Words of their own say these well enough.
      }
    }
    return terms;
  }

  private static void addDay(LocalDate day, List<String> terms) {
    String date = day.toString();
    terms.add(date);
    terms.add(date.substring(0, MONTH));
    terms.add("--" + date.substring(MONTH - 2));
  }

  /** What a question asks for: days and months by their dates, days without a year in any year. */
  static List<String> asked(String question) {
    List<String> terms = new ArrayList<>();
    DateFinder finder = new DateFinder(Optional.empty());
    for (DateExpression date : finder.find(question, new Span(0, question.length()))) {
      LocalDate first = date.range().first();
      if (date.range().precision() == DatePrecision.DAY) {
        terms.add(first.toString());
      } else if (date.range().precision() == DatePrecision.MONTH) {
        terms.add(first.toString().substring(0, MONTH));
      }
    }
    Matcher yearless = YEARLESS.matcher(question);
    while (yearless.find()) {
      terms.add(
          "--%02d-%02d"
              .formatted(Integer.valueOf(yearless.group(1)), Integer.valueOf(yearless.group(2))));
    }
    return terms;
  }
}
