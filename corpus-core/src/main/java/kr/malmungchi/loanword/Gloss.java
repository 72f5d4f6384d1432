package kr.malmungchi.loanword;

import kr.malmungchi.text.Span;

/**
 * A name that a text gives in Hangul and in Latin letters next to each other: 제프 베이조스(Jeff Bezos).
 *
 * @param hangul the name before the bracket, without spaces: 제프베이조스
 * @param latin what stands in the bracket: Jeff Bezos
 * @param span from the first Hangul syllable to the last Latin letter, in the text given
 * @param confidence the probability that both are the same name
 */
public record Gloss(String hangul, String latin, Span span, double confidence) {}
