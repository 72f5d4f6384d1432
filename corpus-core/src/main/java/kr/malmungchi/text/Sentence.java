package kr.malmungchi.text;

/**
 * One sentence.
 *
 * @param span where it stands in the source, without surrounding white space
 * @param text its normalised words: one line, composed Hangul
 */
public record Sentence(Span span, String text) {}
