package kr.malmungchi.service.imports;

import java.util.Locale;
import kr.malmungchi.corpus.AddResult;
import org.jspecify.annotations.Nullable;

/** What became of one file, as the report keeps it and the API shows it. */
public record FileOutcome(String origin, String outcome, @Nullable String document, String reason) {

  static FileOutcome of(AddResult result) {
    return new FileOutcome(
        result.origin(),
        result.outcome().name().toLowerCase(Locale.ROOT),
        result.document().map(id -> id.value()).orElse(null),
        result.reason());
  }
}
