package kr.malmungchi.search;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Kind;

/** A condition that a passage's document must meet and that does not rank. */
public sealed interface Filter {

  record OfKind(Kind kind) implements Filter {}

  /** The author's name, exactly as the document has it. */
  record ByAuthor(String author) implements Filter {
    public ByAuthor {
      checkArgument(!author.isBlank(), "an author needs a name");
    }
  }

  /**
   * Documents that may have been published within the range, both ends included; those of unknown
   * date are not.
   */
  record Published(Optional<LocalDate> from, Optional<LocalDate> to) implements Filter {}

  record InDocument(DocumentId document) implements Filter {}
}
