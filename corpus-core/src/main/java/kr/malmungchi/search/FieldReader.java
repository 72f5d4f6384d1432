package kr.malmungchi.search;

import java.util.Optional;
import kr.malmungchi.document.PartialDate;
import kr.malmungchi.search.QueryWords.Field;

/** Turns a field and its value into a condition: {@code 날짜:2023-11..2023-12}. */
final class FieldReader {
  private static final String RANGE = "..";

  private FieldReader() {}

  /** Empty if the field can have no such value. */
  static Optional<Query> read(Field field, String value) {
    return switch (field) {
      case TITLE -> Optional.of(new Query.Title(value));
      case SECTION -> Optional.of(new Query.Where(new Filter.Below(value)));
      case AUTHOR -> Optional.of(new Query.Where(new Filter.ByAuthor(value)));
      case DATE -> published(value).map(Query.Where::new);
      case KIND -> QueryWords.kind(value).map(kind -> new Query.Where(new Filter.OfKind(kind)));
      case DOCUMENT -> Optional.of(new Query.Where(new Filter.Named(value)));
    };
  }

  /** What is wrong with a value that {@link #read} does not take, as the end of a sentence. */
  static String expected(Field field) {
    return switch (field) {
      case TITLE, SECTION, AUTHOR, DOCUMENT -> "its value has to follow the colon at once";
      case DATE ->
          "a date is written 2023, 2023-11, 2023-11-17, 2023-11..2023-12, ..2023 or 2023..";
      case KIND ->
          "a kind is 책 book, 블로그 blog, 게시판 forum, 기사 news, 보고서 report, 메모 note or 기타 unknown";
    };
  }

  private static Optional<Filter> published(String value) {
    int dots = value.indexOf(RANGE);
    String first = dots < 0 ? value : value.substring(0, dots);
    String last = dots < 0 ? value : value.substring(dots + RANGE.length());
    Optional<PartialDate> from = PartialDate.parse(first);
    Optional<PartialDate> to = PartialDate.parse(last);
    boolean readable =
        (first.isEmpty() || from.isPresent())
            && (last.isEmpty() || to.isPresent())
            && (from.isPresent() || to.isPresent());
    boolean backwards =
        from.isPresent() && to.isPresent() && from.get().first().isAfter(to.get().last());
    return readable && !backwards
        ? Optional.of(new Filter.Published(from.map(PartialDate::first), to.map(PartialDate::last)))
        : Optional.empty();
  }
}
