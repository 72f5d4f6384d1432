package kr.malmungchi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kr.malmungchi.search.Interpretation;
import kr.malmungchi.search.Misreading;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say how freely a question is read, and what is said of how it was. */
final class ReadingOptions {
  @Option(names = "--exact", description = "Only words as written, not their relatives.")
  private boolean exact;

  @Option(
      names = "--without",
      paramLabel = "RULE:WORDS",
      converter = MisreadingConverter.class,
      description =
          "Not this reading of the question: keyboard:dkssud. May be given more than once.")
  private List<Misreading> without = new ArrayList<>();

  boolean exact() {
    return exact;
  }

  Set<Misreading> without() {
    return Set.copyOf(without);
  }

  /** What was searched for beside the words, with the names that {@code --without} takes. */
  static void print(List<Interpretation> readings, Console console) {
    for (Interpretation reading : readings) {
      console.note(
          "%s → %s (%s)"
              .formatted(reading.from(), String.join(", ", reading.to()), reading.rule()));
    }
  }

  static final class MisreadingConverter implements ITypeConverter<Misreading> {
    @Override
    public Misreading convert(String text) {
      try {
        return Misreading.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }
}
