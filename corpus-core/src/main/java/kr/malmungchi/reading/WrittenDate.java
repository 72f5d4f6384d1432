package kr.malmungchi.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.malmungchi.document.PartialDate;

/**
 * Reads a date in the forms that imprints, heads and feet write it: 2024년 3월 5일, 2024. 3. 5.,
 * 24-03-05, 2024. 3., Mar 5, 2024, 2024년.
 */
final class WrittenDate {
  /** As a part of a larger pattern; it has no groups. */
  static final String PATTERN =
      "(?:(?:19|20)\\d{2} ?[년.\\-/] ?\\d{1,2} ?[월.\\-/] ?\\d{1,2}(?!\\d)(?: ?일|\\.)?"
          + "|\\d{2}[.\\-/] ?\\d{1,2}[.\\-/] ?\\d{1,2}(?!\\d)\\.?"
          + "|(?:19|20)\\d{2} ?(?:년|[.\\-/]) ?\\d{1,2}(?!\\d)(?: ?월|\\.)?"
          + "|[A-Z][a-z]{2,8}\\.? \\d{1,2}[,.]{0,2} (?:19|20)\\d{2}"
          + "|\\d{1,2} [A-Z][a-z]{2,8}\\.?,? (?:19|20)\\d{2}"
          + "|(?:19|20)\\d{2} ?년)";

  /** The time of day behind a date, with the day of the week before it. */
  static final String TIME =
      "(?:\\(?[월화수목금토일](?:요일)?\\)?)?[ ,T]*(?:오전|오후|AM|PM)? ?\\d{1,2} ?[:시] ?\\d{2}(?:분|:\\d{2})?(?: ?(?:AM|PM))?";

  private static final int FEWEST_DIGITS = 4;
  private static final Pattern DATE = Pattern.compile(PATTERN);
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern MONTH = Pattern.compile("[A-Z][a-z]{2}");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private WrittenDate() {}

  /** The first date of a line; empty if there is none, or no such day. */
  static Optional<PartialDate> first(String line) {
    if (line.chars().filter(c -> c >= '0' && c <= '9').count() < FEWEST_DIGITS) {
      return Optional.empty();
    }
    Matcher date = DATE.matcher(line);
    return date.find() ? read(date.group()) : Optional.empty();
  }

  private static Optional<PartialDate> read(String date) {
    List<String> numbers = NUMBER.matcher(date).results().map(result -> result.group()).toList();
    Matcher month = MONTH.matcher(date);
    if (month.find()) {
      int number = MONTHS.indexOf(month.group().toLowerCase(Locale.ROOT)) + 1;
      return PartialDate.parse("%s-%02d-%s".formatted(numbers.get(1), number, numbers.get(0)));
    }
    String year = numbers.get(0).length() == 2 ? "20" + numbers.get(0) : numbers.get(0);
    return PartialDate.parse(
        year + numbers.stream().skip(1).map(number -> "-" + number).reduce("", String::concat));
  }
}
