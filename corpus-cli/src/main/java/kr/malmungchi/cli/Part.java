package kr.malmungchi.cli;

import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.document.Document;
import kr.malmungchi.text.Span;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name a part of a document. */
final class Part {
  @Option(names = "--start", paramLabel = "N", description = "From this UTF-16 offset on.")
  private @Nullable Integer start;

  @Option(names = "--end", paramLabel = "N", description = "Up to this UTF-16 offset.")
  private @Nullable Integer end;

  boolean isGiven() {
    return start != null || end != null;
  }

  /** All of the document if no part is given. */
  Span of(Document document) {
    int length = document.text().length();
    int from = start == null ? 0 : start;
    int to = end == null ? length : end;
    if (from < 0 || from > to || to > length) {
      throw new CorpusException(
          Kind.INVALID,
          "no part of a text of %d characters: --start %d --end %d".formatted(length, from, to));
    }
    return new Span(from, to);
  }
}
