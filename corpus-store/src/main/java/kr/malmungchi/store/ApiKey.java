package kr.malmungchi.store;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A key as it is kept, without the secret that its holder shows.
 *
 * @param name whom or what it is for, told in lists and in the log of changes
 * @param sha256 of the secret, in hexadecimal digits
 */
public record ApiKey(String name, Role role, String sha256, Instant created) {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");

  public ApiKey {
    checkName(name);
  }

  /**
   * Whether a key may have this name.
   *
   * @throws IllegalArgumentException saying what names are like, if not
   */
  public static void checkName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "not a name for a key: \"%s\"; it has 1 to 64 letters, digits and . _ - and begins with a"
                  .formatted(name)
              + " letter or a digit");
    }
  }
}
