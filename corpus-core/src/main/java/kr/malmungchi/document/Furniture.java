package kr.malmungchi.document;

import static com.google.common.base.Preconditions.checkArgument;

import kr.malmungchi.text.Span;

/**
 * A part of the source that is not body: front matter, a contents page, a login wall. It is marked,
 * never deleted.
 *
 * @param rule the name of the rule that said so: {@code front-matter}
 * @param overruled whether a person has decided against the rule: the part is body in spite of it
 */
public record Furniture(String rule, Span span, boolean overruled) {

  public Furniture {
    checkArgument(!rule.isBlank(), "furniture needs the rule that said so");
  }

  public Furniture(String rule, Span span) {
    this(rule, span, false);
  }
}
