package kr.malmungchi.search;

import static com.google.common.base.Preconditions.checkArgument;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Kind;
import kr.malmungchi.text.NormalizedText;

/**
 * A condition that a passage's document or section must meet and that does not rank. Of several
 * values of one filter one suffices.
 */
public sealed interface Filter {

  record OfKind(List<Kind> kinds) implements Filter {
    public OfKind {
      kinds = List.copyOf(kinds);
      checkArgument(!kinds.isEmpty(), "which kind?");
    }

    public OfKind(Kind kind) {
      this(List.of(kind));
    }
  }

  /** Authors by their names; spaces and case do not count. */
  record ByAuthor(List<String> authors) implements Filter {
    public ByAuthor {
      authors = List.copyOf(authors);
      checkArgument(!authors.isEmpty(), "which author?");
      checkArgument(authors.stream().noneMatch(String::isBlank), "an author needs a name");
    }

    public ByAuthor(String author) {
      this(List.of(author));
    }
  }

  /**
   * Documents that may have been published within the range, both ends included; those of unknown
   * date are not.
   */
  record Published(Optional<LocalDate> from, Optional<LocalDate> to) implements Filter {}

  record InDocument(List<DocumentId> documents) implements Filter {
    public InDocument {
      documents = List.copyOf(documents);
      checkArgument(!documents.isEmpty(), "which document?");
    }

    public InDocument(DocumentId document) {
      this(List.of(document));
    }
  }

  /** Documents as people name them: by id, or by the name they were added under. */
  record Named(String name) implements Filter {
    public Named {
      checkArgument(!name.isBlank(), "which document?");
    }
  }

  /**
   * Passages below headings that hold all words of one of these: {@code "제3부 이사회"} for a passage of
   * 제3부 오픈AI › 3.1. 이사회의 결정.
   */
  record Below(List<String> headings) implements Filter {
    public Below {
      headings = List.copyOf(headings);
      checkArgument(!headings.isEmpty(), "below which heading?");
      checkArgument(headings.stream().noneMatch(String::isBlank), "a heading needs a word");
    }

    public Below(String heading) {
      this(List.of(heading));
    }
  }

  /**
   * Passages that tell of something which may have happened within the range, both ends included.
   */
  record Telling(Optional<LocalDate> from, Optional<LocalDate> to) implements Filter {}

  /** The form in which names of authors and files are compared: 샘 알트만 as 샘알트만, SAM as sam. */
  static String key(String name) {
    String composed = Normalizer.normalize(NormalizedText.of(name).text(), Form.NFKC);
    return composed.replace(" ", "").toLowerCase(Locale.ROOT);
  }
}
