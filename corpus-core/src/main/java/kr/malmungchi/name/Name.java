package kr.malmungchi.name;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/**
 * Somebody or something that a corpus speaks of.
 *
 * @param display the most frequent spelling, of equal ones a Korean one, then the fullest; it is
 *     also what the name is known by, and no other name has it
 * @param spellings the most frequent first, those that are only probable last
 */
public record Name(String display, NameKind kind, List<Spelling> spellings) {
  public Name {
    spellings = List.copyOf(spellings);
    checkArgument(!spellings.isEmpty(), "the name %s has no spelling", display);
  }

  /** Under all spellings, the probable ones too. */
  public int mentions() {
    return spellings.stream().mapToInt(Spelling::mentions).sum();
  }
}
