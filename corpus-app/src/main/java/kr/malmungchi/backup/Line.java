package kr.malmungchi.backup;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.document.PartialDate;
import kr.malmungchi.store.StoredDocument;
import org.jspecify.annotations.Nullable;

/** A line of a backup: exactly one of its fields is there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Line(
    @Nullable Header backup,
    @Nullable DocumentLine document,
    @Nullable DictionaryLine dictionary,
    @Nullable End end) {

  /** The first line. */
  record Header(String format, int version) {
    static final String FORMAT = "malmungchi";
    static final int VERSION = 1;

    Header {
      requireNonNull(format);
    }
  }

  /**
   * A document; {@code structure} is JSON in a text, byte for byte as it was hashed.
   *
   * @param published an ISO 8601 date in its precision
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DocumentLine(
      String id,
      String title,
      boolean titleDerived,
      List<String> authors,
      @Nullable String published,
      String kind,
      @Nullable String site,
      String origin,
      String format,
      String fingerprint,
      String sha256,
      String structure,
      String text) {

    DocumentLine {
      Stream.of(id, title, kind, origin, format, fingerprint, sha256, structure, text)
          .forEach(Objects::requireNonNull);
      authors = List.copyOf(authors);
    }

    static DocumentLine of(Document document) {
      StoredDocument stored = StoredDocument.of(document);
      Metadata metadata = document.metadata();
      return new DocumentLine(
          document.id().value(),
          metadata.title(),
          metadata.titleDerived(),
          metadata.authors(),
          metadata.published().map(PartialDate::toString).orElse(null),
          metadata.kind().label(),
          metadata.site().orElse(null),
          metadata.origin(),
          metadata.format(),
          document.fingerprint(),
          stored.sha256(),
          stored.structure(),
          document.text());
    }

    /**
     * @throws IllegalArgumentException if it is not the document that was written
     */
    Document read() {
      Optional<Kind> known = Kind.of(kind);
      checkArgument(known.isPresent(), "no kind \"%s\"", kind);
      Metadata metadata =
          new Metadata(
              title,
              titleDerived,
              authors,
              Optional.ofNullable(published).flatMap(PartialDate::parse),
              known.get(),
              Optional.ofNullable(site),
              origin,
              format);
      return StoredDocument.read(new DocumentId(id), metadata, text, fingerprint, structure, sha256)
          .document();
    }
  }

  /** The user's dictionary, in the place of its newest change among the documents. */
  record DictionaryLine(String text, String sha256) {
    DictionaryLine {
      requireNonNull(text);
      requireNonNull(sha256);
    }
  }

  /** The last line: how much stands before it. */
  record End(long documents) {}

  static Line of(Header header) {
    return new Line(header, null, null, null);
  }

  static Line of(DocumentLine document) {
    return new Line(null, document, null, null);
  }

  static Line of(DictionaryLine dictionary) {
    return new Line(null, null, dictionary, null);
  }

  static Line of(End end) {
    return new Line(null, null, null, end);
  }
}
