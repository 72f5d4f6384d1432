package kr.malmungchi.document;

import static com.google.common.base.Preconditions.checkArgument;

import kr.malmungchi.text.Span;

/**
 * A part of the source that is not body: front matter, a contents page, a login wall. It is marked,
 * never deleted.
 *
 * @param rule the name of the rule that said so: {@code front-matter}
 */
public record Furniture(String rule, Span span) {

  public Furniture {
    checkArgument(!rule.isBlank(), "furniture needs the rule that said so");
  }
}
