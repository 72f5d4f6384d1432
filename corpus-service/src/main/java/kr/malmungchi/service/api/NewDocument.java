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
import kr.malmungchi.service.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A document as the JSON of a request has it; only the text is needed.
 *
 * @param id whom it is to replace; without one the id follows from origin and text, so that the
 *     same request twice makes one document and no request replaces another's by accident
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

  /** The same for a path that names the document. */
  NewDocument withId(DocumentId named) {
    if (id != null && !id.equals(named)) {
      throw Problem.ofField("/id", "the path says \"%s\"; leave the id out".formatted(named))
          .asException();
    }
    return new NewDocument(named, title, text, origin, authors, published, kind, site);
  }

  /** What a reader makes of the text, described as the request says. */
  Document read(Function<Source, Document> reader) {
    return describe(reader.apply(source()));
  }

  private Source source() {
    if (text == null) {
      throw Problem.ofField("/text", "a document needs its text").asException();
    }
    String name = origin == null ? "제목 없음.txt" : origin;
    return source(Optional.ofNullable(id), name, utf8(text));
  }

  static Source source(Optional<DocumentId> id, String origin, byte[] bytes) {
    return Source.bytes(id.orElseGet(() -> idOf(origin, bytes)), origin, bytes);
  }

  private static DocumentId idOf(String origin, byte[] bytes) {
    return DocumentId.of(
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
