package kr.malmungchi.service.api;

import com.google.common.hash.Hashing;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.document.PartialDate;
import kr.malmungchi.reading.Source;
import kr.malmungchi.service.access.Owner;
import kr.malmungchi.service.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A document as the JSON of a request has it; only the text is needed.
 *
 * @param id whom it is to replace; without one the id follows from owner, origin and text, so that
 *     the same request twice makes one document and none replaces another's by accident
 * @param origin a file's name, whose ending says how to read the text: {@code 보고서.md}
 */
record NewDocument(
    @Nullable DocumentId id,
    @Nullable String title,
    @Nullable String text,
    @Nullable String origin,
    @Nullable List<String> authors,
    @Nullable PartialDate published,
    @Nullable Kind kind,
    @Nullable String site) {

  NewDocument {
    authors = authors == null ? null : named(authors);
  }

  private static List<String> named(List<@Nullable String> authors) {
    for (int i = 0; i < authors.size(); i++) {
      String author = authors.get(i);
      if (author == null || author.isBlank()) {
        throw Problem.ofField("/authors/" + i, "an author needs a name").asException();
      }
    }
    return authors.stream().map(String::valueOf).map(String::strip).toList();
  }

  /** Its id, as the request says or for its owner. */
  DocumentId idFor(Owner owner) {
    return id == null ? idOf(owner, name(), bytes()) : id;
  }

  /** Its id at a path that names the document. */
  DocumentId idAt(DocumentId named) {
    if (id != null && !id.equals(named)) {
      throw Problem.ofField("/id", "the path says \"%s\"; leave the id out".formatted(named))
          .asException();
    }
    return named;
  }

  /** What a reader makes of the text, described as the request says. */
  Document read(DocumentId as, Function<Source, Document> reader) {
    return describe(reader.apply(Source.bytes(as, name(), bytes())));
  }

  private String name() {
    return origin == null ? "제목 없음.txt" : origin;
  }

  private byte[] bytes() {
    if (text == null) {
      throw Problem.ofField("/text", "a document needs its text").asException();
    }
    return utf8(text);
  }

  static DocumentId idOf(Owner owner, String origin, byte[] bytes) {
    return owner.idOf(
        "content:"
            + Hashing.sha256()
                .newHasher()
                .putString(origin, StandardCharsets.UTF_8)
                .putByte((byte) 0)
                .putBytes(bytes)
                .hash());
  }

  private static byte[] utf8(String text) {
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw Problem.ofField("/text", "the text holds half of a surrogate pair").asException();
    }
  }

  /** The document with what the request says about it in place of what its text says. */
  private Document describe(Document read) {
    Metadata found = read.metadata();
    Optional<String> given =
        Optional.ofNullable(title).map(String::strip).filter(words -> !words.isEmpty());
    Metadata metadata =
        new Metadata(
            given.orElse(found.title()),
            given.isEmpty() && found.titleDerived(),
            authors == null ? found.authors() : authors,
            Optional.ofNullable(published).or(found::published),
            kind == null ? found.kind() : kind,
            Optional.ofNullable(site)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .or(found::site),
            found.origin(),
            found.format());
    return read.withMetadata(metadata);
  }
}
