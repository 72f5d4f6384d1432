package kr.malmungchi.timeline;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import kr.malmungchi.text.Characters;
import kr.malmungchi.text.Words;
import kr.malmungchi.timeline.DatePart.Direction;
import kr.malmungchi.timeline.DatePart.Origin;
import kr.malmungchi.timeline.DatePart.Share;
import kr.malmungchi.timeline.DatePart.Unit;

/** Knows the words of date expressions; the table is {@code date-words.txt}. */
final class DateWords {
  private static final WordTable<DatePart> TABLE =
      WordTable.load("date-words.txt", DateWords::part);

  /** What may follow a date word in one 어절 besides a particle. */
  private static final WordTable<Boolean> TAILS =
      WordTable.load("date-tails.txt", arguments -> Optional.of(true));

  private static final int LONGEST_REST = 6;

  private DateWords() {}

  private static Optional<DatePart> part(List<String> line) {
    return Optional.of(
        switch (line.get(0)) {
          case "RELATIVE" ->
              new DatePart.Relative(
                  Unit.valueOf(line.get(1)),
                  Integer.parseInt(line.get(2)),
                  Origin.valueOf(line.get(3)));
          case "TOWARD" -> new DatePart.Toward(Direction.valueOf(line.get(1)));
          case "OF_YEAR" ->
              new DatePart.OfYear(
                  Integer.parseInt(line.get(2)), DatePrecision.valueOf(line.get(1)));
          case "WEEK_OF" -> new DatePart.WeekOf(Integer.parseInt(line.get(1)));
          case "PORTION" -> new DatePart.Portion(Share.valueOf(line.get(1)));
          case "WEEKDAY" -> new DatePart.Weekday(DayOfWeek.valueOf(line.get(1)));
          case "WEEKEND" -> new DatePart.Weekend();
          default -> throw new IllegalStateException("no such date word: " + line.get(0));
        });
  }

  /** The longest word at a place that also ends there: 오늘 in 오늘은, not in 오늘날. */
  static Optional<WordTable.Match<DatePart>> at(String text, int at) {
    return TABLE.at(text, at, match -> ends(text, match));
  }

  private static boolean ends(String text, WordTable.Match<DatePart> match) {
    // 이번 주말 is no 이번 주 with 말.
    boolean weekend = text.startsWith("주말", match.end() - 1);
    return match.meaning() instanceof DatePart.Toward || (!weekend && endsWord(text, match.end()));
  }

  /** Whether a word ends before {@code at}: nothing, a particle or another date word follows. */
  static boolean endsWord(String text, int at) {
    int end = at;
    while (end < text.length()
        && end - at <= LONGEST_REST
        && Characters.isHangul(text.charAt(end))) {
      end++;
    }
    return end == at
        || Words.isParticle(text.substring(at, end))
        || TAILS.at(text, at).isPresent()
        || TABLE
            .at(text, at)
            .filter(match -> !(match.meaning() instanceof DatePart.Toward))
            .isPresent();
  }
}
