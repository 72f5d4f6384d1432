package kr.malmungchi.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import kr.malmungchi.document.PartialDate;

/** In which order passages are answered. Equal ones follow their document's id and their place. */
public enum Order {
  /** The best match first. */
  RELEVANCE,
  /** The newest document first, those of unknown date last; the best match first within a date. */
  DATE,
  /** The oldest document first, those of unknown date last; the best match first within a date. */
  DATE_ASC;

  /** The name in the API and on the command line: {@code date-asc}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Order> of(String label) {
    return Arrays.stream(values()).filter(order -> order.label().equals(label)).findFirst();
  }

  /** What stands for a date in {@link Bookmark#day()}: the first day that it can mean. */
  public long day(Optional<PartialDate> published) {
    return this == RELEVANCE
        ? 0
        : published.map(date -> date.first().toEpochDay()).orElse(unknownDay());
  }

  /** The day that ranks behind all others. */
  public long unknownDay() {
    return this == DATE ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  /** The order itself, over what ranks a passage. */
  public Comparator<Bookmark> comparator() {
    Comparator<Bookmark> byDay =
        this == DATE
            ? Comparator.comparingLong(Bookmark::day).reversed()
            : Comparator.comparingLong(Bookmark::day);
    return Comparator.comparingInt(Bookmark::round)
        .thenComparing(byDay)
        .thenComparing(Comparator.comparingDouble(Bookmark::score).reversed())
        .thenComparing(Bookmark::document)
        .thenComparingInt(Bookmark::start);
  }
}
