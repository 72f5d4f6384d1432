package kr.malmungchi.timeline;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.malmungchi.text.Characters;
import kr.malmungchi.timeline.DatePart.Unit;

/** Finds the parts of date expressions in normalised text, in one pass. */
final class DateScanner {
  private static final String WEEKDAYS = "월화수목금토일";
  private static final Pattern WEEKDAY_IN_BRACKETS =
      Pattern.compile("\\(([" + WEEKDAYS + "])(?:요일)?\\)");
  private static final Pattern BEFORE_CHRIST = Pattern.compile("(?:기원전|B\\.?C\\.?) ?$");
  private static final int ERA = 5;

  private final String text;
  private final List<DateToken> tokens = new ArrayList<>();

  private DateScanner(String text) {
    this.text = text;
  }

  /** The first {@code most} parts, or a few more. */
  static List<DateToken> scan(String text, int most) {
    DateScanner scanner = new DateScanner(text);
    int at = 0;
    while (at < text.length() && scanner.tokens.size() < most) {
      at = scanner.next(at);
    }
    return scanner.tokens;
  }

  private int next(int at) {
    char c = text.charAt(at);
    if (isDigit(c)) {
      return number(at);
    }
    if (c == '\'' || c == '’' || c == '‘') {
      return add(DateNumbers.afterApostrophe(text, at), at + 1);
    }
    if (c == '(' && follows(at)) {
      return bracket(at);
    }
    return Characters.isHangulSyllable(c) && (startsWord(at) || follows(at)) ? word(at) : at + 1;
  }

  private int number(int at) {
    int end = at;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    if (!startsNumber(at)) {
      return end;
    }
    boolean afterMonth =
        follows(at) && last().part().precision().equals(Optional.of(DatePrecision.MONTH));
    Optional<WordTable.Match<DatePart>> distance =
        afterMonth ? Optional.empty() : Distances.at(text, at);
    if (distance.isPresent()) {
      return add(distance.get(), at);
    }
    List<DateToken> pieces = DateNumbers.at(text, at);
    if (!pieces.isEmpty()
        && pieces.get(pieces.size() - 1).part() instanceof DatePart.Day
        && !afterMonth
        && DateNumbers.isLength(text, pieces.get(pieces.size() - 1).end())) {
      return pieces.get(pieces.size() - 1).end();
    }
    return add(pieces, end);
  }

  /** Not inside of another number (1,001), a version (2.0.1), a name (GPT4) or an old era. */
  private boolean startsNumber(int at) {
    if (at == 0) {
      return true;
    }
    char before = text.charAt(at - 1);
    if ((Character.isLetter(before) && !Characters.isHangul(before)) || before == '제') {
      return false;
    }
    boolean joined = ".,-/:·+$₩#".indexOf(before) >= 0;
    return !(joined && (at < 2 || Character.isLetterOrDigit(text.charAt(at - 2))))
        && !BEFORE_CHRIST.matcher(text.substring(Math.max(0, at - ERA), at)).find();
  }

  private int bracket(int at) {
    Matcher matcher = WEEKDAY_IN_BRACKETS.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return at + 1;
    }
    DayOfWeek day = DayOfWeek.of(WEEKDAYS.indexOf(matcher.group(1)) + 1);
    tokens.add(new DateToken(new DatePart.Weekday(day), at, matcher.end()));
    return matcher.end();
  }

  private int word(int at) {
    Optional<WordTable.Match<DatePart>> distance =
        startsWord(at) ? Distances.at(text, at) : Optional.empty();
    if (distance.isPresent()) {
      return add(distance.get(), at);
    }
    Optional<WordTable.Match<DatePart>> match = DateWords.at(text, at);
    return match.flatMap(this::lately).or(() -> match).map(found -> add(found, at)).orElse(at + 1);
  }

  /** 지난 3년, 지난 5일 동안; but 지난 5일 is a day. */
  private Optional<WordTable.Match<DatePart>> lately(WordTable.Match<DatePart> match) {
    if (!match.meaning().equals(new DatePart.Toward(DatePart.Direction.LAST))) {
      return Optional.empty();
    }
    int at =
        match.end() < text.length() && text.charAt(match.end()) == ' '
            ? match.end() + 1
            : match.end();
    return Distances.lengthAt(text, at)
        .filter(length -> !length.vague())
        .filter(length -> length.unit() != Unit.DAY || DateNumbers.isLength(text, length.end()))
        .map(
            length ->
                new WordTable.Match<>(
                    new DatePart.Lately(length.period(), length.unit()), length.end()));
  }

  private int add(WordTable.Match<DatePart> match, int at) {
    tokens.add(new DateToken(match.meaning(), at, match.end()));
    return match.end();
  }

  private int add(List<DateToken> pieces, int otherwise) {
    if (pieces.isEmpty()) {
      return otherwise;
    }
    tokens.addAll(pieces);
    return last().end();
  }

  private boolean startsWord(int at) {
    return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
  }

  /** Whether the last part ends here, or a space before. */
  private boolean follows(int at) {
    return !tokens.isEmpty()
        && (last().end() == at || (last().end() == at - 1 && text.charAt(at - 1) == ' '));
  }

  private DateToken last() {
    return tokens.get(tokens.size() - 1);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
