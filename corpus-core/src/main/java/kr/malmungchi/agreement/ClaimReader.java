package kr.malmungchi.agreement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kr.malmungchi.agreement.Reading.Place;
import kr.malmungchi.text.Span;
import kr.malmungchi.timeline.DateExpression;
import kr.malmungchi.timeline.DatePrecision;

/** Reads the claims of statements. */
final class ClaimReader {
  private static final int LONGEST = 1_000;
  private static final int MOST_DATES = 10;

  /** 2019년부터: a time that begins or ends there, not when something was done. */
  private static final Pattern BORDER = Pattern.compile(" ?(?:부터|까지|이후|이전|이래|전까지|기준|현재)");

  private final TokenReader tokens;
  private final AmountReader amounts = new AmountReader();

  ClaimReader(TokenReader tokens) {
    this.tokens = tokens;
  }

  /** Of the first part of a very long statement. */
  Reading read(Statement statement) {
    String text = text(statement);
    List<Token> read = tokens.read(text);
    dropBracketed(text, read);
    List<Place> places = places(statement, text);
    places.forEach(
        place ->
            read.removeIf(token -> token.start() < place.end() && token.end() > place.start()));
    Set<String> words = new HashSet<>();
    for (Token token : read) {
      if (!token.key().isEmpty()) {
        words.add(token.key());
      }
    }
    List<Value.Days> days =
        statement.dates().stream()
            .limit(MOST_DATES)
            .map(date -> new Value.Days(date.range()))
            .toList();
    return new Reading(statement, read, words, days, places);
  }

  /** Where the dates of a statement stand in its text. */
  private static List<Place> places(Statement statement, String text) {
    List<Place> places = new ArrayList<>();
    int from = 0;
    for (DateExpression date : statement.dates()) {
      int at = statement.span().contains(date.span()) ? text.indexOf(date.surface(), from) : -1;
      if (at >= 0 && places.size() < MOST_DATES) {
        from = at + date.surface().length();
        places.add(new Place(date, at, from));
      }
    }
    return places;
  }

  /** What stands in brackets explains a word and is no part of the clause. */
  private static void dropBracketed(String text, List<Token> tokens) {
    BitSet bracketed = new BitSet(text.length());
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '(') {
        open = i;
      } else if (text.charAt(i) == ')' && open >= 0) {
        bracketed.set(open, i);
        open = -1;
      }
    }
    tokens.removeIf(token -> bracketed.get(token.start()));
  }

  private static String text(Statement statement) {
    String text = statement.text();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  /** None of a question, which tells nothing. */
  List<Claim> claims(int number, Reading reading) {
    List<Claim> claims = new ArrayList<>();
    String text = text(reading.statement());
    if (!text.stripTrailing().endsWith("?")) {
      ClauseReader clauses = new ClauseReader(text, reading.tokens());
      addDates(number, reading, text, clauses, claims);
      addAmounts(number, reading, text, clauses, claims);
    }
    return claims;
  }

  private void addDates(
      int number, Reading reading, String text, ClauseReader clauses, List<Claim> claims) {
    List<Place> places = reading.places();
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      DateExpression date = place.date();
      boolean known = date.range().precision().compareTo(DatePrecision.YEAR) <= 0;
      if (known && !BORDER.matcher(text).region(place.end(), text.length()).lookingAt()) {
        int limit = i + 1 < places.size() ? places.get(i + 1).start() : text.length();
        add(number, date, clauses.at(place.start(), place.end(), limit), claims);
      }
    }
    for (DateExpression date : reading.statement().dates()) {
      if (places.isEmpty() && !reading.statement().span().contains(date.span())) {
        add(number, date, clauses.whole(), claims);
        break;
      }
    }
  }

  private static void add(
      int number, DateExpression date, Optional<Clause> clause, List<Claim> claims) {
    clause
        .filter(found -> found.deed().filter(Deed::isKnown).isPresent())
        .ifPresent(
            found ->
                claims.add(
                    new Claim(
                        number,
                        Kind.DATE,
                        new Value.Days(date.range()),
                        date.surface(),
                        date.span(),
                        found,
                        Set.of(),
                        false,
                        isFirm(date))));
  }

  private static boolean isFirm(DateExpression date) {
    return switch (date.certainty()) {
      case CERTAIN -> true;
      case FROM_CONTEXT, FROM_PUBLISHED ->
          date.surface().chars().anyMatch(Character::isDigit) || date.surface().endsWith("요일");
      case COMPUTED -> false;
    };
  }

  private void addAmounts(
      int number, Reading reading, String text, ClauseReader clauses, List<Claim> claims) {
    Set<String> parted = Set.of();
    String unit = "";
    for (Amounted amount : amounts.read(text, reading.tokens())) {
      boolean part =
          !amount.whole() && amount.counted().isEmpty() && amount.quantity().unit().equals(unit);
      Set<String> counted = part ? parted : amount.counted();
      parted = amount.whole() ? counted : Set.of();
      unit = amount.whole() ? amount.quantity().unit() : "";
      Span span = reading.statement().source(amount.start(), amount.end());
      clauses
          .at(amount.start(), amount.end(), text.length())
          .ifPresent(
              clause ->
                  claims.add(
                      new Claim(
                          number,
                          Kind.AMOUNT,
                          amount.quantity(),
                          text.substring(amount.start(), amount.end()),
                          span,
                          clause,
                          counted,
                          amount.whole(),
                          true)));
    }
  }
}
