package kr.malmungchi.store;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the holder of a key shows: {@code mmc_} and 256 random bits.
 *
 * <p>The bits are random, so no list of likely secrets exists that a salt or a slow hash would have
 * to protect them from: a plain SHA-256 cannot be turned back.
 */
public record Secret(String text) {
  private static final int BYTES = 32;
  private static final Pattern FORM = Pattern.compile("mmc_[A-Za-z0-9_-]{43}");
  private static final BaseEncoding DIGITS = BaseEncoding.base64Url().omitPadding();
  private static final SecureRandom RANDOM = new SecureRandom();

  public Secret {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not a key of this program");
    }
  }

  static Secret random() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return new Secret("mmc_" + DIGITS.encode(bits));
  }

  /** The secret that a text is; empty if it has not the form of one. */
  public static Optional<Secret> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new Secret(text)) : Optional.empty();
  }

  /** Whether a text has a secret in it, anywhere. */
  public static boolean isIn(CharSequence text) {
    return FORM.matcher(text).find();
  }

  public String sha256() {
    return Hashing.sha256().hashString(text, StandardCharsets.US_ASCII).toString();
  }

  /** Never the secret, which would get into a log. */
  @Override
  public String toString() {
    return "mmc_…";
  }
}
