package kr.malmungchi.corpus;

import com.google.common.io.BaseEncoding;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.document.DocumentId;

/** The text that stands for "go on here" in an answer; callers hand it back unread. */
final class Cursor {
  private static final BaseEncoding ENCODING = BaseEncoding.base64Url().omitPadding();

  private Cursor() {}

  static String atHit(int from) {
    return encode("h" + from);
  }

  static int hit(String cursor) {
    try {
      return Integer.parseInt(decode(cursor, 'h'));
    } catch (NumberFormatException e) {
      throw invalid(cursor);
    }
  }

  static String afterDocument(DocumentId id) {
    return encode("d" + id);
  }

  static Optional<DocumentId> document(String cursor) {
    String id = decode(cursor, 'd');
    if (!DocumentId.isValid(id)) {
      throw invalid(cursor);
    }
    return Optional.of(new DocumentId(id));
  }

  private static String encode(String place) {
    return ENCODING.encode(place.getBytes(StandardCharsets.UTF_8));
  }

  private static String decode(String cursor, char kind) {
    String place;
    try {
      place = new String(ENCODING.decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw invalid(cursor);
    }
    if (place.length() < 2 || place.charAt(0) != kind) {
      throw invalid(cursor);
    }
    return place.substring(1);
  }

  private static CorpusException invalid(String cursor) {
    return new CorpusException(
        Kind.INVALID,
        "not a cursor of this list: \"%s\"; leave it out to start over".formatted(cursor));
  }
}
