package kr.malmungchi.corpus;

import com.google.common.base.Splitter;
import com.google.common.io.BaseEncoding;
import com.google.common.primitives.Ints;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32;
import kr.malmungchi.CorpusException;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.search.Bookmark;

/**
 * The text that stands for "go on here" in an answer; callers hand it back unread.
 *
 * <p>A cursor of hits carries a checksum over itself and the question with its options, so that one
 * of another question, or a changed one, is refused. It guards against mistakes, not against
 * malice: whoever computes the checksum chooses where a page begins, and nothing more.
 */
final class Cursor {
  private static final BaseEncoding ENCODING = BaseEncoding.base64Url().omitPadding();
  private static final Splitter FIELDS = Splitter.on(' ');
  private static final int HIT_FIELDS = 7;
  private static final int FACT_FIELDS = 3;
  private static final int HEXADECIMAL = 16;

  private Cursor() {}

  /** After a hit of what {@code asked} describes: question and options. */
  static String afterHit(Bookmark last, String asked) {
    String place =
        last.round()
            + " "
            + last.day()
            + " "
            + Long.toHexString(Double.doubleToRawLongBits(last.score()))
            + " "
            + last.document()
            + " "
            + last.revision()
            + " "
            + last.start();
    return encode("h" + place + " " + checksum(place, asked));
  }

  static Bookmark hit(String cursor, String asked) {
    String place = decode(cursor, 'h');
    List<String> fields = FIELDS.splitToList(place);
    int end = place.lastIndexOf(' ');
    if (fields.size() != HIT_FIELDS
        || !fields.get(HIT_FIELDS - 1).equals(checksum(place.substring(0, end), asked))
        || !DocumentId.isValid(fields.get(3))) {
      throw notOfThisQuestion(cursor);
    }
    try {
      return new Bookmark(
          Integer.parseInt(fields.get(0)),
          Long.parseLong(fields.get(1)),
          Double.longBitsToDouble(Long.parseUnsignedLong(fields.get(2), HEXADECIMAL)),
          new DocumentId(fields.get(3)),
          Long.parseLong(fields.get(4)),
          Integer.parseInt(fields.get(5)));
    } catch (NumberFormatException e) {
      throw invalid(cursor);
    }
  }

  /** After the fact of that name, which was the {@code count}th of what {@code asked} describes. */
  static String afterFact(int count, String name, String asked) {
    return encode("f" + count + " " + checksum(name, "") + " " + checksum("", asked));
  }

  /** How many of the facts lie before the place; where the named fact has gone, as many as then. */
  static <T> int fact(String cursor, String asked, List<T> facts, Function<T, String> name) {
    List<String> fields = FIELDS.splitToList(decode(cursor, 'f'));
    Integer count = fields.size() == FACT_FIELDS ? Ints.tryParse(fields.get(0)) : null;
    if (count == null || count < 1 || !fields.get(2).equals(checksum("", asked))) {
      throw notOfThisQuestion(cursor);
    }
    int before = Math.min(count, facts.size());
    if (before > 0 && isNamed(facts.get(before - 1), name, fields.get(1))) {
      return before;
    }
    for (int i = 0; i < facts.size(); i++) {
      if (isNamed(facts.get(i), name, fields.get(1))) {
        return i + 1;
      }
    }
    return before;
  }

  private static <T> boolean isNamed(T fact, Function<T, String> name, String sum) {
    return checksum(name.apply(fact), "").equals(sum);
  }

  private static String checksum(String place, String asked) {
    CRC32 sum = new CRC32();
    sum.update(place.getBytes(StandardCharsets.UTF_8));
    sum.update(asked.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
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

  private static CorpusException notOfThisQuestion(String cursor) {
    return CorpusException.ofOption(
        "cursor",
        "not a cursor of this question with these options: \"%s\"; leave it out to start over"
            .formatted(cursor));
  }

  private static CorpusException invalid(String cursor) {
    return CorpusException.ofOption(
        "cursor",
        "not a cursor of this list: \"%s\"; leave it out to start over".formatted(cursor));
  }
}
