package kr.malmungchi.cli;

import java.time.LocalDate;
import java.util.Optional;
import kr.malmungchi.document.PartialDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that name a range of days, both ends included. */
final class DateOptions {
  @Option(
      names = "--from",
      paramLabel = "DATE",
      converter = DateConverter.class,
      description =
          "Only what was published, or in a timeline happened, then or later: 2023, 2023-11 or"
              + " 2023-11-22.")
  private @Nullable PartialDate from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      converter = DateConverter.class,
      description = "The same, then or earlier.")
  private @Nullable PartialDate to;

  /** Throws a usage error of the command for a range that ends before it begins. */
  void check(String command, Program program) {
    if (from != null && to != null && from.first().isAfter(to.last())) {
      throw program.wrongUsage(command, "--from %s is after --to %s".formatted(from, to));
    }
  }

  Optional<LocalDate> from() {
    return Optional.ofNullable(from).map(PartialDate::first);
  }

  Optional<LocalDate> to() {
    return Optional.ofNullable(to).map(PartialDate::last);
  }

  static final class DateConverter implements ITypeConverter<PartialDate> {
    @Override
    public PartialDate convert(String iso) {
      return PartialDate.parse(iso)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "not a date such as 2023, 2023-11 or 2023-11-22: \"" + iso + "\""));
    }
  }
}
