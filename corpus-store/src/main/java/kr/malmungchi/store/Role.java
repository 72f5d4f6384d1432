package kr.malmungchi.store;

import com.google.common.base.Ascii;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a key allows; each role allows what those before it do. */
public enum Role {
  /** To search and read. */
  READ,
  /** To change documents, imports and the dictionary. */
  WRITE,
  /** Everything else too. */
  ADMIN;

  public boolean covers(Role needed) {
    return compareTo(needed) >= 0;
  }

  /** Its name in commands, answers and the database: {@code read}. */
  public String label() {
    return Ascii.toLowerCase(name());
  }

  /**
   * The role of a label.
   *
   * @throws IllegalArgumentException naming the labels that there are
   */
  public static Role parse(String label) {
    return Stream.of(values())
        .filter(role -> role.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no role \"%s\"; known are %s"
                        .formatted(
                            label,
                            Stream.of(values())
                                .map(Role::label)
                                .collect(Collectors.joining(", ")))));
  }
}
