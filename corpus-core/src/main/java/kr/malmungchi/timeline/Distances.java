package kr.malmungchi.timeline;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import kr.malmungchi.timeline.DatePart.Unit;
import kr.malmungchi.timeline.DatePart.Way;

/**
 * Finds distances in time: 사흘 뒤, 2년 1개월 전, 두 달 만에; the words are {@code distance-words.txt}.
 *
 * <p>A length alone (3년 동안, 25년 경력) is no date; it needs a word that gives its way.
 */
final class Distances {
  private static final String RESOURCE = "distance-words.txt";
  private static final int MOST_LENGTHS = 3;
  private static final int MOST_DIGITS = 3;

  /** What "a few" is taken for. */
  private static final int FEW = 3;

  private record Length(int number, Unit unit) {}

  /** A length of time, with the place after it. */
  record Found(Period period, Unit unit, boolean vague, int end) {}

  private static final WordTable<Length> LENGTHS =
      WordTable.load(
          RESOURCE,
          line ->
              line.get(0).equals("LENGTH")
                  ? Optional.of(
                      new Length(Integer.parseInt(line.get(1)), Unit.valueOf(line.get(2))))
                  : Optional.empty());
  private static final WordTable<Integer> NUMBERS =
      WordTable.load(
          RESOURCE,
          line -> only("NUMBER", line).map(arguments -> Integer.valueOf(arguments.get(1))));
  private static final WordTable<Unit> UNITS =
      WordTable.load(
          RESOURCE, line -> only("UNIT", line).map(arguments -> Unit.valueOf(arguments.get(1))));
  private static final WordTable<Way> WAYS =
      WordTable.load(
          RESOURCE, line -> only("WAY", line).map(arguments -> Way.valueOf(arguments.get(1))));

  private Distances() {}

  private static Optional<List<String>> only(String kind, List<String> line) {
    return line.get(0).equals(kind) ? Optional.of(line) : Optional.empty();
  }

  /** The distance that begins at {@code at}. */
  static Optional<WordTable.Match<DatePart>> at(String text, int at) {
    return lengthAt(text, at)
        .flatMap(
            length ->
                WAYS.at(text, afterSpace(text, length.end))
                    .filter(way -> DateWords.endsWord(text, way.end()))
                    .map(
                        way ->
                            new WordTable.Match<>(
                                new DatePart.Offset(length.period, length.vague, way.meaning()),
                                way.end())));
  }

  /** The length of time that begins at {@code at}: 2년 1개월 21일. */
  static Optional<Found> lengthAt(String text, int at) {
    Period sum = Period.ZERO;
    Optional<Found> found = Optional.empty();
    int next = at;
    for (int i = 0; i < MOST_LENGTHS; i++) {
      Optional<Found> one = oneLengthAt(text, next);
      if (one.isEmpty()) {
        break;
      }
      sum = sum.plus(one.get().period);
      boolean vague = one.get().vague || found.map(Found::vague).orElse(false);
      found = Optional.of(new Found(sum, one.get().unit, vague, one.get().end));
      next = afterSpace(text, one.get().end);
    }
    return found;
  }

  private static Optional<Found> oneLengthAt(String text, int at) {
    Optional<WordTable.Match<Length>> whole = LENGTHS.at(text, at);
    if (whole.isPresent()) {
      return Optional.of(found(whole.get().meaning(), whole.get().end()));
    }
    int end = at;
    while (end < text.length() && end - at <= MOST_DIGITS && isDigit(text.charAt(end))) {
      end++;
    }
    if (end > at) {
      return end - at > MOST_DIGITS
          ? Optional.empty()
          : withUnit(text, Integer.parseInt(text.substring(at, end)), end);
    }
    return NUMBERS.at(text, at).flatMap(number -> withUnit(text, number.meaning(), number.end()));
  }

  private static Optional<Found> withUnit(String text, int number, int end) {
    return UNITS
        .at(text, afterSpace(text, end))
        .map(unit -> found(new Length(number, unit.meaning()), unit.end()));
  }

  private static Found found(Length length, int end) {
    boolean vague = length.number == 0;
    int number = vague ? FEW : length.number;
    Period period =
        switch (length.unit) {
          case HOUR -> Period.ZERO;
          case DAY -> Period.ofDays(number);
          case WEEK -> Period.ofWeeks(number);
          case MONTH -> Period.ofMonths(number);
          case YEAR -> Period.ofYears(number);
        };
    return new Found(period, length.unit, vague, end);
  }

  private static int afterSpace(String text, int at) {
    return at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
