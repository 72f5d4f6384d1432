package kr.malmungchi.search;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;

/**
 * An {@link Interpretation} that the asker switched off: {@code keyboard:dkssud} says that dkssud
 * is no 안녕 typed on the wrong keyboard.
 *
 * @param rule the rule of the interpretation
 * @param from the words of the question that it read
 */
public record Misreading(String rule, String from) {
  /** By which a question may be read otherwise, in the order of their letters. */
  public static final ImmutableSortedSet<String> RULES =
      ImmutableSortedSet.of(
          "choseong",
          "gloss",
          "keyboard",
          "name-variant",
          "related",
          "spacing",
          "synonym",
          "transliteration",
          "typo");

  public Misreading {
    checkArgument(
        !rule.isBlank() && !from.isBlank(),
        "not a reading: \"%s:%s\"; write rule:words",
        rule,
        from);
    checkArgument(
        RULES.contains(rule), "no such rule: \"%s\"; rules are %s", rule, String.join(", ", RULES));
  }

  /** Of a rule and the words of the question, with a colon between them. */
  public static Misreading parse(String text) {
    int colon = text.indexOf(':');
    checkArgument(colon > 0, "not a reading: \"%s\"; write rule:words", text);
    return new Misreading(text.substring(0, colon), text.substring(colon + 1));
  }

  @Override
  public String toString() {
    return rule + ":" + from;
  }
}
