package kr.malmungchi.quotation;

import static com.google.common.base.Preconditions.checkArgument;

import kr.malmungchi.text.Span;

/**
 * Who said something.
 *
 * @param name the fullest form of the name in the document: 김하늘 for 김 대표, if it writes that too
 * @param surface the words that name the speaker where the quotation is attributed: 김 대표
 * @param span where {@code surface} stands in the source
 */
public record Speaker(String name, String surface, Span span, Kind kind) {

  /** How much is known of a speaker. */
  public enum Kind {
    /** One with a name. */
    NAMED,
    /** Many, or an organisation, with one voice: 직원들, 이사회 측. */
    COLLECTIVE,
    /** One without a name: 한 관계자, 익명의 직원. */
    UNNAMED
  }

  public Speaker {
    checkArgument(!name.isBlank(), "a speaker needs a name");
  }
}
