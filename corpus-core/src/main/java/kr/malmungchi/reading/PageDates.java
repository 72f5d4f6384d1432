package kr.malmungchi.reading;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.malmungchi.document.PartialDate;

/** Reads the days that pages give: 2024-03-05T09:10:00+09:00, 20240305091000, 2024. 3. 5. 9:10. */
final class PageDates {
  private static final ZoneOffset KOREA = ZoneOffset.ofHours(9);
  private static final Pattern UNIVERSAL =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2})?)(?:\\.\\d{1,9})?(?:Z|\\+00:?00)");
  private static final Pattern COMPACT =
      Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:\\d{4}|\\d{6})?");
  private static final Pattern DAY =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2}) ?[.\\-/년] ?(\\d{1,2}) ?[.\\-/월] ?(\\d{1,2})(?!\\d)");
  private static final Pattern SHORT_DAY =
      Pattern.compile("(?<!\\d)(\\d{2})[.\\-/](\\d{2})[.\\-/](\\d{2})(?!\\d)");

  private PageDates() {}

  /** The first day in the words; universal time is told as the day that it was in Korea. */
  static Optional<PartialDate> in(String words) {
    String value = words.strip();
    Matcher universal = UNIVERSAL.matcher(value);
    if (universal.matches()) {
      return inKorea(universal.group(1));
    }
    Matcher compact = COMPACT.matcher(value);
    if (compact.matches()) {
      return day(compact.group(1), compact);
    }
    Matcher day = DAY.matcher(value);
    if (day.find()) {
      return day(day.group(1), day);
    }
    Matcher shortDay = SHORT_DAY.matcher(value);
    return shortDay.find() ? day("20" + shortDay.group(1), shortDay) : Optional.empty();
  }

  private static Optional<PartialDate> inKorea(String universal) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(universal + "Z");
      return PartialDate.parse(time.withOffsetSameInstant(KOREA).toLocalDate().toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<PartialDate> day(String year, Matcher found) {
    return PartialDate.parse("%s-%s-%s".formatted(year, found.group(2), found.group(3)));
  }
}
