package kr.malmungchi.document;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import kr.malmungchi.text.Span;

/**
 * Something that a reader concluded about a document, and from what.
 *
 * @param value what was found: {@code 2023-02-25}; empty when it stayed unknown
 * @param evidence what led to it, for people: {@code board header}, {@code og:title}
 * @param place where the evidence stands, if it stands in the text
 */
public record Finding(
    Subject subject, String value, String evidence, Optional<Span> place, Certainty certainty) {

  public Finding {
    checkArgument(!evidence.isBlank(), "a finding needs its evidence");
  }

  boolean isWarning() {
    return subject == Subject.LIMIT
        || (subject == Subject.CHARSET && certainty == Certainty.UNCERTAIN);
  }

  /** What a finding is about. */
  public enum Subject {
    CHARSET,
    TITLE,
    AUTHOR,
    PUBLISHED,
    KIND,
    SITE,
    CONTENTS,
    HEADINGS,
    NOTES,
    REPAIR,
    /** Something that was given up, since the document is larger or odder than its limit. */
    LIMIT
  }

  /** How far a finding can be relied on. */
  public enum Certainty {
    CERTAIN,
    LIKELY,
    UNCERTAIN
  }
}
