package kr.malmungchi.cli;

import java.util.Optional;
import kr.malmungchi.export.Export;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option that asks for a file instead of an answer for people. */
final class FileFormat {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Converter.class,
      description = "csv for spreadsheets, or md: a Markdown list with footnotes.")
  private Export.@Nullable Format format;

  boolean isAsked() {
    return format != null;
  }

  /** Prints what was asked for, if anything was. */
  Optional<String> file(Export export) {
    return Optional.ofNullable(format).map(export::text);
  }

  static final class Converter implements ITypeConverter<Export.Format> {
    @Override
    public Export.Format convert(String suffix) {
      return Export.Format.of(suffix)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "no format \"%s\"; known are csv, md".formatted(suffix)));
    }
  }
}
