package kr.malmungchi.name;

import static com.google.common.base.Preconditions.checkArgument;

import kr.malmungchi.text.Span;

/**
 * One place where a name stands.
 *
 * @param name as it is written, without particle and title, in the normalised form ({@link
 *     kr.malmungchi.text.NormalizedText}) of the words at the span: 샘 알트만, where a line may end
 *     between both
 * @param span in the source text
 */
public record Mention(String name, NameKind kind, Span span) {
  public Mention {
    checkArgument(!name.isBlank(), "a mention at %s has no name", span);
  }
}
