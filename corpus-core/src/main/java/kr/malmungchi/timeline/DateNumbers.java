package kr.malmungchi.timeline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.malmungchi.timeline.DatePart.Unit;

/**
 * Reads numbers as parts of dates: 2023. 11. 17., 2023-11-17, 2023년, 11월, 17일, 3분기, 1990년대, 19세기,
 * 2005~2008년.
 *
 * <p>All patterns are tried at one place only and have bounded repetitions, so that each number
 * costs a bounded time.
 */
final class DateNumbers {
  private static final Pattern FULL_DATE =
      Pattern.compile(
          "(\\d{4})(?:\\. ?(\\d{1,2})\\. ?(\\d{1,2})(?:\\.(?! ?\\d)|(?![.\\d]))"
              + "|([-/])(\\d{1,2})\\4(\\d{1,2})(?![-/\\d]))");
  private static final Pattern SHORT_DATE =
      Pattern.compile("['’‘](\\d{2})\\. ?(\\d{1,2})\\. ?(\\d{1,2})(?:\\.|(?![.\\d]))");
  private static final Pattern FULL_MONTH =
      Pattern.compile(
          "((?:19|20)\\d{2})(?:\\.(0[1-9]|1[0-2])(?![.\\d%])|\\. (\\d{1,2})\\.(?! ?\\d)|[-/](0[1-9]|1[0-2])(?![-/\\d호]))");
  private static final Pattern YEARS =
      Pattern.compile("([12]\\d{3}) ?[-~∼〜–—] ?([12]\\d{3})(?=$|[ )\\].,]|년)");

  /** 2019. at the beginning of a line of a chronology. */
  private static final Pattern YEAR_ENTRY = Pattern.compile("(?:19|20)\\d{2}\\. ");

  private static final Pattern WITH_UNIT =
      Pattern.compile(
          "(\\d{1,4})(?:( ?[-~∼〜–—] ?)(\\d{1,4}))? ?(년대|학년도|년|年|월|月|일|日|세기|사분기|/4 ?분기|분기)");
  private static final Pattern APOSTROPHE_YEAR =
      Pattern.compile("['’‘](\\d{2})(?:년|(?=\\.\\d|\\s))");

  /** What follows a length of time or a count rather than a date. */
  private static final Pattern AFTER_LENGTH =
      Pattern.compile(
          "(?:간|째|차|치|씩|짜리)"
              + "| ?(?:동안|가까이|넘[게는은]|이상|이내|이하|미만|정도|남짓|만에|만의|걸[리려렸쳐]|내내|안에|내[로에]|분량|경력|생활|연속|지나)"
              + "| ?(?:후|뒤|전|반)(?:에|엔|의|까지|부터|이|인|,|\\.| |$)");

  /** What follows a day rather than a number of days. */
  private static final Pattern AFTER_DAY =
      Pattern.compile(
          "(?:에(?:는|도|만|야)?(?![가-힣])|부터|까지| ?\\(| ?(?:오전|오후|새벽|아침|낮|정오|저녁|밤|자정|현지)| ?[-~∼〜–—])");

  private static final Pattern MONTH_FOLLOWS = Pattern.compile(" ?\\d{1,2} ?[월月]");

  /** What follows a year of two digits, but not a number of years: 25년에, 25년 말. */
  private static final Pattern AFTER_SHORT_YEAR =
      Pattern.compile(
          "(?:에(?! ?(?:걸|한|두|달하|이르|이른|불과|가까|육박|못))|까지|부터|도(?!에)| ?(?:상반기|하반기|[1-4]분기|초(?![가-힣])|말(?![가-힣])))");

  private DateNumbers() {}

  /** The parts that begin with the number at {@code at}; empty if it is no date. */
  static List<DateToken> at(String text, int at) {
    return isYear(text, at)
        ? fullDate(text, at)
            .or(() -> fullMonth(text, at))
            .or(() -> years(text, at))
            .or(() -> yearEntry(text, at))
            .orElseGet(() -> withUnit(text, at))
        : withUnit(text, at);
  }

  /** The year that begins with the apostrophe at {@code at}: '23년, '23.11.17. */
  static List<DateToken> afterApostrophe(String text, int at) {
    Matcher date = matcher(SHORT_DATE, text, at);
    if (date.lookingAt()) {
      return date(2000 + number(date, 1), number(date, 2), number(date, 3))
          .map(part -> List.of(new DateToken(part, at, date.end())))
          .orElse(List.of());
    }
    Matcher year = matcher(APOSTROPHE_YEAR, text, at);
    return year.lookingAt()
        ? List.of(new DateToken(new DatePart.ShortYear(number(year, 1), true), at, year.end()))
        : List.of();
  }

  private static Matcher matcher(Pattern pattern, String text, int at) {
    return pattern
        .matcher(text)
        .useAnchoringBounds(false)
        .useTransparentBounds(true)
        .region(at, text.length());
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** Whether the number has four digits, as only a year has in front. */
  private static boolean isYear(String text, int at) {
    int end = at;
    while (end < text.length() && end <= at + 4 && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end == at + 4;
  }

  private static Optional<List<DateToken>> yearEntry(String text, int at) {
    return at == 0 && matcher(YEAR_ENTRY, text, at).lookingAt()
        ? Optional.of(List.of(new DateToken(year(Integer.parseInt(text.substring(0, 4))), 0, 5)))
        : Optional.empty();
  }

  private static Optional<List<DateToken>> fullDate(String text, int at) {
    Matcher matcher = matcher(FULL_DATE, text, at);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    int month = matcher.group(2) == null ? 5 : 2;
    return Optional.of(
        date(number(matcher, 1), number(matcher, month), number(matcher, month + 1))
            .map(part -> List.of(new DateToken(part, at, matcher.end())))
            .orElse(List.of()));
  }

  private static Optional<DatePart> date(int year, int month, int day) {
    try {
      return year < 1
          ? Optional.empty()
          : Optional.of(new DatePart.Known(DateRange.day(LocalDate.of(year, month, day))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<List<DateToken>> fullMonth(String text, int at) {
    Matcher matcher = matcher(FULL_MONTH, text, at);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    int group = matcher.group(2) != null ? 2 : matcher.group(3) != null ? 3 : 4;
    int month = number(matcher, group);
    return month < 1 || month > 12
        ? Optional.empty()
        : Optional.of(
            List.of(
                new DateToken(
                    new DatePart.Known(DateRange.month(YearMonth.of(number(matcher, 1), month))),
                    at,
                    matcher.end())));
  }

  /** 2014-2018, 1955–2011: years that rise. */
  private static Optional<List<DateToken>> years(String text, int at) {
    Matcher matcher = matcher(YEARS, text, at);
    return matcher.lookingAt() && number(matcher, 1) < number(matcher, 2)
        ? Optional.of(
            List.of(
                new DateToken(year(number(matcher, 1)), at, matcher.end(1)),
                new DateToken(
                    year(number(matcher, 2)),
                    matcher.start(2),
                    text.startsWith("년", matcher.end()) ? matcher.end() + 1 : matcher.end())))
        : Optional.empty();
  }

  private static List<DateToken> withUnit(String text, int at) {
    Matcher matcher = matcher(WITH_UNIT, text, at);
    if (!matcher.lookingAt()) {
      return List.of();
    }
    boolean two = matcher.group(3) != null;
    Optional<DatePart> last = part(matcher, two ? 3 : 1, text);
    if (!two) {
      return last.map(part -> List.of(new DateToken(part, at, matcher.end()))).orElse(List.of());
    }
    Optional<DatePart> first = part(matcher, 1, text);
    if (first.isPresent()
        && first.get() instanceof DatePart.Known from
        && number(matcher, 3) < 100) {
      last = abbreviated(from.range().first().getYear(), number(matcher, 3));
    }
    if (first.isPresent() && first.get() instanceof DatePart.Impossible) {
      first = Optional.empty();
    }
    Optional<DatePart> second = last;
    return first
        .flatMap(
            from ->
                second.map(
                    to ->
                        List.of(
                            new DateToken(from, at, matcher.end(1)),
                            new DateToken(to, matcher.start(3), matcher.end()))))
        .orElse(List.of());
  }

  /** The 18 of 2016~18년. */
  private static Optional<DatePart> abbreviated(int from, int lastDigits) {
    int year = from - from % 100 + lastDigits;
    return lastDigits < 100 && year > from ? Optional.of(year(year)) : Optional.empty();
  }

  private static Optional<DatePart> part(Matcher matcher, int group, String text) {
    int number = number(matcher, group);
    int digits = matcher.end(group) - matcher.start(group);
    return switch (matcher.group(4)) {
      case "년", "年", "학년도" -> year(number, digits, matcher.end(), text);
      case "년대" -> decade(number, digits);
      case "월", "月" ->
          Optional.of(
              number >= 1 && number <= 12
                  ? new DatePart.OfYear(number, DatePrecision.MONTH)
                  : new DatePart.Impossible(Unit.MONTH));
      case "일", "日" ->
          Optional.of(
              number >= 1 && number <= 31 && digits <= 2
                  ? new DatePart.Day(number)
                  : new DatePart.Impossible(Unit.DAY));
      case "세기" ->
          number >= 1 && number <= 30
              ? Optional.of(
                  new DatePart.Known(
                      DateRange.years(number * 100 - 99, 100, DatePrecision.CENTURY)))
              : Optional.empty();
      default ->
          number >= 1 && number <= 4
              ? Optional.of(new DatePart.OfYear(number * 3 - 2, DatePrecision.QUARTER))
              : Optional.empty();
    };
  }

  private static DatePart year(int year) {
    return new DatePart.Known(DateRange.year(year));
  }

  private static Optional<DatePart> year(int number, int digits, int end, String text) {
    boolean month = matcher(MONTH_FOLLOWS, text, end).lookingAt();
    if (digits == 4 && number >= 1000 && number < 3000) {
      return isLength(text, end) ? Optional.empty() : Optional.of(year(number));
    }
    if (digits == 3 && month) {
      return Optional.of(year(number));
    }
    return digits == 2 && (month || matcher(AFTER_SHORT_YEAR, text, end).lookingAt())
        ? Optional.of(new DatePart.ShortYear(number, month))
        : Optional.empty();
  }

  private static Optional<DatePart> decade(int number, int digits) {
    if (number % 10 != 0 || digits == 3) {
      return Optional.empty();
    }
    int year = digits == 4 ? number : number >= 30 ? 1900 + number : 2000 + number;
    return year < 1000
        ? Optional.empty()
        : Optional.of(new DatePart.Known(DateRange.years(year, 10, DatePrecision.DECADE)));
  }

  /** Whether a number with its unit is a length of time by what follows: 5일간, 3일 만에. */
  static boolean isLength(String text, int end) {
    return matcher(AFTER_LENGTH, text, end).lookingAt();
  }

  /** Whether what follows shows that a day stands alone for a date: 17일 오전, 17일(금), 17일에. */
  static boolean isDate(String text, int end) {
    return matcher(AFTER_DAY, text, end).lookingAt();
  }
}
