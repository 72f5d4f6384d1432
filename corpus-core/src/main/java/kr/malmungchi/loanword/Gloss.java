package kr.malmungchi.loanword;

import kr.malmungchi.text.Span;

/**
 * What a text says twice, in Hangul and beside it in another script: 제프 베이조스(Jeff Bezos), 국내
 * 총생산(GDP), 호패(號牌), alignment(정렬).
 *
 * @param hangul as it is written: 제프 베이조스
 * @param other the same in Latin letters or Hanja: Jeff Bezos
 * @param span from the first letter of what stands before the bracket to the last one in it, in the
 *     text given
 * @param confidence the probability that both are the same
 */
public record Gloss(Kind kind, String hangul, String other, Span span, double confidence) {

  /** Why both are taken for the same. */
  public enum Kind {
    /** They sound alike, as only names and loanwords do. */
    SOUND,

    /** A syllable for each Hanja. */
    HANJA,

    /** They are as long as a term and its translation. */
    MEANING
  }
}
