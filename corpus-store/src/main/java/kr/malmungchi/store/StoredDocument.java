package kr.malmungchi.store;

import static com.google.common.base.Preconditions.checkArgument;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import kr.malmungchi.CorpusException;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.document.PartialDate;

/**
 * A document with what is kept beside its text.
 *
 * @param structure sections, blocks, furniture and what was decided of them, as versioned JSON
 * @param sha256 over everything that the document consists of, in 64 hexadecimal digits
 */
public record StoredDocument(Document document, String structure, String sha256) {
  private static final int HASHED_AT_ONCE = 8_192;

  public static StoredDocument of(Document document) {
    String structure = StoredStructure.of(document).json();
    return new StoredDocument(document, structure, sha256(document, structure));
  }

  /**
   * Reads a document back.
   *
   * @throws IllegalArgumentException if it is not exactly what was stored, or if its structure is
   *     of a newer version
   */
  public static StoredDocument read(
      DocumentId id,
      Metadata metadata,
      String text,
      String fingerprint,
      String structure,
      String sha256) {
    try {
      Document document =
          new Document(
              id, metadata, text, fingerprint, StoredStructure.parse(structure).structure());
      checkArgument(sha256(document, structure).equals(sha256), "the SHA-256 does not match");
      return new StoredDocument(document, structure, sha256);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the structure cannot be read", e);
    }
  }

  /** Over everything that the document consists of, each part followed by a zero byte. */
  private static String sha256(Document document, String structure) {
    Metadata metadata = document.metadata();
    List<String> parts =
        new ArrayList<>(
            List.of(
                document.id().value(),
                metadata.origin(),
                metadata.title(),
                String.valueOf(metadata.titleDerived()),
                DocumentRow.authors(document),
                metadata.published().map(PartialDate::toString).orElse(""),
                metadata.kind().label(),
                metadata.format(),
                document.fingerprint(),
                structure,
                document.text()));
    // Only if there is one: the catalogues of earlier versions know no site.
    metadata.site().ifPresent(parts::add);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        update(digest, part);
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (CharacterCodingException e) {
      throw new CorpusException(
          CorpusException.Kind.INVALID,
          "document \"%s\" cannot be stored without loss: it contains half of a surrogate pair"
              .formatted(document.id()),
          e);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /** Piece by piece: the bytes of a very large text are not to stand in memory beside it. */
  private static void update(MessageDigest digest, String part) throws CharacterCodingException {
    // An encoder of its own refuses what getBytes would turn into a question mark.
    CharsetEncoder encoder = UTF_8.newEncoder();
    CharBuffer characters = CharBuffer.wrap(part);
    ByteBuffer bytes = ByteBuffer.allocate(HASHED_AT_ONCE);
    CoderResult result;
    do {
      result = encoder.encode(characters, bytes, true);
      if (result.isError()) {
        result.throwException();
      }
      digest.update(bytes.flip());
      bytes.clear();
    } while (result.isOverflow());
  }
}
