package kr.malmungchi.document;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The name of a document in a corpus: 1 to 64 of {@code a-z 0-9 - _ .}, beginning with a letter or
 * a digit.
 *
 * <p>A file's id comes from the place it was read from, so that reading the same file again finds
 * its older revision.
 */
public record DocumentId(String value) implements Comparable<DocumentId> {
  private static final int LONGEST = 64;
  private static final int DERIVED_BYTES = 10;
  private static final CharMatcher ALPHANUMERIC =
      CharMatcher.inRange('a', 'z').or(CharMatcher.inRange('0', '9'));
  private static final CharMatcher ALLOWED = ALPHANUMERIC.or(CharMatcher.anyOf("-_."));

  public DocumentId {
    checkArgument(isValid(value), "not a document id: \"%s\"", value);
  }

  public static boolean isValid(String value) {
    return !value.isEmpty()
        && value.length() <= LONGEST
        && ALPHANUMERIC.matches(value.charAt(0))
        && ALLOWED.matchesAllOf(value);
  }

  /**
   * The id of whatever is kept at {@code place} (an absolute path, or what else names it once): 16
   * characters of its SHA-256.
   */
  public static DocumentId of(String place) {
    byte[] hash = Hashing.sha256().hashString(place, StandardCharsets.UTF_8).asBytes();
    return new DocumentId(
        BaseEncoding.base32().lowerCase().omitPadding().encode(Arrays.copyOf(hash, DERIVED_BYTES)));
  }

  @Override
  public int compareTo(DocumentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
