package kr.malmungchi.name;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How often a corpus has one spelling as a name of one kind.
 *
 * @param spelling as in a {@link Mention}
 * @param mentions in all documents together
 * @param documents how many have it
 */
public record SeenName(String spelling, NameKind kind, int mentions, int documents) {
  public SeenName {
    checkArgument(!spelling.isBlank(), "a name needs a spelling");
    checkArgument(mentions >= 0 && documents >= 0, "not counts: %s, %s", mentions, documents);
  }
}
