package kr.malmungchi.timeline;

import kr.malmungchi.text.Span;

/**
 * Words of a text that name a time: 지난해 11월 17일.
 *
 * @param span where they stand in the source text
 * @param surface the words, normalised to one line
 * @param range the days that are meant
 * @param certainty what had to be added to know them
 */
public record DateExpression(Span span, String surface, DateRange range, Certainty certainty) {}
